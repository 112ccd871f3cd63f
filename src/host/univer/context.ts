import type { ICommandService, Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import type { Box } from '../engine';
import type * as library from './library';

/** Univer's exports that the adapter needs; Node gets them from a bundle, the browser from its own. */
export type UniverLibrary = typeof library & { createUniver(): Univer };

/** Univer's way of writing a rectangle. */
export interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export const toRange = (box: Box): UniverRange => ({
  startRow: box.row,
  endRow: box.row + box.rows - 1,
  startColumn: box.column,
  endColumn: box.column + box.columns - 1,
});

export const toBox = (range: UniverRange): Box => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const UNIT_ID = 'workbook';

/** One running workbook in Univer, and the commands on it. */
export class UniverContext {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;

  constructor(
    readonly lib: UniverLibrary,
    readonly univer: Univer,
    firstSheet: { id: string; name: string },
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(lib.ICommandService);
    this.workbook = univer.createUnit(lib.UniverInstanceType.UNIVER_SHEET, {
      id: UNIT_ID,
      name: 'Classeur1',
      sheetOrder: [firstSheet.id],
      sheets: { [firstSheet.id]: newSheet(firstSheet.id, firstSheet.name) },
    });
  }

  /** Carries out writes that are still waiting; set by the engine. */
  flush: () => void = () => undefined;

  /** A sheet as it is now. */
  sheet(sheetId: string): Worksheet {
    this.flush();
    return this.peek(sheetId);
  }

  /** A sheet whose cells may have values waiting to be written: for what values do not change. */
  peek(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  /** Runs a command or mutation on a sheet; Univer answers false when it refused. */
  run(id: string, sheetId: string, params: object): boolean {
    this.flush();
    return this.commands.syncExecuteCommand(id, { unitId: UNIT_ID, subUnitId: sheetId, ...params });
  }

  /** Runs a command that is asynchronous by its signature only: all its work is done when this returns. */
  start(id: string, sheetId: string, params: object): void {
    this.flush();
    void this.commands.executeCommand(id, { unitId: UNIT_ID, subUnitId: sheetId, ...params });
  }
}

/** A new sheet starts small: it grows when something is written further out. */
export const newSheet = (id: string, name: string): object => ({
  id,
  name,
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  defaultStyle: { ff: 'Calibri', fs: 11 },
});
