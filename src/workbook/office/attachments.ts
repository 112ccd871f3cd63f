/* global Excel, Office */
import { parseA1Ref } from '@borgar/fx';
import { formulaTokens } from '../../formula';
import type { TableState } from '../diff/state';
import { readInPieces, usedArea } from './pieces';

/** Looks of a cell that nobody touched. */
const PLAIN = { fill: '#FFFFFF', color: '#000000' };
/** Formulas of larger areas are not read: rows are then kept rather than deleted. */
const MAX_CELLS_READ = 300_000;

/** A block of rows of a table that the data no longer has. */
export interface Block {
  readonly state: TableState;
  readonly first: number;
  readonly count: number;
}

/**
 * Which blocks carry something of the user's that is not in a column of hers: a formula, a name or a chart that points at
 * their cells, a comment, a colour. Deleting such a row would lose it.
 */
export async function attached(context: Excel.RequestContext, blocks: readonly Block[]): Promise<Set<Block>> {
  if (!blocks.length) return new Set();
  const { workbook } = context;
  workbook.worksheets.load('items/name,items/charts/items/name');
  workbook.names.load('items/formula');
  workbook.comments.load('items/id');
  // older Excel does not show notes to add-ins; there they follow their cells as far as Excel keeps them
  const notes = Office.context.requirements.isSetSupported('ExcelApi', '1.18') ? workbook.notes : null;
  notes?.load('items/content');
  await context.sync();

  const sheets = workbook.worksheets.items;
  const used = sheets.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('cellCount,rowIndex,columnIndex,rowCount,columnCount');
  const comments = [...workbook.comments.items, ...(notes?.items ?? [])].map((each) => each.getLocation());
  for (const range of comments) range.load('rowIndex,columnIndex,worksheet/name');
  const series = sheets.flatMap((sheet) => sheet.charts.items.map((chart) => chart.series));
  for (const list of series) list.load('items/name');
  const ownNames = sheets.map((sheet) => sheet.names);
  for (const names of ownNames) names.load('items/formula');
  const looks = blocks.map((block) => queueLooks(context, block));
  await context.sync();

  const filled = used.filter(({ range }) => !range.isNullObject);
  const readable = filled.filter(({ range }) => range.cellCount <= MAX_CELLS_READ);
  const formulas = await readInPieces(
    context,
    readable.map(({ sheet, range }) => usedArea(sheet, range)),
  );

  const sources = await chartSources(
    context,
    series.flatMap((list) => list.items),
  );

  const references = new References();
  const names = [workbook.names, ...ownNames].flatMap((list) => list.items);
  for (const name of names) references.add(String(name.formula), '');
  for (const source of sources ?? []) references.add(`=${source}`, '');
  readable.forEach(({ sheet, range }, k) => {
    formulas[k]!.forEach((row, at) => {
      for (const formula of row) references.add(formula, sheet.name, range.rowIndex + at);
    });
  });
  const unknown = sources === null || readable.length < filled.length;
  return new Set(
    blocks.filter(
      (block, k) =>
        unknown ||
        !isPlain(looks[k]!) ||
        references.touch(block) ||
        comments.some((range) => range.worksheet.name === block.state.sheet && holds(block, range)),
    ),
  );
}

/** The cells that charts draw; null where Excel cannot tell, so that nothing is deleted. */
async function chartSources(
  context: Excel.RequestContext,
  series: readonly Excel.ChartSeries[],
): Promise<string[] | null> {
  if (!series.length) return [];
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) return null;
  const read = async (dimensions: readonly ('Values' | 'Categories')[]): Promise<string[]> => {
    const texts = series.flatMap((one) => dimensions.map((each) => one.getDimensionDataSourceString(each)));
    await context.sync();
    return texts.map((each) => each.value);
  };
  try {
    return await read(['Values', 'Categories']);
  } catch {
    // a series without categories from cells has no such text
    return read(['Values']).catch(() => null);
  }
}

const holds = ({ state, first, count }: Block, { rowIndex, columnIndex }: Excel.Range): boolean =>
  rowIndex >= state.top + first &&
  rowIndex < state.top + first + count &&
  columnIndex >= state.left &&
  columnIndex < state.left + state.columns.length;

/** The looks of a block's cells, to be read after the next sync. */
function queueLooks(context: Excel.RequestContext, { state, first, count }: Block): Excel.RangeFormat {
  const body = context.workbook.tables.getItem(state.id).getDataBodyRange();
  const { format } = body.getCell(first, 0).getResizedRange(count - 1, state.columns.length - 1);
  format.load('fill/color,font/color,font/bold,font/strikethrough,font/underline');
  return format;
}

/** Whether cells look as the add-in left them; what differs within a block reads as null. */
const isPlain = ({ fill, font }: Excel.RangeFormat): boolean =>
  same(fill.color, PLAIN.fill) &&
  same(font.color, PLAIN.color) &&
  [font.bold, font.strikethrough].every((set: boolean | null) => set === false) &&
  font.underline === 'None';

const same = (color: string | null, plain: string): boolean => color?.toUpperCase() === plain;

/** References to cells by their address, by sheet; those to whole columns or through the table's name follow by themselves. */
class References {
  private readonly rows = new Map<string, { top: number; bottom: number; left: number; right: number }[]>();

  /** @param ownRow a formula that looks at its own row goes with it */
  add(formula: unknown, ownSheet: string, ownRow = -1): void {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return;
    for (const token of formulaTokens(formula)) {
      if (!token.type.startsWith('range')) continue;
      const reference = parseA1Ref(token.text);
      if (!reference || !('range' in reference)) continue;
      const { top, bottom, left, right } = reference.range;
      if (top === null || top === undefined) continue;
      const context: readonly unknown[] = 'context' in reference ? (reference.context as unknown[]) : [];
      const sheet = String(context.at(-1) ?? ownSheet).toLowerCase();
      if (sheet === ownSheet.toLowerCase() && top === ownRow && bottom === ownRow) continue;
      const list = this.rows.get(sheet) ?? [];
      list.push({ top, bottom: bottom ?? Infinity, left: left ?? 0, right: right ?? Infinity });
      this.rows.set(sheet, list);
    }
  }

  touch({ state, first, count }: Block): boolean {
    const top = state.top + first;
    return (this.rows.get(state.sheet.toLowerCase()) ?? []).some(
      (r) =>
        r.top < top + count && r.bottom >= top && r.left < state.left + state.columns.length && r.right >= state.left,
    );
  }
}
