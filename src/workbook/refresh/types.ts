import type { CellContent } from '../cells/content';
import type { CellRef, Conflict } from '../diff/plan';
import type { OperationKind } from '../office/store';
import type { Amounts, LoadChoice } from '../sheets/spec';

export type Step = 'fetch' | 'read' | 'prepare' | 'write' | 'finish' | 'restore';

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  readonly step: Step;
}

/** One thing that an operation did. */
export interface ReportLine {
  readonly sheet: string;
  /** the row in words */
  readonly row: string;
  readonly change: 'added' | 'changed' | 'removed' | 'retired';
  readonly column: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** how to show numbers among them */
  readonly format: string | null;
}

/** What an operation did. */
export interface LoadReport {
  readonly kind: OperationKind;
  /** rows of `Données` */
  readonly rows: number;
  readonly sheet: string;
  readonly table: string;
  readonly version: string;
  /** of the data that were there before; null for the first load */
  readonly previousVersion: string | null;
  /** sheets that were made */
  readonly created: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** rows that the data no longer has, kept because they hold something of the user's */
  readonly retired: number;
  /** the lines behind these numbers; those of new tables are left out */
  readonly lines: readonly ReportLine[];
  /** overwritten cells that kept what the user wrote: to be decided */
  readonly conflicts: readonly Conflict[];
  /** overwritten cells that stay hers by an earlier decision, or that she changed before an undo */
  readonly kept: number;
  /** columns that the user deleted: their figures are not refreshed */
  readonly missingColumns: readonly { readonly sheet: string; readonly column: string }[];
  readonly undoable: boolean;
  /** CCSS formulas were calculated again because the data is newer */
  readonly recalculated: boolean;
  /** why the data in hand was used instead of the current one */
  readonly dataFault: unknown;
}

export interface RefreshOptions {
  readonly choice?: LoadChoice;
  readonly amounts?: Amounts;
  /** overwritten cells that take the data's content */
  readonly take?: readonly CellRef[];
  /** overwritten cells that stay as they are, without being asked again */
  readonly keep?: readonly CellRef[];
}

export type OnProgress = (progress: LoadProgress) => void;
