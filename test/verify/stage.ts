/** How much of it: what fits into every CI run, or what the reference pages report. */
export type Scale = 'small' | 'full';

/** One kind of evidence. */
/** What the driver gives to a stage. */
export interface Running<Figures> {
  /** Says how it goes on. */
  readonly report: (line: string) => void;
  /** Writes the figures there are so far, in full, so that what comes later cannot lose them. */
  readonly keep: (figures: Figures) => void;
  /** In full, only of what has changed since the last figures, where a stage can tell; the others stay. */
  readonly onlyChanged: boolean;
}

/** One kind of evidence. */
export interface Stage<Figures> {
  /** As in `npm run verify -- <name>`; its figures lie in `figures/<name>.json`. */
  readonly name: string;

  /**
   * Gathers the evidence.
   *
   * @returns what was counted, as JSON
   * @throws where the evidence fails, with the case that shows it
   */
  run(scale: Scale, running: Running<Figures>): Promise<Figures>;
}
