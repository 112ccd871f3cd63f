import type { ChangeUnit, Indicator, Measure, Status, Unit } from '../dataset';
import type { SourceKind } from './document';

export const CONFIDENCES = ['sure', 'to_confirm', 'unknown'] as const;
/** sure · to confirm · unknown: only what is sure may be taken over without being looked at. */
export type Confidence = (typeof CONFIDENCES)[number];

export type What = 'level' | 'change' | 'target';

/** A figure as it stands in the report, before anything is known about its indicator. */
export interface Figure {
  readonly line: number;
  /** column in its table, from 1; 0 outside tables */
  readonly cell: number;
  readonly section: string;
  readonly row_label: string;
  readonly column_label: string;
  readonly printed: string;
  /** in the base unit (k€ and M€ become euros, percentages stay as printed); null where none can be read */
  readonly value: number | null;
  readonly unit: Unit | ChangeUnit;
  /** what the printed number was multiplied by */
  readonly scale: number;
  readonly year: number;
  /** of a change; null for levels */
  readonly base_year: number | null;
  /** what the header prints where it is not the years compared; empty else */
  readonly header: string;
  readonly what: What;
  readonly organization: string;
  readonly status: Status;
  readonly note: string;
}

/** One thing that a row says: its label with what its columns add to it (« Nombre », « Impact financier »). */
export interface Item {
  readonly line: number;
  /** which table of the document, from 0; -1 outside tables */
  readonly table: number;
  readonly label: string;
  /** labels of the rows that this one stands under, nearest first */
  readonly groups: readonly string[];
  /** what the column headers add, without years, units and territories */
  readonly qualifier: string;
  /** the table's own title: its first header cell */
  readonly title: string;
  /** headings above, nearest first */
  readonly headings: readonly string[];
  readonly section: string;
  readonly unit: Unit;
  /** whether the unit is printed, told by the words of a label, or only supposed */
  readonly unitFrom: 'printed' | 'words' | 'nothing';
  readonly total: boolean;
  /** which of its table's rows without label it is, from 1; 0 for labelled ones */
  readonly nameless: number;
  readonly figures: readonly Figure[];
}

export interface Reason {
  readonly kind: 'label' | 'history' | 'section' | 'unit' | 'value' | 'neighbours' | 'ambiguous' | 'contradiction';
  readonly text: string;
}

export interface Mapping {
  readonly indicator: Indicator | null;
  readonly confidence: Confidence;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** the next best indicators, best first */
  readonly alternatives: readonly { readonly indicator: string; readonly score: number }[];
}

export interface ImportedFigure extends Figure {
  readonly indicator: string | null;
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
}

export interface NewRow {
  readonly line: number;
  readonly section: string;
  readonly row_label: string;
  readonly column_label: string;
  /** proposed, free in the dictionary */
  readonly code: string;
  readonly label: string;
  readonly branch: Indicator['branch'];
  readonly theme: string;
  readonly unit: Unit;
}

/** A row that earlier reports of the fund printed and this one does not. */
export interface MissingRow {
  readonly indicator: string;
  readonly label: string;
  readonly report: string;
  /** where that report prints it */
  readonly section: string;
  readonly line: number;
  readonly row_label: string;
  readonly year: number;
}

/** A prior year's figure that differs from what was printed before. */
export interface Restated {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  readonly measure: Measure;
  readonly old: number;
  readonly new: number;
  readonly old_report: string;
  readonly old_line: number;
  readonly line: number;
  readonly printed: string;
}

export interface ImportFinding {
  readonly check: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly line: number;
  readonly printed: string;
  readonly message: string;
}

/** What one row of the document says, with its mapping: what a person confirms or corrects as a whole. */
export interface ImportedRow {
  readonly item: Item;
  readonly mapping: Mapping;
  readonly figures: readonly ImportedFigure[];
}

export interface ImportResult {
  readonly source: SourceKind;
  /** in the order of the document */
  readonly rows: readonly ImportedRow[];
  /** those of all rows, by line and cell */
  readonly figures: readonly ImportedFigure[];
  readonly new_rows: readonly NewRow[];
  readonly missing_rows: readonly MissingRow[];
  readonly restated: readonly Restated[];
  readonly findings: readonly ImportFinding[];
}

/** The report that is read. */
export interface ReportIdentity {
  readonly organization: string;
  readonly year: number;
  readonly report: string;
}
