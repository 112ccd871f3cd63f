import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { DEFAULT_STYLE, lastColumn, lastRow } from '../../engine';
import type { UniverEngine } from '../../univer';
import { UNIT_ID } from '../../univer/context';

const DEFAULT_HEIGHT = 20;
/** Further down nobody sees the difference, and measuring takes time. */
const MOST_ROWS = 1_000;
/** What was written is measured at once, and again when its formulas have got their values. */
const PAUSES = [150, 1_500];

/** Rows grow with wrapped and larger texts, as in Excel, unless somebody has given them a height. */
export class RowFitter {
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly engine: UniverEngine) {}

  refresh(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = PAUSES.map((pause) => setTimeout(() => this.fit(), pause));
  }

  private fit(): void {
    const { context } = this.engine;
    const sheetId = this.engine.activeSheet();
    const skeleton = context.injector
      .get(IRenderManagerService)
      .getRenderById(UNIT_ID)
      ?.with(SheetSkeletonManagerService)
      .getCurrentSkeleton();
    const rows = this.growing(sheetId);
    if (!skeleton || rows.length === 0) return;
    const columns = context.sheet(sheetId).getColumnCount() - 1;
    const heights = skeleton
      .calculateAutoHeightInRange(
        rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: columns })),
      )
      .map(({ row, autoHeight }) => ({ row, autoHeight: Math.max(DEFAULT_HEIGHT, autoHeight ?? 0) }))
      .filter(({ row, autoHeight }) => Math.abs(autoHeight - this.engine.rowHeight(sheetId, row)) > 1);
    if (heights.length > 0)
      context.run('sheet.mutation.set-worksheet-row-auto-height', sheetId, { rowsAutoHeightInfo: heights });
  }

  /** Rows that may need more than one line of ordinary text. */
  private growing(sheetId: string): number[] {
    const used = this.engine.usedBox(sheetId, true);
    if (used === null) return [];
    const manager = this.engine.context.sheet(sheetId).getRowManager();
    const rows: number[] = [];
    for (let row = used.row; row <= Math.min(lastRow(used), used.row + MOST_ROWS); row += 1) {
      const given = manager.getRow(row)?.h;
      if (given !== undefined && given !== DEFAULT_HEIGHT) continue;
      for (let column = used.column; column <= lastColumn(used); column += 1) {
        const { wrap, fontSize } = this.engine.style(sheetId, row, column);
        if (!wrap && fontSize <= DEFAULT_STYLE.fontSize) continue;
        rows.push(row);
        break;
      }
    }
    return rows;
  }
}
