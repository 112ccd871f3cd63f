import { CanceledError, IUndoRedoService, type ICommandInfo } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, type Box } from '../engine';
import { followShift, type CellShift } from '../model';
import type { HostSession } from '../session';
import type { UniverEngine } from '../univer';
import { toBox, UNIT_ID, type UniverRange } from '../univer/context';
import type { Guard } from './guard';
import { RUN_MUTATION } from './undoSteps';

/** Commands of the menu and the keyboard that insert or remove cells, and where the others go. */
const SHIFTS: Readonly<Record<string, CellShift['kind']>> = {
  'sheet.command.insert-row': 'down',
  'sheet.command.insert-row-by-range': 'down',
  'sheet.command.insert-col': 'right',
  'sheet.command.insert-col-by-range': 'right',
  'sheet.command.remove-row': 'up',
  'sheet.command.remove-row-by-range': 'up',
  'sheet.command.remove-col': 'left',
  'sheet.command.remove-col-by-range': 'left',
  'sheet.command.insert-range-move-down': 'down',
  'sheet.command.insert-range-move-right': 'right',
  'sheet.command.delete-range-move-up': 'up',
  'sheet.command.delete-range-move-left': 'left',
};
const BACK: Readonly<Record<CellShift['kind'], CellShift['kind']>> = {
  down: 'up',
  up: 'down',
  right: 'left',
  left: 'right',
};

/** What the user inserts and removes moves tables, names, charts and notes along, as what the add-in does; undoing it too. */
export function followStructure(
  engine: UniverEngine,
  session: HostSession,
  guard: Guard,
  refused: (reason: string) => void,
): void {
  const { commands, injector } = engine.context;
  // One command of Univer calls another: only the outermost counts.
  let running: { id: string; sheetId: string; change: CellShift } | null = null;

  commands.beforeCommandExecuted((command) => {
    const kind = SHIFTS[command.id];
    if (kind === undefined || running !== null || engine.isOwnChange) return;
    const sheetId = subUnitOf(command) ?? engine.activeSheet();
    const change = widened({ box: boxOf(command) ?? engine.selection().box, kind }, command.id);
    const reason = guard.shift(sheetId, change);
    if (reason !== null) {
      refused(reason);
      throw new CanceledError();
    }
    running = { id: command.id, sheetId, change };
  });

  commands.onCommandExecuted((command) => {
    if (running?.id !== command.id) return;
    const { sheetId, change } = running;
    running = null;
    const sheet = session.workbook.Worksheets.items.find(({ Id }) => Id === sheetId);
    const step = injector.get(IUndoRedoService).pitchTopUndoElement();
    if (!sheet) return;
    followShift(sheet, change);
    if (step?.unitID !== UNIT_ID) return;
    const back = { ...change, kind: BACK[change.kind] };
    step.undoMutations.push({ id: RUN_MUTATION, params: { run: () => followShift(sheet, back) } });
    step.redoMutations.push({ id: RUN_MUTATION, params: { run: () => followShift(sheet, change) } });
  });
}

const paramsOf = ({ params }: Readonly<ICommandInfo>): { subUnitId?: string; range?: UniverRange } => params ?? {};
const subUnitOf = (command: Readonly<ICommandInfo>): string | undefined => paramsOf(command).subUnitId;

function boxOf(command: Readonly<ICommandInfo>): Box | null {
  const { range } = paramsOf(command);
  return range ? toBox(range) : null;
}

/** Whole rows and columns reach to the edges of Excel's sheet. */
function widened({ box, kind }: CellShift, id: string): CellShift {
  if (/-row(-by-range)?$/.test(id)) return { box: { ...box, column: 0, columns: MAX_COLUMNS }, kind };
  if (/-col(-by-range)?$/.test(id)) return { box: { ...box, row: 0, rows: MAX_ROWS }, kind };
  return { box, kind };
}
