import type { NodeHost } from '../../../src/host';
import { freeze, restore, WorkbookFailure } from '../../../src/workbook';
import type { FreezeScope } from '../../../src/workbook';
import { EVERY_FUNCTION, OTHERS, SPILLS } from '../../support/liveFormulas';
import { startFunctionsHost } from '../../support/functionsHost';

const F = 'Feuil1';
const VAL = '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)';
const SERIE = '=CCSS.SERIE("FAMILLE.ALLOCATAIRES";2020)';
const TODAY = new Date(2026, 10, 21);

let host: NodeHost;
beforeAll(async () => {
  ({ host } = await startFunctionsHost());
});
afterAll(() => host.dispose());
// a new sheet for each test
beforeEach(() =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    worksheets.add('Reste');
    for (const sheet of worksheets.items) sheet.delete();
    worksheets.add(F).activate();
    worksheets.getItem('Reste').delete();
    await context.sync();
  }),
);

const type = async (contents: Readonly<Record<string, string>>, sheet = F): Promise<void> => {
  for (const [address, text] of Object.entries(contents)) host.type(sheet, address, text);
  await host.settle();
};
const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(F), context);
    await context.sync();
  });
const select = (address: string): Promise<void> => run((sheet) => sheet.getRange(address).select());
const frozen = async (scope: FreezeScope = 'sheet') => {
  const report = await freeze(scope, TODAY);
  await host.settle();
  return report;
};
const restored = async (scope: FreezeScope = 'sheet', options = {}) => {
  const report = await restore(scope, options);
  await host.settle();
  return report;
};
const formula = (address: string, sheet = F): string | null => host.cell(sheet, address).formula;
const value = (address: string, sheet = F): unknown => host.cell(sheet, address).value;
const notes = (): Record<string, string> =>
  Object.fromEntries(host.workbook.Notes.items.map((note) => [note.Id.replace('Feuil1!', ''), note.Content]));

/** What every cell of the sheet holds and shows. */
const snapshot = () =>
  Array.from({ length: 40 }, (_, row) =>
    'ABCDEFGHIJ'
      .split('')
      .map((letter) => host.cell(F, `${letter}${row + 1}`))
      .map(({ formula: f, value: v, text, numberFormat }) => [f, v, text, numberFormat]),
  );

test('every function, nested, mixed, spilled: values in their place, and back, character for character, notes included', async () => {
  await type(Object.fromEntries([...EVERY_FUNCTION, ...OTHERS, ...SPILLS]));
  await run((sheet) => {
    sheet.notes.add('B2', 'Note de l’utilisateur');
    sheet.notes.add('A1', 'Le code');
  });
  const before = snapshot();
  const report = await frozen('workbook');
  const during = snapshot();
  const formulas = (s: typeof before) => s.flat().filter(([f]) => f !== null && String(f).includes('CCSS'));
  expect(formulas(before).length).toBeGreaterThan(30);
  expect(formulas(during)).toEqual([]);
  // what cells show is what they showed; a card becomes its text
  expect(during.map((row) => row.map(([, , text]) => text))).toEqual(
    before.map((row) => row.map(([, , text]) => text)),
  );
  expect(report.left).toEqual([]);
  expect(notes()['B2']).toMatch(/^Note de l’utilisateur\n――― CCSS/);
  expect((await restored('workbook')).restored).toBe(report.frozen);
  expect(snapshot()).toEqual(before);
  expect(notes()).toEqual({ B2: 'Note de l’utilisateur', A1: 'Le code' });
});

test('the note says formula, value, source and date', async () => {
  await type({ B1: VAL });
  await frozen();
  expect(notes()['B1']?.split('\n').slice(1, 5)).toEqual([
    '=CCSS.VAL("FAMILLE.ALLOCATAIRES";2021)',
    expect.stringMatching(/^Valeur : 13.962$/),
    expect.stringContaining('› Allocataires › 2021 : « 13 962 »'),
    expect.stringContaining('Figée le 21/11/2026'),
  ]);
});

