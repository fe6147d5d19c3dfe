export { decode, encode, fromDocument, toDocument } from './encode';
export type { DocumentKind, DocumentValues, JsonDocument } from './jsonDocument';
export type { Path, Problem, ProblemCode } from '../../parse/problem';
