import { replaceDataset } from '../../src/dataset';
import type { NodeHost } from '../../src/host/node';
import { loadData, refreshData } from '../../src/workbook';
import { CHOICE, newData, oldData } from './support/data';
import { saved, SavedFile } from '../host/xlsx/support';
import { startOffline } from './support/workbook';

let host: NodeHost;
beforeAll(async () => {
  host = await startOffline();
});
afterAll(() => host.dispose());

/** Every cell of the workbook that shows a text of the data that Excel would read as a formula. */
function dangerous(): { sheet: string; text: string; formula: string | null }[] {
  return host.workbook.Worksheets.items.flatMap((sheet) => {
    const { engine } = sheet.context;
    const used = engine.usedBox(sheet.Id, true);
    const cells: { sheet: string; text: string; formula: string | null }[] = [];
    for (let row = 0; used && row < used.rows; row++) {
      for (let column = 0; column < used.columns; column++) {
        const value = engine.value(sheet.Id, row, column);
        const formula = engine.formula(sheet.Id, row, column);
        if (formula !== null || (typeof value === 'string' && /^[=+\-@]/.test(value))) {
          cells.push({ sheet: sheet.Name, text: String(value), formula });
        }
      }
    }
    return cells;
  });
}

test('texts that look like formulas come out as texts in every sheet, when loaded and when refreshed', async () => {
  replaceDataset(oldData());
  await loadData(CHOICE);
  replaceDataset(newData());
  await refreshData();
  const found = dangerous();
  expect(found.filter((cell) => cell.formula !== null)).toEqual([]);
  const texts = new Set(found.map((cell) => cell.text));
  for (const text of ['=HYPERLINK("http://x";"y")', '+1', '@taux', '-2', '@note', '=79,4'])
    expect(texts).toContain(text);
  expect(new Set(found.map((cell) => cell.sheet))).toEqual(new Set(['Données', 'Indicateurs', 'Sources']));
});

test('a second refresh finds nothing to change in them', async () => {
  expect(await refreshData()).toMatchObject({ added: 0, changed: 0, removed: 0, conflicts: [] });
});

test('and as texts in the .xlsx: no cell of it has a formula, each text stands among the strings', async () => {
  const file = new SavedFile(await saved(host));
  const strings = file
    .part('xl/sharedStrings.xml')
    .all('si')
    .map((item) => item.below('t').map((t) => t.text));
  const textsOf = (sheet: string): string[] =>
    file
      .sheet(sheet)
      .below('c')
      .filter((cell) => cell.attribute('t') === 's')
      .flatMap((cell) => strings[Number(cell.child('v')!.text)]!);
  const sheets = host.workbook.Worksheets.items.map((s) => s.Name);
  for (const sheet of sheets) expect(file.sheet(sheet).below('f')).toEqual([]);
  expect(textsOf('Données')).toEqual(expect.arrayContaining(['=HYPERLINK("http://x";"y")', '+1', '@taux', '=79,4']));
  expect(textsOf('Indicateurs')).toEqual(expect.arrayContaining(['=HYPERLINK("http://x";"y")', '+1', '@taux', '-2']));
  expect(textsOf('Sources')).toEqual(expect.arrayContaining(['=79,4', '@note', '-12,5']));
});