test('the note of an error tells its reason', async () => {
  await type({ B1: '=CCSS.VAL("INCONNU";2021)' });
  await frozen();
  expect([value('B1'), notes()['B1']]).toEqual(['#N/A', expect.stringContaining('Motif : Indicateur inconnu')]);
});

describe('scope', () => {
  beforeEach(async () => {
    host.workbook.Worksheets.Add('Autre');
    await type({ B1: VAL, B2: VAL, B3: VAL });
    await type({ B1: VAL }, 'Autre');
  });
  test.each<[FreezeScope, (string | null)[]]>([
    ['selection', [null, null, 'formula', 'formula']],
    ['sheet', [null, null, null, 'formula']],
    ['workbook', [null, null, null, null]],
  ])('%s', async (scope, expected) => {
    await select('B1:B2');
    await frozen(scope);
    const found = [formula('B1'), formula('B2'), formula('B3'), formula('B1', 'Autre')];
    expect(found.map((f) => f && 'formula')).toEqual(expected);
    await restored('workbook');
    expect([formula('B1'), formula('B1', 'Autre')]).toEqual([VAL.replace(';', ','), VAL.replace(';', ',')]);
  });

  test('a selection inside a spill freezes the whole of it', async () => {
    await type({ D1: SERIE });
    await select('E2');
    expect((await frozen('selection')).frozen).toBe(1);
    expect([formula('D1'), value('E2')]).toEqual([null, 13962]);
    await select('E2');
    await restored('selection');
    expect(host.cell(F, 'D1').spill).toHaveLength(3);
  });
});

test('what reads a frozen spill from elsewhere keeps its value, and is told', async () => {
  host.workbook.Worksheets.Add('Autre');
  await type({ D1: SERIE, F1: '=SOMME(D1:E3)' });
  await type({ A1: '=SOMME(Feuil1!D1#)' }, 'Autre');
  const before = value('A1', 'Autre');
  await select('D1');
  const report = await frozen('selection');
  expect([report.frozen, report.readers, value('A1', 'Autre'), formula('F1')]).toEqual([2, 1, before, '=SUM(D1:E3)']);
  await restored('workbook');
  expect([formula('A1', 'Autre'), value('A1', 'Autre')]).toEqual(['=SUM(Feuil1!D1#)', before]);
});

test.each([
  '=CCSS.LIBELLE("FAMILLE.ALLOCATAIRES")',
  '="=1+1"&GAUCHE(CCSS.LIBELLE("FAMILLE.ALLOCATAIRES");0)',
  '="2021"&GAUCHE(CCSS.UNITE("FAMILLE.ALLOCATAIRES");0)',
  '="VRAI"&GAUCHE(CCSS.UNITE("FAMILLE.ALLOCATAIRES");0)',
])('a text stays a text: %s', async (typed) => {
  await type({ B1: typed });
  const before = value('B1');
  await frozen();
  expect([value('B1'), formula('B1')]).toEqual([before, null]);
});

describe('Ctrl+Z', () => {
  test('after Figer, where Excel only brings the formulas back: Rétablir puts the notes back', async () => {
    await type({ B1: VAL });
    await run((sheet) => sheet.notes.add('B1', 'à moi'));
    await frozen();
    await type({ B1: VAL });
    expect(await restored()).toEqual({ restored: 0, already: 1, conflicts: [] });
    expect([formula('B1'), notes()]).toEqual([VAL.replace(';', ','), { B1: 'à moi' }]);
  });
  test('and frozen again: one record, not two', async () => {
    await type({ B1: VAL });
    await frozen();
    await type({ B1: VAL });
    await frozen();
    expect(notes()['B1']?.match(/formule figée/g)).toHaveLength(1);
    await restored();
    expect(notes()).toEqual({});
  });
});

