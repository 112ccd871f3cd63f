import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { cellBox, type Box, type CellInput, type CellPosition, type CellValue, type Spill } from '../engine';
import { toBox, UNIT_ID, type UniverContext, type UniverRange } from './context';
import { fromEngineFormula, toEngineFormula, type ResolveTable } from './dialect';
import type { Names } from './names';

/** Univer's `CellValueType.BOOLEAN`. */
const BOOLEAN = 3;
const TEXT = 1;
/** Univer's `FORCE_STRING`. */
const LASTING_TEXT = 4;
const NUMBER = 2;

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Values and formulas of cells. */
export class Cells {
  private waiting: { readonly sheetId: string; readonly cellValue: CellMatrix } | null = null;

  constructor(
    private readonly context: UniverContext,
    private readonly names: Names,
  ) {}

  /**
   * Collects what is written one after the other into one change: the client cuts a large write into slices of 1 500 cells, and for
   * each change Univer looks through the whole sheet.
   */
  write(sheetId: string, box: Box, cells: CellInput[][]): void {
    this.reserve(sheetId, box);
    if (this.waiting?.sheetId !== sheetId) this.context.flush();
    const { cellValue } = (this.waiting ??= { sheetId, cellValue: {} });
    cells.forEach((line, i) => {
      const row = (cellValue[box.row + i] ??= {});
      line.forEach((cell, j) => {
        if (cell === null) return;
        row[box.column + j] = toCellData(
          cell,
          this.names.resolver({ sheetId, row: box.row + i, column: box.column + j }),
        );
      });
    });
  }

  /** Carries out what was collected. */
  flush(): void {
    if (this.waiting === null) return;
    const { sheetId, cellValue } = this.waiting;
    this.waiting = null;
    this.context.run('sheet.mutation.set-range-values', sheetId, { cellValue });
  }

  /** One cell as Univer keeps it. */
  cellData(sheetId: string, row: number, column: number, input: NonNullable<CellInput>): ICellData {
    return toCellData(input, this.names.resolver({ sheetId, row, column }));
  }

  value(sheetId: string, row: number, column: number): CellValue {
    const own = this.raw(sheetId, row, column);
    const cell = own?.v === undefined || own.v === null ? this.spilled(sheetId, row, column) : own;
    if (cell?.v === undefined || cell.v === null) return '';
    if (cell.t === BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === '1';
    return cell.v;
  }

  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.raw(sheetId, row, column);
    if (!cell) return null;
    if (typeof cell.f === 'string' && cell.f !== '') return fromEngineFormula(cell.f);
    if (typeof cell.si !== 'string') return null;
    // Filled formulas share one text and an offset; Univer works the text out.
    const formula = this.model.getFormulaStringByCell(row, column, sheetId, UNIT_ID);
    return formula ? fromEngineFormula(formula) : null;
  }

  spills(sheetId: string): Spill[] {
    const spills: Spill[] = [];
    const ranges = this.model.getArrayFormulaRange()[UNIT_ID]?.[sheetId] ?? {};
    for (const [row, line] of Object.entries(ranges)) {
      for (const [column, range] of Object.entries(line ?? {})) {
        if (range) spills.push({ row: Number(row), column: Number(column), box: toBox(range as UniverRange) });
      }
    }
    return spills.filter((spill) => spill.box.rows > 1 || spill.box.columns > 1);
  }

  /** Writes formulas again as they are, so that structured references find their cells of now. */
  rewrite(cells: readonly CellPosition[], change: (formula: string) => string = (formula) => formula): void {
    for (const { sheetId, row, column } of cells) {
      const formula = this.formula(sheetId, row, column);
      if (formula !== null)
        this.write(sheetId, cellBox(row, column), [[{ kind: 'formula', formula: change(formula) }]]);
    }
  }

  /** Grows the sheet so that the box lies inside it. */
  reserve(sheetId: string, box: Box): void {
    const sheet = this.context.peek(sheetId);
    const rows = box.row + box.rows;
    const columns = box.column + box.columns;
    if (rows > sheet.getRowCount()) {
      this.context.run('sheet.mutation.set-worksheet-row-count', sheetId, {
        rowCount: Math.max(rows, Math.ceil(sheet.getRowCount() * 1.5)),
      });
    }
    if (columns > sheet.getColumnCount())
      this.context.run('sheet.mutation.set-worksheet-column-count', sheetId, { columnCount: columns });
  }

  usedBox(sheetId: string, valuesOnly: boolean): Box | null {
    const bounds = new Bounds();
    this.context
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && cell.s))) bounds.add(row, column);
      });
    for (const { box } of this.spills(sheetId)) {
      bounds.add(box.row, box.column);
      bounds.add(box.row + box.rows - 1, box.column + box.columns - 1);
    }
    return bounds.box;
  }

  private raw(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.context.sheet(sheetId).getCellMatrix().getValue(row, column);
  }

  private spilled(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.model.getArrayFormulaCellData()[UNIT_ID]?.[sheetId]?.[row]?.[column];
  }

  private get model() {
    this.context.flush();
    return this.context.injector.get(this.context.lib.FormulaDataModel);
  }
}

const hasContent = (cell: ICellData): boolean =>
  (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si);

function toCellData(cell: NonNullable<CellInput>, resolve: ResolveTable): ICellData {
  if (cell.kind === 'empty') return { v: null, f: null, si: null, p: null };
  if (cell.kind === 'formula') return { f: toEngineFormula(cell.formula, resolve), v: null, si: null, p: null };
  const { value } = cell;
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN, f: null, si: null, p: null };
  return { v: value, t: typeof value === 'number' ? NUMBER : textType(value), f: null, si: null, p: null };
}

/** A plain text that looks like a number or a truth value becomes one with the next change of the cell's style. */
const textType = (text: string): number =>
  text.trim() !== '' && (!Number.isNaN(Number(text)) || /^(true|false)$/i.test(text)) ? LASTING_TEXT : TEXT;

class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  get box(): Box | null {
    if (this.bottom < 0) return null;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }
}
