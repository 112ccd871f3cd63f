/* global Excel */
import { currentDataset, currentImports, replaceImports } from '../../dataset';
import type { ImportedReport } from '../../dataset';
import { answerFrom, hasAnswered } from '../../functions';
import { detailOf, throwIfCancelled, WorkbookFailure } from '../errors';
import { operationId } from '../refresh/operationId';
import { recalculateNow } from '../refresh/recalculate';
import { inTurn } from '../refresh/turn';
import { add, readStored, remove } from './store';
import type { StoredImports } from './store';

/** The imports after an operation on them. */
export interface ImportChange extends StoredImports {
  /** the CCSS formulas were calculated with the new data; false: Excel was busy, they are at the next opening */
  readonly recalculated: boolean;
}

/**
 * Keeps an import in the workbook; formulas answer from it at once.
 * @param imported without what the workbook gives it: its id and date
 * @throws WorkbookFailure cancelled · refused; the workbook is then as it was
 */
export function acceptImport(
  imported: Omit<ImportedReport, 'id' | 'date' | 'format'>,
  signal?: AbortSignal,
): Promise<ImportChange> {
  return inTurn(async () => {
    throwIfCancelled(signal);
    const now = new Date();
    const id = operationId(now, currentImports().at(-1)?.id);
    const whole: ImportedReport = { format: 1, id, date: now.toISOString(), ...imported };
    const stored = await Excel.run({ delayForCellEdit: true }, async (context) => {
      try {
        await add(context, whole, signal);
      } catch (error) {
        await takeBack(id);
        if (error instanceof WorkbookFailure) throw error;
        throw new WorkbookFailure({ kind: 'refused', detail: detailOf(error) });
      }
      return readStored(context);
    });
    return follow(stored);
  });
}

/** A unit that was not written whole is no import; where its parts cannot be taken out, nothing reads them. */
async function takeBack(id: string): Promise<void> {
  try {
    await Excel.run((context) => remove(context, id));
  } catch {
    // Excel refuses this too: what stays is counted as unreadable, never as data
  }
}

/** Takes an import out again, as a whole; formulas that rested on it show #N/A. */
export function withdrawImport(id: string): Promise<ImportChange> {
  return inTurn(async () =>
    follow(
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        await remove(context, id);
        return readStored(context);
      }),
    ),
  );
}

/** Reads the imports of the workbook; formulas that were calculated without them are calculated again. */
export async function restoreImports(): Promise<StoredImports> {
  const stored = await Excel.run(readStored);
  if (!same(stored.imports, currentImports())) {
    const before = hasAnswered();
    await adopt(stored);
    if (before) await calculate();
  }
  return stored;
}

/** What the workbook holds, read again: a co-author may have imported too. */
export const readImports = (): Promise<StoredImports> => inTurn(restoreImports);

const same = (a: readonly ImportedReport[], b: readonly ImportedReport[]): boolean =>
  a.length === b.length && a.every(({ id }, k) => id === b[k]!.id);

async function follow(stored: StoredImports): Promise<ImportChange> {
  await adopt(stored);
  return { ...stored, recalculated: await calculate() };
}

async function adopt({ imports }: StoredImports): Promise<void> {
  replaceImports(imports);
  // also where nothing has been answered yet: the first answer may be on its way with the data alone
  if (imports.length || hasAnswered()) answerFrom(await currentDataset());
}

async function calculate(): Promise<boolean> {
  try {
    await recalculateNow((await currentDataset()).version);
    return true;
  } catch {
    return false; // the stamp still names the older data, so that the next opening does it
  }
}
