export { fold } from './fold';
export type { FoldContext, Folded, Offer, View } from './view';
export type { Gap, Missing, Question } from './gap';
export type { Severity, WireIssue } from './issue';
