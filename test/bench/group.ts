/** What one group of measurements comes to; the performance page is made of these. */
export interface Group {
  /** As in `npm run bench <name>`; its figures lie in `figures/<name>.json`. */
  readonly name: string;
  readonly title: string;

  /** Measures all of it, in a process of its own. @throws where the subjects do not do the same work */
  run(): Promise<GroupFigures>;
}

export interface GroupFigures {
  readonly title: string;
  /** What has to be known to read the rows, in words and with its numbers; Markdown, a paragraph each. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

/** One piece of work, and what it costs each subject. */
export interface Row {
  readonly work: string;
  /** By name; the first is what the others are compared with. */
  readonly subjects: Readonly<Record<string, Measured>>;
  readonly bounds: readonly Bound[];
}

export interface Measured {
  /** Of one piece of work: the median of all rounds. They depend on the machine; the ratios are what counts. */
  readonly nanoseconds: number;
  /** To the first subject, within the same round: the median of all rounds, and the least and greatest. */
  readonly ratio: number;
  readonly leastRatio: number;
  readonly greatestRatio: number;
}

/** `subject` may take at most so many times as long as `against`. */
export interface Bound {
  readonly subject: string;
  readonly against: string;
  readonly atMost: number;
  /** What was measured; where it is more than `atMost`, `missed` says why and what was tried. */
  readonly reached: number;
  readonly missed?: string;
}
