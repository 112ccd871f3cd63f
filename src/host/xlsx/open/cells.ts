import type { Box, CellInput, CellValue } from '../../engine';
import { parseBox, shiftFormula, type Worksheet } from '../../model';
import { fromStored } from '../formula';
import { decodeText, type XmlElement } from '../xml';
import { StyleRuns } from './styleRuns';
import type { FileStyles } from './styles';

/** Number of 1 January 1970, from which computers count. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Texts of the file's cells. */
export const readStrings = (root: XmlElement): string[] => root.all('si').map(richText);

/** A text in pieces, without phonetic hints. */
export const richText = (element: XmlElement): string =>
  decodeText(
    element.children
      .map((part) => (part.name === 't' ? part.text : part.name === 'r' ? (part.child('t')?.text ?? '') : ''))
      .join(''),
  );

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Writes the cells of a sheet: values, formulas, looks. Formulas are calculated anew. */
export function readCells(
  sheet: Worksheet,
  data: XmlElement | undefined,
  strings: readonly string[],
  styles: FileStyles,
): void {
  const shared = new Map<string, Shared>();
  const looks = new StyleRuns(sheet, styles);
  const entries: Entry[] = [];
  const spilled: Box[] = [];
  let nextRow = 0;
  for (const line of data?.all('row') ?? []) {
    const row = (line.number('r') ?? nextRow + 1) - 1;
    nextRow = row + 1;
    let nextColumn = 0;
    for (const cell of line.all('c')) {
      const { column } = parseBox(cell.attribute('r') ?? '') ?? { column: nextColumn };
      nextColumn = column + 1;
      looks.add(row, column, cell.number('s') ?? 0);
      const f = cell.child('f');
      const formula = formulaOf(f, row, column, shared);
      const area = f?.attribute('t') === 'array' ? parseBox(f.attribute('ref') ?? '') : null;
      if (area) spilled.push(area);
      const value = valueOf(cell, strings);
      if (formula !== null) entries.push({ row, column, input: { kind: 'formula', formula } });
      // Values of a spill come from its formula.
      else if (value !== '' && !spilled.some((box) => holds(box, row, column)))
        entries.push({ row, column, input: { kind: 'value', value } });
    }
  }
  write(sheet, entries);
  looks.finish();
}

const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

function write(sheet: Worksheet, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  const rows = entries.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  const columns = entries.reduce((most, { column }) => Math.max(most, column), 0) + 1;
  const grid = Array.from({ length: rows }, () => Array<CellInput>(columns).fill(null));
  for (const { row, column, input } of entries) grid[row]![column] = input;
  sheet.context.engine.write(sheet.Id, { row: 0, column: 0, rows, columns }, grid);
}

/** A formula that several cells share is written out in one of them. */
function formulaOf(f: XmlElement | undefined, row: number, column: number, shared: Map<string, Shared>): string | null {
  if (f === undefined) return null;
  const formula = f.text === '' ? null : fromStored(decodeText(f.text));
  if (f.attribute('t') !== 'shared') return formula;
  const key = f.attribute('si') ?? '';
  if (formula !== null) shared.set(key, { formula, row, column });
  const origin = shared.get(key);
  return origin ? shiftFormula(origin.formula, row - origin.row, column - origin.column) : null;
}

function valueOf(cell: XmlElement, strings: readonly string[]): CellValue {
  const text = cell.child('v')?.text ?? '';
  switch (cell.attribute('t')) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'inlineStr': {
      const inline = cell.child('is');
      return inline ? richText(inline) : '';
    }
    case 'b':
      return text === '1' || text === 'true';
    case 'd':
      return Date.parse(`${text}Z`) / DAY + EPOCH;
    case 'str':
    case 'e':
      return decodeText(text);
    default:
      return text === '' ? '' : Number(text);
  }
}
