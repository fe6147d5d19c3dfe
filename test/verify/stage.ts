/** How much of it: what fits into every CI run, or what the reference pages report. */
export type Scale = 'small' | 'full';

/** One kind of evidence. */
export interface Stage<Figures> {
  /** As in `npm run verify -- <name>`; its figures lie in `figures/<name>.json`. */
  readonly name: string;

  /**
   * Gathers the evidence, in the words of `report` while it goes on.
   *
   * @param onlyChanged in full, only of what has changed since the last figures, where a stage can tell; the others stay
   * @returns what was counted, as JSON
   * @throws where the evidence fails, with the case that shows it
   */
  run(scale: Scale, report: (line: string) => void, onlyChanged?: boolean): Promise<Figures>;
}
