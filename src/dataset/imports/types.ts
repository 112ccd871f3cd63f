import type { Evolution, Indicator, Observation, Report, Section } from '../types';

/**
 * A report that a user imported into her workbook: rows as the package has them, with where and when they came from. One
 * unit: it is accepted, superseded and withdrawn as such.
 */
export interface ImportedReport {
  readonly format: 1;
  readonly id: string;
  /** ISO date of the import */
  readonly date: string;
  /** name of the file; empty where the rows were pasted */
  readonly document: string;
  readonly report: Report;
  readonly sections: readonly Section[];
  /** those that the dictionary did not have */
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly evolutions: readonly Evolution[];
}

/** A figure of an import that the shipped data has by now: the shipped one answers. */
export interface Superseded {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly imported: number | null;
  readonly shipped: number;
  /** the shipped report that prints it */
  readonly report: string;
}

/** What became of an import in the data. */
export interface ImportOutcome {
  readonly imported: ImportedReport;
  /** the code under which its report stands in the data */
  readonly report: string;
  /** rows that are part of the data */
  readonly rows: number;
  readonly superseded: readonly Superseded[];
  /** rows of an indicator or organisation that the data does not have, or has in another unit */
  readonly unknown: number;
}