describe('a protected sheet', () => {
  const protect = (): Promise<void> => run((sheet) => sheet.protection.protect());
  test('Figer says so and changes nothing', async () => {
    await type({ B1: VAL });
    await protect();
    await expect(freeze('workbook')).rejects.toMatchObject({ error: { kind: 'protectedSheet', sheet: F } });
    expect([formula('B1'), notes()]).toEqual([VAL.replace(';', ','), {}]);
  });
  test('so does Rétablir', async () => {
    await type({ B1: VAL });
    await frozen();
    await protect();
    await expect(restore('sheet')).rejects.toMatchObject({ error: { kind: 'protectedSheet', sheet: F } });
    expect([value('B1'), formula('B1')]).toEqual([13962, null]);
  });
  test('one without CCSS formulas does not stand in the way of the others', async () => {
    host.workbook.Worksheets.Add('Autre');
    await type({ B1: VAL }, 'Autre');
    await protect();
    expect((await frozen('workbook')).frozen).toBe(1);
  });
});

test('a merged cell', async () => {
  await run((sheet) => sheet.getRange('B1:C2').merge());
  await type({ B1: VAL });
  await select('B1:C2');
  await frozen('selection');
  expect([formula('B1'), value('B1'), host.workbook.Notes.items.map((n) => n.Id)]).toEqual([
    null,
    13962,
    ['Feuil1!B1'],
  ]);
  await restored('selection');
  expect(formula('B1')).toBe(VAL.replace(';', ','));
});

test('a filtered table: the rows that the filter hides are frozen too, and come back', async () => {
  await type({ A1: 'code', B1: 'valeur', A2: 'FAMILLE.ALLOCATAIRES', A3: 'FAMILLE.BENEFICIAIRES' });
  await run((sheet) => sheet.tables.add('A1:B3', true));
  await type({ B2: '=CCSS.VAL(A2;2021)', B3: '=CCSS.VAL(A3;2021)' });
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.getItem('code').filter.applyValuesFilter(['FAMILLE.ALLOCATAIRES']);
    await context.sync();
  });
  await host.settle();
  await select('B2:B3');
  const filteredReport = await frozen('selection');
  expect(filteredReport).toEqual({ frozen: 2, readers: 0, left: [], kept: 'notes' });
  expect([formula('B2'), formula('B3')]).toEqual([null, null]);
  await restored('sheet');
  expect([formula('B2'), formula('B3')]).toEqual(['=CCSS.VAL(A2,2021)', '=CCSS.VAL(A3,2021)']);
});

describe('a cell that was changed after freezing is left, told, and restored on demand only', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['another value', { B1: '15000' }, 'B1'],
    ['another formula', { B1: '=1+1' }, 'B1'],
    ['a value inside a frozen spill', { E2: '1' }, 'D1'],
  ])('%s', async (_title, change, at) => {
    await type({ B1: VAL, D1: SERIE });
    await frozen();
    await type(change);
    const [[address, typed]] = Object.entries(change) as [[string, string]];
    const report = await restored();
    expect(report).toEqual({ restored: 1, already: 0, conflicts: [{ address: `${F}!${at}`, reason: 'edited' }] });
    expect(formula(address) ?? String(value(address))).toBe(typed);
    expect(Object.keys(notes())).toEqual([at]);
    expect((await restored('sheet', { overwrite: true })).restored).toBe(1);
    expect([formula('B1'), formula('D1'), notes()]).toEqual([VAL.replace(';', ','), SERIE.replace(';', ','), {}]);
  });

  test('a cell that has moved: its formula would read other cells', async () => {
    await type({ A1: 'FAMILLE.ALLOCATAIRES', B1: '=CCSS.VAL(A1;2021)', C1: VAL });
    await frozen();
    await run((sheet) => sheet.getRange('1:1').insert('Down' as Excel.InsertShiftDirection));
    const report = await restored();
    expect(report.conflicts).toEqual([{ address: `${F}!B2`, reason: 'moved' }]);
    // one that reads no cells is right wherever it stands
    expect(formula('C2')).toBe(VAL.replace(';', ','));
  });
});

