import type { GridRow } from '../document';
import type { Figure, Item } from '../types';
import type { Column } from './columns';
import { columnsOf } from './columns';
import type { Context } from './context';
import { sectionOf } from './context';
import { changeFigure, levelFigure } from './figures';
import type { RowLabel } from './labels';
import { NO_LABEL, RowLabels, clean } from './labels';
import { readFigure } from './number';
import type { Printed } from './number';
import { rowUnit } from './rowUnit';
import type { Shape } from './shape';
import { shapeOf, splitTables } from './shape';
import { readStacked } from './stacked';
import { timeOf, withoutYears } from './years';

/** The items of one table of a document, of which there may be several under one another. */
export async function itemsOfTable(
  rows: readonly GridRow[],
  table: number,
  context: Context,
  pause: () => Promise<void>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const part of splitTables(rows)) {
    await pause();
    const shape = shapeOf(part);
    if (shape) items.push(...(await itemsOfPart(shape, table, context, pause)));
  }
  return items;
}

/** One cell that prints figures: the column, and one figure or several stacked ones. */
interface Cell {
  readonly column: Column;
  readonly printed: readonly Printed[];
}

interface Part {
  readonly shape: Shape;
  readonly columns: readonly Column[];
  readonly title: string;
  readonly headings: readonly string[];
  readonly table: number;
  readonly context: Context;
}

async function itemsOfPart(shape: Shape, table: number, context: Context, pause: () => Promise<void>): Promise<Item[]> {
  const titles = shape.header.map((row) => row.cells[0] ?? '').filter((t) => t !== '');
  const part: Part = {
    shape,
    columns: columnsOf(shape, context.territories),
    title: clean(titles.join(' ')),
    headings: context.headings.nearest(),
    table,
    context,
  };
  const labels = new RowLabels(shape.firstFigure);
  const items: Item[] = [];
  for (let k = 0; k < shape.body.length; k++) {
    if (k % 50 === 0) await pause();
    const row = shape.body[k]!;
    const cells = cellsOf(row, part.columns, labels.parts(row));
    const alone = cells.length === 0 ? readFigure(row.cells[0] ?? '') : undefined;
    if (cells.length > 0) items.push(...itemsOfRow(row, labels.read(row), cells, part));
    else if (alone?.kind === 'number')
      items.push(...itemsOfRow(row, labels.nameless(), [aloneCell(part, alone)], part));
    else labels.open(row);
  }
  return items;
}

/** A figure that stands in the label column, under nothing but the table's title. */
const aloneCell = ({ columns }: Part, printed: Printed): Cell => ({
  column: { ...columns[0]!, at: 0, role: 'level', qualifier: '' },
  printed: [printed],
});

function cellsOf(row: GridRow, columns: readonly Column[], stackedParts: number): Cell[] {
  return columns.flatMap((column) => {
    const text = row.cells[column.at] ?? '';
    if (column.role === 'ignored' || text === '') return [];
    const stacked = readStacked(text, stackedParts);
    if (stacked) return [{ column, printed: stacked }];
    const one = readFigure(text);
    return one ? [{ column, printed: [one] }] : [];
  });
}

function itemsOfRow(row: GridRow, label: RowLabel, cells: readonly Cell[], part: Part): Item[] {
  const stacked = Math.max(...cells.map((c) => c.printed.length));
  const names = stacked > 1 && label.stacked.length === stacked ? label.stacked : [label.text];
  return names.flatMap((name, k) => {
    const groups = k === 0 ? label.groups : [clean(names[0]!), ...label.groups];
    const own = cells.flatMap((c) => {
      const printed = c.printed[c.printed.length === 1 ? 0 : k];
      return printed ? [{ column: c.column, printed }] : [];
    });
    return itemsOfName(row, { ...label, text: name, groups }, own, part);
  });
}

interface OneCell {
  readonly column: Column;
  readonly printed: Printed;
}

/** The level columns with one qualifier make one item; changes go to the item that their header names, else the nearest. */
function itemsOfName(row: GridRow, label: RowLabel, cells: readonly OneCell[], part: Part): Item[] {
  const { context, shape } = part;
  const own = context.territories.inRow(clean(label.text), shape.header[0]?.cells[0] ?? '');
  const levels = cells.filter((c) => c.column.role !== 'change');
  const qualifiers = [...new Set(levels.map((c) => c.column.qualifier))];
  if (qualifiers.length === 0) qualifiers.push('');
  return qualifiers.map((qualifier) => {
    const mine = levels.filter((c) => c.column.qualifier === qualifier);
    const changes = cells.filter(
      (c) => c.column.role === 'change' && qualifierOfChange(c.column, part, qualifiers) === qualifier,
    );
    const name = own !== undefined || label.year !== undefined || label.text === NO_LABEL ? '' : clean(label.text);
    const unit = rowUnit(
      mine.map((c) => c.printed),
      { label: label.text, column: mine[0]?.column.unit, qualifier, title: part.title, headings: part.headings },
    );
    const place = {
      line: row.line,
      section: sectionOf(part.headings),
      row_label: label.text,
      organization: own,
      rowYear: label.year,
      titleYear: singleYear(part.title),
      levelYears: levelYears(part.columns),
      unit,
      context,
    };
    const levelFigures = mine.map((c) => levelFigure(c.column, c.printed, place));
    const figures: Figure[] = [
      ...levelFigures,
      ...changes.map((c) => changeFigure(c.column, c.printed, place, levelFigures)),
    ].sort((a, b) => a.cell - b.cell);
    return {
      line: row.line,
      table: part.table,
      label: name,
      groups: label.groups,
      qualifier,
      title: withoutYears(part.title),
      headings: part.headings,
      section: place.section,
      unit: unit.unit,
      unitFrom: unit.from,
      total: label.total,
      nameless: label.nameless,
      figures,
    };
  });
}

/** The qualifier of the level columns that a change column belongs to. */
function qualifierOfChange(change: Column, { columns }: Part, qualifiers: readonly string[]): string {
  if (qualifiers.length === 1) return qualifiers[0]!;
  const words = new Set(
    change.qualifier
      .toLowerCase()
      .split(' ')
      .filter((w) => w.length > 1),
  );
  const shared = (q: string): number =>
    q
      .toLowerCase()
      .split(' ')
      .filter((w) => words.has(w)).length;
  const named = [...qualifiers].sort((a, b) => shared(b) - shared(a))[0]!;
  if (shared(named) > 0) return named;
  const before = columns.filter((c) => c.at < change.at && c.role !== 'change' && qualifiers.includes(c.qualifier));
  return before[before.length - 1]?.qualifier ?? qualifiers[0]!;
}

const levelYears = (columns: readonly Column[]): number[] =>
  [...new Set(columns.filter((c) => c.role === 'level').flatMap((c) => c.year ?? []))].sort((a, b) => a - b);

const singleYear = (title: string): number | undefined => {
  const { years, pair } = timeOf(title);
  return years.length === 1 && !pair ? years[0] : undefined;
};
