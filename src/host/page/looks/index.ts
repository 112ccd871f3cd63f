import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { contains, cellBox } from '../../engine';
import { displayText, type Table } from '../../model';
import type { HostSession } from '../../session';
import type { UniverEngine } from '../../univer';
import { UNIT_ID } from '../../univer/context';
import { conditionalLook } from './conditionalLooks';
import { noteAt } from '../cellHints';
import { tableCellStyle } from './tableStyle';

/** Before the page's own text of a value (5), after Univer's number formats (10). */
const PRIORITY = 7;

/** The corner of a cell with a note. */
const NOTE_MARK = { size: 7, color: '#d13438' };

/** Looks that cells have without owning them: of the table that they are in, of conditional formats, of a note. */
export class Looks {
  private drawn = '';

  constructor(
    private readonly engine: UniverEngine,
    private readonly session: HostSession,
  ) {
    engine.onConditionsCalculated(() => this.redraw());
    engine.context.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: PRIORITY,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col, rawData }, next) => {
        const table = this.tableAt(subUnitId, row, col);
        const conditional = conditionalLook(session, subUnitId, row, col);
        const noted = noteAt(session, { sheetId: subUnitId, row, column: col }) !== null;
        if (!table && !conditional && !noted) return next(cell);
        const own: ICellDataForSheetInterceptor = !cell || cell === rawData ? { ...rawData } : { ...cell };
        if (noted) own.markers = { ...own.markers, tr: NOTE_MARK };
        if (table) own.themeStyle = tableCellStyle(table, row, col);
        if (conditional) {
          own.interceptorStyle = { ...own.interceptorStyle, ...conditional.style };
          const { numberFormat } = conditional;
          const value = rawData?.v;
          if (numberFormat !== null && typeof value === 'number')
            Object.assign(own, { v: displayText(value, numberFormat), t: CellValueType.NUMBER });
        }
        return next(own);
      },
    });
  }

  /** Tables, notes or conditional formats may have changed. */
  refresh(): void {
    for (const { conditionalFormats } of this.session.workbook.Worksheets.items) conditionalFormats.follow();
    const { Tables: tables, Notes: notes } = this.session.workbook;
    const now = JSON.stringify([tables.items.map(signature), notes.items.map(({ sheet, box }) => [sheet.Id, box])]);
    if (now === this.drawn) return;
    this.drawn = now;
    this.redraw();
  }

  private tableAt(sheetId: string, row: number, column: number): Table | null {
    const sheet = this.session.workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
    return sheet?.tablesList.all.find(({ box }) => contains(box, cellBox(row, column))) ?? null;
  }

  private redraw(): void {
    const render = this.engine.context.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    if (!render) return;
    render.with(SheetSkeletonManagerService).reCalculate();
    render.mainComponent?.makeForceDirty(true);
  }
}

const signature = (table: Table): unknown => [
  table.sheet.Id,
  table.box,
  table.Style,
  table.ShowHeaders,
  table.ShowTotals,
  table.ShowBandedRows,
  table.ShowBandedColumns,
  table.HighlightFirstColumn,
  table.HighlightLastColumn,
];