test('a formula that needs the add-in by a name of its own sheet, which is not the active one', async () => {
  host.workbook.Worksheets.Add('Autre');
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Autre').names.add('Repere', '=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)');
    await context.sync();
  });
  await type({ B1: VAL });
  await type({ A1: '=Repere*2' }, 'Autre');
  expect((await frozen('workbook')).frozen).toBe(2);
  expect([formula('A1', 'Autre'), value('A1', 'Autre')]).toEqual([null, 27924]);
  const note = host.workbook.Notes.items.find(({ Id }) => Id === 'Autre!A1')?.Content;
  expect(note).toContain('› Allocataires › 2021 : « 13 962 »');
  await restored('workbook');
  expect(formula('A1', 'Autre')).toBe('=Repere*2');
});

test('nothing to freeze, nothing to restore', async () => {
  await type({ B1: '=1+1' });
  await expect(freeze('sheet')).rejects.toThrow(WorkbookFailure);
  await expect(restore('sheet')).rejects.toMatchObject({ error: { kind: 'nothingToRestore' } });
});

describe('what fails on the way is taken back', () => {
  const refusing = (work: () => void): (() => void) => {
    let calls = 0;
    return () => {
      calls += 1;
      if (calls === 2) work();
    };
  };
  const refuse = (): never => {
    throw new Error('Excel a refusé');
  };
  test.each<[string, () => () => void]>([
    [
      'while notes are written',
      () => {
        const { Notes } = host.workbook.Worksheets.GetItem(F);
        const count = refusing(refuse);
        const spy = jest.spyOn(Notes, 'Add').mockImplementation((address, content) => {
          count();
          return host.workbook.Notes.Add(`${F}!${String(address)}`, content);
        });
        return () => spy.mockRestore();
      },
    ],
    [
      'while values are written',
      () => {
        const count = refusing(refuse);
        host.dispatcher.beforeAction = (_index, action) => action.Name === 'Values' && count();
        return () => (host.dispatcher.beforeAction = null);
      },
    ],
  ])('%s', async (_title, injectFault) => {
    await type({ B1: VAL, B2: VAL, D1: SERIE });
    await run((sheet) => sheet.notes.add('B2', 'à moi'));
    const before = snapshot();
    const stop = injectFault();
    await expect(freeze('sheet')).rejects.toThrow();
    stop();
    await host.settle();
    expect(snapshot()).toEqual(before);
    expect(notes()).toEqual({ B2: 'à moi' });
  });
});

test('a cell with a threaded comment takes no note: the record is a reply to it, and goes again', async () => {
  await type({ B1: VAL });
  await run((sheet) => sheet.comments.add(`${F}!B1`, 'À vérifier'));
  const replies = (): string[] => host.workbook.Comments.items.flatMap((c) => c.Replies.items.map((r) => r.Content));
  await frozen();
  expect([replies().length, notes()]).toEqual([1, {}]);
  await restored();
  expect([formula('B1'), replies(), host.workbook.Comments.items.map((c) => c.Content)]).toEqual([
    VAL.replace(';', ','),
    [],
    ['À vérifier'],
  ]);
});

test('few requests: hundreds of formulas', async () => {
  await run((sheet) => {
    sheet.getRange('A1:A300').formulas = Array.from({ length: 300 }, () => ['=CCSS.VAL("FAMILLE.ALLOCATAIRES",2021)']);
  });
  await host.settle();
  host.requests.clear();
  expect((await frozen()).frozen).toBe(300);
  expect(host.requests.count).toBeLessThan(20);
  expect(host.requests.largest).toBeLessThan(4_500_000);
}, 60_000);
