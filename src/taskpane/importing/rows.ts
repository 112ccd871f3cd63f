import { UNIT_LABELS } from '../../dataset';
import type { Dataset, Unit } from '../../dataset';
import { confidenceOf, readRow } from '../../importer';
import type { Obstacle, ReadRow, Review } from '../../importer';
import type { Strings } from '../strings';

export type RowFilter = keyof Strings['importing']['review']['filters'];

/** Whether a row is shown. */
export function passes(review: Review, at: number, filter: RowFilter): boolean {
  const edit = review.edits[at]!;
  switch (filter) {
    case 'all':
      return true;
    case 'open':
    case 'confirmed':
    case 'left':
      return edit.state === filter;
    case 'sure':
    case 'to_confirm':
    case 'unknown':
      return confidenceOf(review.result.rows[at]!, edit) === filter;
  }
}

/** Rows that are sure, still to be decided, and without obstacle: the block that can be confirmed at once. */
export const sureRows = (review: Review, dataset: Dataset): number[] =>
  review.result.rows.flatMap((row, k) => {
    const edit = review.edits[k]!;
    const ready = edit.state === 'open' && confidenceOf(row, edit) === 'sure' && !readRow(row, edit, dataset).obstacle;
    return ready ? [k] : [];
  });

/** How many rows and figures would be taken over. */
export function confirmedIn(review: Review, dataset: Dataset): { readonly rows: number; readonly figures: number } {
  let rows = 0;
  let figures = 0;
  review.edits.forEach((edit, k) => {
    if (edit.state !== 'confirmed') return;
    rows++;
    figures += readRow(review.result.rows[k]!, edit, dataset).figures.filter((f) => !f.left).length;
  });
  return { rows, figures };
}

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

export const numberText = (value: number): string => numbers.format(value);

/** A number as it is typed: spaces of all kinds, comma or point; null where nothing stands there; NaN where it is none. */
export function typedNumber(text: string): number | null {
  const digits = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/\u2212/g, '-')
    .replace(',', '.');
  if (digits === '') return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : NaN;
}

/** A value with its unit, where it is worth saying: `13 700 €`. */
export const valueWithUnit = (value: number, unit: string): string => {
  if (unit === 'percent') return `${numberText(value)} %`;
  if (unit === 'count' || unit === 'absolute') return numberText(value);
  if (unit === 'point') return `${numberText(value)} points`;
  return `${numberText(value)} ${UNIT_LABELS[unit as Unit]}`;
};

/** Whether the printed characters already say the value: what else was read is shown beside them. */
export function saysSo(printed: string, value: number): boolean {
  const digits = printed.replace(/[^\d.,+-]/g, '');
  const typed = typedNumber(digits.replace(/^[+]/, ''));
  return typed !== null && (typed === value || (typed === Math.abs(value) && value < 0));
}

export function obstacleText(obstacle: Obstacle, texts: Strings['importing']['obstacles']): string {
  switch (obstacle.kind) {
    case 'unit':
      return texts.unit(UNIT_LABELS[obstacle.read], UNIT_LABELS[obstacle.wanted]);
    case 'takenCode':
      return texts.takenCode(obstacle.label);
    default:
      return texts[obstacle.kind];
  }
}

export type { ReadRow };
