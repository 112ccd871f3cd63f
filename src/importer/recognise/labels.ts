import type { GridRow } from '../document';
import { stackedLabels } from './stacked';
import { onlyYear } from './years';

/** A row's label and where it stands among its neighbours. */
export interface RowLabel {
  /** as printed, the parts of several label columns joined */
  readonly text: string;
  /** several where figures are stacked in the row's cells */
  readonly stacked: readonly string[];
  /** labels of the rows that it stands under, nearest first */
  readonly groups: readonly string[];
  /** which of the table's rows without label it is, from 1; 0 for labelled ones */
  readonly nameless: number;
  /** the label is a year */
  readonly year: number | undefined;
  readonly total: boolean;
}

const CHILD = /^(?:[>»→↳•▪■-]|dont\b|- )/i;
const TOTAL = /^(?:sous[- ]?)?(?:total|ensemble|cumul)\b/i;

export const NO_LABEL = 'libellé absent';

/** Follows the rows of a table and keeps what groups them: labels without figures, « dont » rows, merged label cells. */
export class RowLabels {
  private group = '';
  private parent = '';
  private unnamed = 0;
  private readonly filled: string[] = [];

  constructor(private readonly labelColumns: number) {}

  /** A row without figures: its label stands over the rows below. */
  open(row: GridRow): void {
    this.group = clean(row.cells.slice(0, this.labelColumns).find((c) => c !== '') ?? '');
    this.parent = '';
  }

  /** How many figures the row's label announces for each cell. */
  parts(row: GridRow): number {
    return stackedLabels(row.cells.slice(0, this.labelColumns).join(' ')).length;
  }

  /** The label of a figure that stands alone in its row. */
  nameless(): RowLabel {
    return {
      text: NO_LABEL,
      nameless: ++this.unnamed,
      stacked: [],
      groups: [this.group].filter((g) => g !== ''),
      year: undefined,
      total: false,
    };
  }

  read(row: GridRow): RowLabel {
    const parts = Array.from({ length: this.labelColumns }, (_, c) => row.cells[c] ?? '');
    if (this.labelColumns > 1) {
      // an empty first label continues the one above
      if (parts[0] === '') parts[0] = this.filled[0] ?? '';
      else this.filled[0] = parts[0]!;
    }
    const text = parts.filter((p) => p !== '').join(' › ');
    const bare = clean(text);
    const child = CHILD.test(text);
    const groups = [child ? this.parent : '', this.group].filter((g) => g !== '');
    if (!child) this.parent = TOTAL.test(bare) ? '' : bare;
    const stacked = stackedLabels(text);
    return {
      text: text === '' ? NO_LABEL : text,
      nameless: text === '' ? ++this.unnamed : 0,
      stacked,
      groups,
      year: onlyYear(bare),
      total: TOTAL.test(bare),
    };
  }
}

/** A label without its bullet, leader dots, footnote marks and final colon. */
export const clean = (text: string): string =>
  text
    .replace(/^(?:[>»→↳•▪■-]\s*)+/, '')
    .replace(/\.{3,}$/, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079\u207d\u207e]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*:$/, '')
    .trim();
