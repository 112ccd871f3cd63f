/** What a table of a file is, beside its cells. */
export interface TableState {
  readonly headers: boolean;
  readonly totals: boolean;
  readonly titles: readonly string[];
}
