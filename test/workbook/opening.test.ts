import { replaceDataset } from '../../src/dataset';
import { answerFrom, DEFAULT_SETTINGS, useSettings } from '../../src/functions';
import type { Dataset } from '../../src/dataset';
import { loadData, readContents, refreshData, restoreSettings } from '../../src/workbook';
import { startFunctionsHost } from '../support/functionsHost';
import type { FunctionsHost } from '../support/functionsHost';
import { CHOICE, newData, oldData } from './support/data';
import { forgetEverything } from './support/workbook';

let started: FunctionsHost;
beforeAll(async () => {
  started = await startFunctionsHost();
  globalThis.fetch = () => Promise.reject(new Error('offline'));
});
afterAll(() => started.host.dispose());
beforeEach(() => {
  forgetEverything(started.host);
  started.host.workbook.Worksheets.items[0]!.GetRange().Clear('All');
});

/** Puts other data in the add-in's hands without calculating anything: what a new session starts with. */
function startWith(data: Dataset): void {
  replaceDataset(data);
  answerFrom(data);
  useSettings({ ...DEFAULT_SETTINGS, organization: 'X' });
}

const FORMULA = '=CCSS.VAL("A.MONTANT";2021;"X")';
const shown = () => started.host.cell('Feuil1', 'A1').value;
const settings = (): string[] => started.host.workbook.Settings.items.map((s) => s.Key);

/** A cell calculated with the old data, as a workbook brings it along. */
async function typed(): Promise<void> {
  startWith(oldData());
  started.host.type('Feuil1', 'A1', FORMULA);
  await started.host.settle();
  expect(shown()).toBe(1_350_500);
}

test('formulas of an earlier session are calculated with newer data, tables loaded or not', async () => {
  await typed();
  startWith(newData());
  expect(shown()).toBe(1_350_500); // Excel does not calculate what has a value
  expect(await restoreSettings()).toMatchObject({ recalculated: true, recovery: null, interrupted: false });
  await started.host.settle();
  expect(shown()).toBe(1_351_000);
  // and once only
  expect(await restoreSettings()).toMatchObject({ recalculated: false });
});

test('without network an older file in hand does not take newer figures back', async () => {
  startWith(newData());
  await loadData(CHOICE);
  started.host.type('Feuil1', 'A1', FORMULA);
  await started.host.settle();
  await restoreSettings();
  await started.host.settle();
  startWith(oldData());
  expect(await restoreSettings()).toMatchObject({ recalculated: false });
  expect(shown()).toBe(1_351_000);
  await expect(refreshData()).rejects.toMatchObject({
    error: { kind: 'olderData', version: oldData().version, loaded: newData().version },
  });
  expect((await readContents()).loaded?.version).toBe(newData().version);
});

test('a refresh with newer data calculates the formulas of the session', async () => {
  startWith(oldData());
  await loadData(CHOICE);
  started.host.type('Feuil1', 'A1', FORMULA);
  await started.host.settle();
  replaceDataset(newData());
  expect(await refreshData()).toMatchObject({ recalculated: true });
  await started.host.settle();
  expect(shown()).toBe(1_351_000);
});

test('a workbook that has nothing of the add-in gets no trace of it', async () => {
  startWith(oldData());
  started.host.type('Feuil1', 'A1', 'mon texte');
  expect(await restoreSettings()).toMatchObject({ recalculated: false });
  expect(settings()).toEqual([]);
});
