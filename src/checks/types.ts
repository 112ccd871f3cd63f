/** The vocabulary of the consistency checks. */

export const CHECKS = [
  'evolution',
  'header',
  'sum',
  'share',
  'ratio',
  'flow',
  'cross-reference',
  'cross-report',
  'duplicate-series',
  'unit',
  'sign',
  'attainment',
  'misprint',
  'misaligned',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** The rules are in severity.ts. */
export const SEVERITIES = ['high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A figure that a finding speaks of. */
export interface FigureRef {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
}

/** A contradiction of a report with itself (or with another report). A claim about a public document. */
export interface Finding {
  readonly check: CheckName;
  readonly severity: Severity;
  readonly report: string;
  /** lines of the report's text that hold the figures, ascending */
  readonly lines: readonly number[];
  readonly indicators: readonly string[];
  /** the characters that the report prints */
  readonly printed: string;
  /** what the other printed figures give; empty where nothing can be expected */
  readonly expected: string;
  /** a French sentence that a finance officer understands */
  readonly message: string;
  /** the figures concerned, for the pane, CONTROLE and the sheet */
  readonly figures: readonly FigureRef[];
}
