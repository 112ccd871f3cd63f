import type { Dataset } from '../../dataset';
import { NewRows } from '../map/newRow';
import type { Confidence, ImportResult, ImportedRow, NewRow, ReportIdentity } from '../types';
import { readRow } from './readRow';
import { UNTOUCHED } from './types';
import type { NewIndicator, Review, RowEdit } from './types';

/** Nothing is confirmed at first: no guess is trusted unseen. */
export const startReview = (result: ImportResult, identity: ReportIdentity): Review => ({
  identity,
  result,
  edits: result.rows.map(() => UNTOUCHED),
});

export function changeRow(review: Review, at: number, change: Partial<RowEdit>): Review {
  return { ...review, edits: review.edits.map((edit, k) => (k === at ? { ...edit, ...change } : edit)) };
}

/** Confirms rows as a block; those that cannot be taken over yet, or were left out, stay as they are. */
export function confirmRows(review: Review, rows: readonly number[], dataset: Dataset): Review {
  const wanted = new Set(rows);
  return {
    ...review,
    edits: review.edits.map((edit, k) => {
      if (!wanted.has(k) || edit.state !== 'open') return edit;
      return readRow(review.result.rows[k]!, edit, dataset).obstacle ? edit : { ...edit, state: 'confirmed' };
    }),
  };
}

export function setState(review: Review, rows: readonly number[], state: RowEdit['state']): Review {
  const wanted = new Set(rows);
  return { ...review, edits: review.edits.map((edit, k) => (wanted.has(k) ? { ...edit, state } : edit)) };
}

/** The confidence of a row as it stands now: what the user chose herself is sure to her. */
export const confidenceOf = ({ mapping }: ImportedRow, { indicator, created }: RowEdit): Confidence =>
  indicator !== null || created !== null ? 'sure' : mapping.confidence;

/** One table of the document, or the sentences of one section. */
export interface RowGroup {
  readonly title: string;
  readonly section: string;
  readonly table: boolean;
  /** positions of its rows */
  readonly rows: readonly number[];
}

/** The rows by table, in the order of the document. */
export function groupsOf({ rows }: ImportResult): RowGroup[] {
  const groups = new Map<string, { title: string; section: string; table: boolean; rows: number[] }>();
  rows.forEach(({ item }, k) => {
    const table = item.table >= 0;
    const key = table ? `${item.table} ${item.title}` : `prose ${item.section}`;
    const group = groups.get(key);
    if (group) group.rows.push(k);
    else groups.set(key, { title: item.title || (item.headings[0] ?? ''), section: item.section, table, rows: [k] });
  });
  return [...groups.values()];
}

/** A code, label, branch and unit for a row that the dictionary does not have, free in it and among the new ones. */
export function proposeIndicator(review: Review, at: number, dataset: Dataset): NewIndicator {
  const row = review.result.rows[at]!;
  const beside = review.result.rows.flatMap(({ item, mapping }, k) => {
    const code = review.edits[k]!.indicator ?? mapping.indicator?.indicator;
    return item.table >= 0 && item.table === row.item.table && k !== at && code !== undefined ? [code] : [];
  });
  const proposed = new NewRows(dataset, review.identity.organization).propose(row.item, beside);
  const taken = new Set(review.edits.flatMap((edit, k) => (edit.created && k !== at ? [edit.created.code] : [])));
  let { code } = proposed;
  for (let n = 2; taken.has(code); n++) code = `${proposed.code}_${n}`;
  return { ...inDictionary(proposed), code };
}

const inDictionary = ({ code, label, branch, theme, unit }: NewRow): NewIndicator => ({
  code,
  label,
  branch,
  theme: theme || 'À classer',
  unit,
  nature: natureOf(unit),
});

/** What figures of a unit usually are; the user may say otherwise. */
export function natureOf(unit: NewIndicator['unit']): NewIndicator['nature'] {
  if (unit === 'percent' || unit === 'point' || unit === 'ratio' || unit.startsWith('per_')) return 'rate';
  if (unit === 'rank') return 'rank';
  if (unit === 'count' || unit === 'FTE' || unit === 'km2') return 'stock';
  return unit === 'EUR' || unit === 'kWh' || unit === 'm3' ? 'flow' : 'average';
}
