import { isErrorValue } from '../../../formula';
import { contains, lastColumn, lastRow, type Box, type CellStyle, type CellValue } from '../../engine';
import { boxAddress, columnName, type Worksheet } from '../../model';
import { toStored } from '../formula';
import { escapeText, tag } from '../xml';
import { neededHeight } from './rowHeight';
import type { SharedStrings } from './strings';
import { needsApostrophe, type StyleBook } from './styles';

/** The errors that files know; newer ones are kept there as extras of #VALUE!. */
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Width of a digit of the standard font in pixels, the unit of column widths in files. */
export const DIGIT_PIXELS = 7;
const STANDARD_WIDTH = 64;
const STANDARD_HEIGHT = 20;
const STANDARD_POINTS = 15;
const POINTS = 0.75;
/** Columns without cells may have a width, too: charts stand on them. */
const MOST_USED_COLUMNS = 40;

/** A formula that spills is a dynamic array, marked by the first entry of the workbook's cell metadata. */
const DYNAMIC_ARRAY = 1;

interface Cell {
  readonly reference: string;
  readonly style: number;
  readonly content: { readonly type: string | null; readonly metadata: boolean; readonly xml: string };
}

/** What stands in a sheet's cells, ready to be written once all styles are known. */
export class SheetCells {
  private readonly rows: { attributes: Record<string, string | number>; cells: Cell[] }[] = [];
  readonly dimension: string;
  readonly columns: string;
  /** Whether a formula spills. */
  spills = false;

  constructor(
    private readonly sheet: Worksheet,
    private readonly styles: StyleBook,
    private readonly strings: SharedStrings,
  ) {
    const { engine } = sheet.context;
    const used = engine.usedBox(sheet.Id, false);
    this.dimension = used ? boxAddress(used) : 'A1';
    this.columns = columnsXml(sheet, Math.max(MOST_USED_COLUMNS, used ? lastColumn(used) : 0));
    if (used) this.read(used);
  }

  xml(place: (id: number) => number): string {
    const rows = this.rows.map(({ attributes, cells }) =>
      tag(
        'row',
        attributes,
        ...cells.map(({ reference, style, content }) => {
          const s = place(style);
          return `<c r="${reference}"${s ? ` s="${s}"` : ''}${content.type ? ` t="${content.type}"` : ''}${
            content.metadata ? ` cm="${DYNAMIC_ARRAY}"` : ''
          }${content.xml === '' ? '/>' : `>${content.xml}</c>`}`;
        }),
      ),
    );
    return `<sheetData>${rows.join('')}</sheetData>`;
  }

  private read(used: Box): void {
    const { engine } = this.sheet.context;
    const spills = new Map(engine.spills(this.sheet.Id).map((spill) => [`${spill.row},${spill.column}`, spill.box]));
    for (let row = 0; row <= lastRow(used); row += 1) {
      const cells: Cell[] = [];
      let needed = STANDARD_POINTS;
      for (let column = used.column; row >= used.row && column <= lastColumn(used); column += 1) {
        const style = engine.style(this.sheet.Id, row, column);
        const value = engine.value(this.sheet.Id, row, column);
        const formula = engine.formula(this.sheet.Id, row, column);
        const id = this.styleId(style, row, column, formula === null ? value : 0);
        if (value === '' && formula === null && id === 0) continue;
        if (value !== '') needed = Math.max(needed, neededHeight(this.sheet, row, column, style));
        const spill = spills.get(`${row},${column}`);
        if (spill) this.spills = true;
        const content = formula === null ? this.constant(value) : this.formula(formula, value, row, column, spill);
        cells.push({ reference: `${columnName(column)}${row + 1}`, style: id, content });
      }
      const attributes = this.rowAttributes(row, needed);
      if (cells.length > 0 || Object.keys(attributes).length > 0)
        this.rows.push({ attributes: { r: row + 1, ...attributes }, cells });
    }
  }

  private rowAttributes(row: number, needed: number): Record<string, string | number> {
    const { engine } = this.sheet.context;
    const height = engine.rowHeight(this.sheet.Id, row);
    return {
      ...(height !== STANDARD_HEIGHT
        ? { ht: height * POINTS, customHeight: 1 }
        : needed > STANDARD_POINTS
          ? { ht: needed }
          : {}),
      ...(engine.isHidden(this.sheet.Id, 'rows', row) && { hidden: 1 }),
    };
  }

  private styleId(style: CellStyle, row: number, column: number, value: CellValue): number {
    const unlocked =
      this.sheet.unlocked.areas.all.length > 0 && this.sheet.unlocked.has({ row, column, rows: 1, columns: 1 });
    const id = this.styles.id(style, unlocked);
    return typeof value === 'string' && value !== '' && !isErrorValue(value) && needsApostrophe(value)
      ? this.styles.withApostrophe(id)
      : id;
  }

  private constant(value: CellValue): Cell['content'] {
    if (value === '') return { type: null, metadata: false, xml: '' };
    if (typeof value === 'string' && !isErrorValue(value))
      return { type: 's', metadata: false, xml: `<v>${this.strings.index(value)}</v>` };
    return { ...cached(value), metadata: false };
  }

  private formula(
    formula: string,
    value: CellValue,
    row: number,
    column: number,
    spill: Box | undefined,
  ): Cell['content'] {
    const table = this.sheet.tablesList.all.find((one) => contains(one.box, { row, column, rows: 1, columns: 1 }));
    const text = escapeText(toStored(formula, table?.Name ?? null));
    const start = spill ? `<f t="array" ref="${boxAddress(spill)}">` : '<f>';
    const { type, xml } = cached(value);
    return { type, metadata: spill !== undefined, xml: `${start}${text}</f>${xml}` };
  }
}

/** A value as the result of a formula. */
function cached(value: CellValue): { type: string | null; xml: string } {
  if (typeof value === 'number') return { type: null, xml: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: 'b', xml: `<v>${Number(value)}</v>` };
  if (isErrorValue(value)) return { type: 'e', xml: `<v>${FILE_ERRORS.has(value) ? value : '#VALUE!'}</v>` };
  return { type: 'str', xml: `<v>${escapeText(value)}</v>` };
}

/** Columns of the same width in one element. */
function columnsXml(sheet: Worksheet, last: number): string {
  const { engine } = sheet.context;
  const columns: { min: number; max: number; pixels: number; hidden: boolean }[] = [];
  for (let column = 0; column <= last; column += 1) {
    const pixels = Math.round(engine.columnWidth(sheet.Id, column));
    const hidden = engine.isHidden(sheet.Id, 'columns', column);
    if (pixels === STANDARD_WIDTH && !hidden) continue;
    const before = columns.at(-1);
    if (before?.max === column && before.pixels === pixels && before.hidden === hidden) before.max += 1;
    else columns.push({ min: column + 1, max: column + 1, pixels, hidden });
  }
  if (columns.length === 0) return '';
  return tag(
    'cols',
    {},
    ...columns.map(({ min, max, pixels, hidden }) =>
      tag('col', { min, max, width: pixels / DIGIT_PIXELS, customWidth: 1, hidden: hidden ? 1 : null }),
    ),
  );
}
