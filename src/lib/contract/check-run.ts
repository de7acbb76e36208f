/** How many cases of one check passed and failed; a case is a page, a theme, a file. */
export interface CheckOutcome {
  readonly passed: number;
  readonly failed: number;
}

/** `data/checks.json`: what the last run of the checks saw, written by the command it names and never by hand. */
export interface CheckRun {
  readonly producedBy: string;
  /** Day of the run. */
  readonly date: string;
  /** Pages of the built site, all versions. */
  readonly pages: number;
  /** Pages that the browser opened: one per template and dataset. */
  readonly openedPages: number;
  /** Elements of the pages as they are sent: those over the limit, and the heaviest page. */
  readonly elements: {
    readonly limit: number;
    readonly over: number;
    readonly most: number;
    readonly page: string;
  };
  /** By id of check. */
  readonly checks: Readonly<Record<string, CheckOutcome>>;
}
