/* global Excel */
import { currentDataset } from '../dataset';
import { DEFAULT_SETTINGS, useSettings } from '../functions';
import type { FunctionSettings } from '../functions';
import { survey } from './office/read';
import { restoreImports } from './imports';
import { SETTINGS_KEY } from './office/store';
import { recalculateFormulas, recalculateIfNewer } from './refresh/recalculate';
import { isCutOff, recover } from './refresh/recover';
import type { Recovery } from './refresh/recover';
import { inTurn } from './refresh/turn';
import type { Amounts, LoadChoice } from './sheets/spec';

/** Settings of the workbook, kept in it. */
export type WorkbookSettings = FunctionSettings;

/** What the workbook holds of the add-in's. */
export interface WorkbookContents {
  readonly settings: WorkbookSettings;
  /** null: nothing was loaded yet */
  readonly loaded: {
    readonly choice: LoadChoice;
    readonly amounts: Amounts;
    readonly version: string;
    readonly date: string;
    readonly undoable: boolean;
  } | null;
  /** an operation was cut off and could not be put back yet */
  readonly interrupted: boolean;
}

/** One request: settings, and what was loaded. */
export function readContents(): Promise<WorkbookContents> {
  return Excel.run(async (context) => {
    const found = await survey(context);
    const { state, settings } = found;
    return {
      settings: settings === null ? DEFAULT_SETTINGS : parse(settings),
      loaded: state && {
        choice: state.choice,
        amounts: state.amounts,
        version: state.version,
        date: state.date,
        undoable: state.undoable,
      },
      interrupted: isCutOff(found),
    };
  });
}

/** Settings of an older or newer add-in: what is missing takes its default. */
function parse(text: string): WorkbookSettings {
  const stored = JSON.parse(text) as Partial<WorkbookSettings>;
  return { ...DEFAULT_SETTINGS, ...stored };
}

/** Keeps the settings in the workbook and calculates the CCSS formulas, which depend on them. */
export async function saveSettings(settings: WorkbookSettings): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, JSON.stringify(settings));
    await context.sync();
  });
  useSettings(settings);
  await recalculateFormulas();
}

export interface Opening extends WorkbookContents {
  /** what was done about an operation that had been cut off */
  readonly recovery: Recovery | null;
  /** the data is newer than what the formulas were calculated with */
  readonly recalculated: boolean;
}

let opening: Promise<Opening | null> | undefined;

/**
 * At the start of the add-in: hands the workbook's settings to the functions, repairs an operation that was cut off, and
 * calculates formulas whose data has become newer. Never throws: the add-in must start on any workbook.
 */
export const restoreSettings = (): Promise<Opening | null> => (opening = inTurn(open));

/** What the start of the add-in found and did; for the pane, which comes later. */
export const whatOpeningDid = (): Promise<Opening | null> => opening ?? Promise.resolve(null);

async function open(): Promise<Opening | null> {
  try {
    const contents = await readContents();
    // formulas that Excel calculated before they could be read: they meant another organisation or year
    const stale = useSettings(contents.settings);
    // then the imports, since formulas answer from them too; where they cannot be read, the pane says so when it reads them again
    await restoreImports().catch(() => undefined);
    // a workbook that cannot be repaired now stays marked: the pane says so, the next opening tries again
    const recovery = contents.interrupted ? await recover().catch(() => null) : null;
    const after = recovery ? await readContents() : contents;
    const recalculated = await recalculateOlder();
    if (stale && !recalculated) await recalculateFormulas();
    return { ...after, recovery, recalculated };
  } catch {
    return null; // the pane reads the contents again when it opens and says what is wrong
  }
}

/** Formulas of an earlier session whose data is no longer the current one. */
async function recalculateOlder(): Promise<boolean> {
  const data = await currentDataset().catch(() => null);
  return data !== null && recalculateIfNewer(data.version, 'unknown');
}
