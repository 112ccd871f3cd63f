import type { CheckName, Severity } from '../../checks';
import type { FigureKey, Status } from '../../dataset';
import type { FunctionId, PlainValue } from '../../functions';

/** A place where a report prints a figure. */
export interface TracedPrinting {
  /** title of the report */
  readonly report: string;
  /** path and title of the section */
  readonly section: string;
  readonly row: string;
  readonly column: string;
  readonly line: number;
  /** the characters as printed */
  readonly printed: string;
  readonly status: Status;
  /** French words for the status; empty where it is normal */
  readonly statusText: string;
  readonly note: string;
}

/** What the checks say of a figure. */
export interface TracedFinding {
  readonly check: CheckName;
  readonly severity: Severity;
  /** French word for the severity */
  readonly word: string;
  readonly message: string;
}

/** A figure that a call is computed from. */
export interface TracedFigure {
  readonly key: FigureKey;
  /** `change`: the report itself prints the change */
  readonly kind: 'level' | 'change';
  /** `Allocataires de la branche Famille` */
  readonly label: string;
  readonly organization: string;
  /** `2021`, `2021, objectif`, `2021 par rapport à 2020` */
  readonly when: string;
  readonly text: string;
  /** the printing that answers; null where none has a value */
  readonly source: TracedPrinting | null;
  /** other printings of the same figure, those that differ first */
  readonly alternates: readonly (TracedPrinting & { readonly differs: boolean })[];
  readonly findings: readonly TracedFinding[];
}

/** One call of a CCSS function in the formula of a cell. */
export interface TracedCall {
  /** null for a function that this version of the add-in does not know */
  readonly id: FunctionId | null;
  /** the call as French Excel shows it */
  readonly text: string;
  /** how many CCSS calls it stands inside */
  readonly depth: number;
  /** the defined name that holds it, where it does not stand in the cell itself */
  readonly name: string | null;
  /** the arguments with what they come to */
  readonly args: readonly { readonly text: string; readonly value: string }[];
  readonly value: PlainValue | null;
  /** the value as a cell shows it; empty where it cannot be told */
  readonly result: string;
  /** format of the result, as Excel stores it */
  readonly format: string | null;
  /** formats of all its cells, where the call spills */
  readonly formats: readonly (readonly (string | null)[])[];
  /** in French: why the result is an error, or why the call cannot be followed */
  readonly reason: string | null;
  readonly figures: readonly TracedFigure[];
}

/** A cell that the formula reads and that holds CCSS formulas itself. */
export interface TracedPrecedent {
  /** `Feuil1!B4` */
  readonly address: string;
  readonly formula: string;
  readonly text: string;
}

export interface CellTrace {
  readonly address: string;
  /** cell of the formula, where the selected one only shows a part of its spill */
  readonly spillParent: string | null;
  /** as French Excel shows it; null for a cell without a formula */
  readonly formula: string | null;
  readonly text: string;
  /** Excel has asked for its value and has not got it, or has not taken it */
  readonly busy: boolean;
  /** set where the formula stands in a freezing note, not in the cell */
  readonly frozen: { readonly date: string } | null;
  /** in the order in which they are read */
  readonly calls: readonly TracedCall[];
  readonly precedents: readonly TracedPrecedent[];
}
