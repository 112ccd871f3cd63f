import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor } from '@univerjs/core';
import { INTERCEPTOR_POINT, type ISheetLocation, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import type { CellPosition } from '../../engine';
import type { UniverContext } from '../../univer/context';
import { fittingNumber, generalText, hashes } from '../typing';
import { textWidth } from './textWidth';

const LEFT = 1;
const CENTER = 2;
const WRAP = 3;
/** After Univer's own formatting of numbers, which has priority 10. */
const PRIORITY = 5;
/** Space that the cell keeps on both sides of its text. */
const MARGIN = 4;
/** Commands that need the whole text of a cell, however narrow it is. */
const WHOLE = /auto-width|copy|cut$/;

/**
 * Shows values as French Excel does: decimal commas, VRAI and FAUX, names of errors, `####` for numbers that do not fit, the text of
 * entities. Cells keep their values.
 * @param entityText what a cell with an entity shows, or null
 */
export function showInFrench(
  { injector, commands }: UniverContext,
  entityText: (at: CellPosition) => string | null,
): void {
  let whole = false;
  commands.beforeCommandExecuted(({ id }) => void (WHOLE.test(id) && (whole = true)));
  commands.onCommandExecuted(({ id }) => void (WHOLE.test(id) && (whole = false)));
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('fr');
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (!cell || cell.v === undefined || cell.v === null) return next(cell);
      const entity = entityText({ sheetId: location.subUnitId, row: location.row, column: location.col });
      // Formulas see an error in place of an entity: Univer would mark its cell as wrong.
      if (entity !== null) return next({ ...asText(cell, entity, LEFT), markers: undefined });
      return next(shown(cell, location, whole));
    },
  });
}

function shown(
  cell: ICellDataForSheetInterceptor,
  location: ISheetLocation,
  whole: boolean,
): ICellDataForSheetInterceptor {
  if (cell.t === CellValueType.BOOLEAN) return asText(cell, cell.v === 1 || cell.v === true ? 'VRAI' : 'FAUX', CENTER);
  if (cell.t === CellValueType.NUMBER || typeof cell.v === 'number') return number(cell, location, whole);
  const text = generalText(String(cell.v));
  return text === null ? cell : asText(cell, text, CENTER);
}

function number(
  cell: ICellDataForSheetInterceptor,
  location: ISheetLocation,
  whole: boolean,
): ICellDataForSheetInterceptor {
  // A number format has already made a text of it.
  const formatted = typeof cell.v === 'string' && Number.isNaN(Number(cell.v)) ? cell.v : null;
  const value = Number(cell.v);
  const text = formatted ?? generalText(value) ?? String(value);
  const fits = whole ? () => true : fitting(location);
  if (fits(text)) return formatted === null ? { ...cell, v: text, t: CellValueType.NUMBER } : cell;
  return { ...cell, v: formatted === null ? fittingNumber(value, fits) : hashes(fits), t: CellValueType.NUMBER };
}

/** Whether a text has room in the cell. */
function fitting({ workbook, worksheet, row, col }: ISheetLocation): (text: string) => boolean {
  const style = workbook.getStyles().getStyleByCell(worksheet.getCellRaw(row, col)) ?? {};
  if (style?.tb === WRAP || worksheet.getMergedCell(row, col)) return () => true;
  const room = worksheet.getColumnWidth(col) - MARGIN;
  return (text) => textWidth(text, style) <= room;
}

/** Booleans and errors stand in the middle of their cells. */
const asText = (cell: ICellDataForSheetInterceptor, text: string, align: number): ICellDataForSheetInterceptor => ({
  ...cell,
  v: text,
  t: CellValueType.STRING,
  interceptorStyle: { ht: align },
});
