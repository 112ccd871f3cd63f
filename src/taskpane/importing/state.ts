import type { Finding } from '../../checks';
import type { Dataset, ImportOutcome } from '../../dataset';
import type { AcceptedRows, Difference, Progress, ReportDocument, ReportIdentity, Review } from '../../importer';

/** Whose report of which year, as the user confirms it. */
export interface Identity extends ReportIdentity {
  readonly title: string;
}

export type Work = Progress['stage'] | 'check' | 'accept' | 'withdraw' | 'update';

/** What is running. */
export interface Busy {
  readonly work: Work;
  /** from 0 to 1; null where it cannot be told */
  readonly share: number | null;
  /** whether it can be stopped, or is being stopped */
  readonly cancel: 'possible' | 'asked' | 'no';
}

/** What accepting would do. */
export interface Preview {
  readonly accepted: AcceptedRows;
  readonly after: Dataset;
  readonly difference: Difference;
  readonly outcome: ImportOutcome;
  /** findings that the new figures bring */
  readonly findings: readonly Finding[];
}

export type Done =
  | {
      readonly kind: 'accepted';
      readonly figures: number;
      readonly title: string;
      readonly recalculated: boolean;
      readonly year: number;
    }
  | { readonly kind: 'withdrawn'; readonly recalculated: boolean }
  | { readonly kind: 'updated'; readonly added: number; readonly changed: number; readonly removed: number };

/** The document that was read. */
export interface Source {
  readonly document: ReportDocument;
  /** name of the file; empty where it was pasted */
  readonly name: string;
}

export type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'identity'; readonly source: Source; readonly identity: Identity }
  | {
      readonly kind: 'review';
      readonly source: Source;
      readonly identity: Identity;
      readonly dataset: Dataset;
      readonly review: Review;
    }
  | {
      readonly kind: 'check';
      readonly source: Source;
      readonly identity: Identity;
      readonly dataset: Dataset;
      readonly review: Review;
      readonly preview: Preview;
    };

/** Where the user is in an import; kept while she looks at other sections. */
export interface FlowState {
  readonly step: Step;
  readonly busy: Busy | null;
  /** why the last work ended without result */
  readonly error: unknown;
  readonly done: Done | null;
}

export const NOTHING: FlowState = { step: { kind: 'start' }, busy: null, error: null, done: null };
