/* global Excel */
import { formulaTokens } from '../../formula';
import type { PlainValue } from '../../functions';
import { WorkbookFailure } from '../errors';
import { isFormula } from '../trace/ccssCalls';
import { putFormula } from './freeze';
import { noteStore } from './noteStore';
import type { CellNote } from './noteStore';
import { addressOf } from './plan';
import { checksum, formatAt } from './record';
import type { FreezeRecord } from './record';
import { mustBeOpen, overlap, runAsOneStep, targetOf } from './scope';
import type { FreezeScope, Target } from './scope';

/** Why a frozen formula was not put back. */
export type ConflictReason =
  /** the cell no longer holds what freezing left in it */
  | 'edited'
  /** the cell has moved, and the formula reads other cells */
  | 'moved';

export interface RestoreReport {
  readonly restored: number;
  /** formulas that stood in their cells again already (Ctrl+Z): only the notes were put back */
  readonly already: number;
  readonly conflicts: readonly { readonly address: string; readonly reason: ConflictReason }[];
}

interface Frozen {
  readonly sheet: Excel.Worksheet;
  readonly note: CellNote;
  readonly record: FreezeRecord;
  readonly block: Excel.Range;
}

/** How a frozen cell stands. */
export type FrozenState = 'frozen' | 'live' | ConflictReason;

/** Compares what stands in a frozen cell with what freezing left in it. */
export function stateOf(
  record: FreezeRecord,
  address: string,
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly PlainValue[])[],
): FrozenState {
  if (formulas[0]?.[0] === record.formula) return 'live';
  if (formulas.flat().some(isFormula) || checksum(values) !== record.check) return 'edited';
  return address !== record.address && readsCells(record.formula) ? 'moved' : 'frozen';
}

const readsCells = (formula: string): boolean =>
  formulaTokens(formula).some(({ type }) => type === 'range' || type === 'range_beam' || type === 'range_ternary');

/**
 * Brings back the formulas that Figer kept in notes, and the notes as they were. What a user has typed over is left alone
 * and told, unless `overwrite` says otherwise.
 * @throws WorkbookFailure protectedSheet · nothingToRestore (nothing was changed)
 */
export async function restore(scope: FreezeScope, { overwrite = false } = {}): Promise<RestoreReport> {
  return runAsOneStep(async (context) => {
    const target = await targetOf(context, scope);
    const frozen = await frozenCells(context, target);
    if (!frozen.length) throw new WorkbookFailure({ kind: 'nothingToRestore' });
    const conflicts: { address: string; reason: ConflictReason }[] = [];
    const notes: CellNote[] = [];
    const formulas: Frozen[] = [];
    for (const one of frozen) {
      const { record, note, block, sheet } = one;
      const address = addressOf(note.row, note.column);
      const state = stateOf(record, address, block.formulas, block.values as PlainValue[][]);
      if ((state === 'edited' || state === 'moved') && !overwrite) {
        conflicts.push({ address: `${sheet.name}!${address}`, reason: state });
        continue;
      }
      notes.push(note);
      if (state !== 'live') formulas.push(one);
    }
    mustBeOpen(target, new Set(frozen.map(({ sheet }) => sheet.name)));
    await writeBack(context, formulas, notes);
    return { restored: formulas.length, already: notes.length - formulas.length, conflicts };
  });
}

/** The frozen cells of a target with what stands in them. */
async function frozenCells(context: Excel.RequestContext, target: Target): Promise<Frozen[]> {
  const lists = await noteStore().read(context, target.sheets);
  const frozen = lists.flatMap((list, k) =>
    list.flatMap((note): Frozen[] => {
      const { record } = note;
      if (!record) return [];
      const box = { row: note.row, column: note.column, rows: record.rows, columns: record.columns };
      if (target.box && !overlap(target.box, box)) return [];
      const sheet = target.sheets[k]!;
      const block = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
      block.load('formulas,values,numberFormat');
      return [{ sheet, note, record, block }];
    }),
  );
  await context.sync();
  return frozen;
}

/** Formulas first: a note goes only when its formula stands in the cell again. */
async function writeBack(
  context: Excel.RequestContext,
  formulas: readonly Frozen[],
  notes: readonly CellNote[],
): Promise<void> {
  const A_REQUEST = 500;
  for (let from = 0; from < formulas.length; from += A_REQUEST) {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { sheet, note, record, block } of formulas.slice(from, from + A_REQUEST)) {
      putFormula(sheet, { ...record, row: note.row, column: note.column });
      putFormats(block, record);
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each request as large as is good
    await context.sync();
  }
  for (let from = 0; from < notes.length; from += A_REQUEST) {
    for (const note of notes.slice(from, from + A_REQUEST)) note.strip();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each request as large as is good
    await context.sync();
  }
}

/** Formats that the user has changed since stay. */
function putFormats(block: Excel.Range, { formats }: FreezeRecord): void {
  if (!formats) return;
  const now = block.numberFormat as string[][];
  block.numberFormat = now.map((line, r) =>
    line.map((format, c) => (format === formatAt(formats.after, r, c) ? formatAt(formats.before, r, c) : format)),
  );
}
