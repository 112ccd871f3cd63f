import { isOlder } from '../../dataset';
import type { Creation, TablePlan } from '../diff/plan';
import { isEmpty } from '../diff/plan';
import type { TableState } from '../diff/state';
import { WorkbookFailure } from '../errors';
import type { Survey } from '../office/read';
import type { TableSpec } from '../sheets/spec';

const MAX_ROWS = 1_048_576;

/** @throws olderData: figures of the workbook are never put back to those of an earlier version */
export function assertNotOlder(version: string, { state }: Survey): void {
  if (state && isOlder(version, state.version)) {
    throw new WorkbookFailure({ kind: 'olderData', version, loaded: state.version });
  }
}

/** @throws tableChanged where rows can no longer be told apart */
export function assertKeys(states: Iterable<TableState>): void {
  for (const state of states) {
    if (state.spec.key.some((column) => state.at[column]! < 0)) {
      throw new WorkbookFailure({ kind: 'tableChanged', table: state.name });
    }
  }
}

/** @throws sheetTaken, protectedWorkbook: a table that is not there cannot be made */
export function assertCreatable(specs: readonly TableSpec[], { sheets, structureProtected }: Survey): void {
  if (!specs.length) return;
  for (const { sheet } of specs) {
    if (sheets.some((s) => s.name.toLowerCase() === sheet.toLowerCase())) {
      throw new WorkbookFailure({ kind: 'sheetTaken', sheet });
    }
  }
  if (structureProtected) throw new WorkbookFailure({ kind: 'protectedWorkbook' });
}

/** @throws protectedSheet, sheetFull: what is to be written would be refused half-way */
export function assertWritable(plans: readonly TablePlan[], creations: readonly Creation[], { sheets }: Survey): void {
  for (const plan of plans) {
    if (isEmpty(plan)) continue;
    const { sheet, top, bodyRows } = plan.state;
    if (sheets.find((s) => s.name === sheet)?.protected) throw new WorkbookFailure({ kind: 'protectedSheet', sheet });
    if (top + bodyRows + plan.added.length + plan.inserted.length > MAX_ROWS) {
      throw new WorkbookFailure({ kind: 'sheetFull', sheet });
    }
  }
  for (const { spec, rows } of creations) {
    if (rows.length + 1 > MAX_ROWS) throw new WorkbookFailure({ kind: 'sheetFull', sheet: spec.sheet });
  }
}
