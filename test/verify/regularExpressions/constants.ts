/**
 * Expressions that are not linear and need not be, since no text from outside ever meets them. The stage fails if one of these is linear
 * or gone.
 */
export interface Constant {
  readonly file: string;
  readonly source: string;
  /** What it is applied to. */
  readonly appliedTo: string;
}

export const CONSTANTS: readonly Constant[] = [
  {
    file: 'forms/submittedForm.ts',
    source: String.raw`\..*$`,
    appliedTo: 'the paths of truth values of a command, which its readers name',
  },
  {
    file: 'roles/directoryRole.ts',
    source: String.raw`^ {2}(\S+) ([A-Z]+)([!?]?) +([^|]+?)(?: \| (.+))?$`,
    appliedTo: 'the lines of the catalogue of roles, once, while it is loaded',
  },
];
