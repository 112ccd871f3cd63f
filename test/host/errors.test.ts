import { HostError } from '../../src/host/richapi';
import { batch, codeOf, useHost } from './support/host';

// Codes and messages: docs/testing/application-specific-api-error-handling.md in OfficeDev/office-js-docs-pr.
const used = useHost();

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const failing = (work: Work): Promise<string> =>
  codeOf(
    batch(used, async (sheet, context) => {
      work(sheet, context);
      await context.sync();
    }),
  );

test.each<[string, string, Work]>([
  [
    'ItemNotFound',
    'a sheet that is not there',
    (_, context) => void context.workbook.worksheets.getItem('Absente').load('name'),
  ],
  ['ItemNotFound', 'a table that is not there', (sheet) => void sheet.tables.getItem('Absente').load('name')],
  [
    'ItemNotFound',
    'a setting that is not there',
    (_, context) => void context.workbook.settings.getItem('absente').load('value'),
  ],
  [
    'ItemNotFound',
    'a name that is not there',
    (_, context) => void context.workbook.names.getItem('Absent').load('value'),
  ],
  ['ItemNotFound', 'a chart that is not there', (sheet) => void sheet.charts.getItem('Absent').load('name')],
  ['ItemAlreadyExists', 'a sheet of the same name', (_, context) => void context.workbook.worksheets.add(used.sheet)],
  [
    'ItemAlreadyExists',
    'a sheet of the same name in other letters',
    (_, context) => void context.workbook.worksheets.add(used.sheet.toUpperCase()),
  ],
  ['InvalidArgument', 'a sheet without a name', (_, context) => void context.workbook.worksheets.add('')],
  ['InvalidArgument', 'a name of 32 characters', (_, context) => void context.workbook.worksheets.add('x'.repeat(32))],
  ['InvalidArgument', 'a name with a forbidden character', (_, context) => void context.workbook.worksheets.add('a/b')],
  ['InvalidArgument', 'a name in apostrophes', (_, context) => void context.workbook.worksheets.add("'a'")],
  ['InvalidArgument', 'a colour that is none', (sheet) => void (sheet.getRange('A1').format.font.color = 'vert pomme')],
  [
    'InvalidArgument',
    'an unknown kind of validation',
    (sheet) => void (sheet.getRange('A1').dataValidation.rule = { liste: {} } as Excel.DataValidationRule),
  ],
])('%s: %s', async (code, _, work) => expect(await failing(work)).toBe(code));

test('an *OrNullObject member answers with a null object', async () => {
  const nulls = await batch(used, async (sheet, context) => {
    const objects = [
      context.workbook.worksheets.getItemOrNullObject('Absente'),
      sheet.tables.getItemOrNullObject('Absente'),
      context.workbook.settings.getItemOrNullObject('absente'),
      context.workbook.names.getItemOrNullObject('Absent'),
      sheet.charts.getItemOrNullObject('Absent'),
    ];
    await context.sync();
    return objects.map((object) => object.isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true]);
});

test('a member that the host does not have is an error that names it', async () => {
  const work = batch(used, async (sheet, context) => {
    sheet.pivotTables.load('items/name');
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('Worksheet.PivotTables'),
  });
  const method = batch(used, async (sheet, context) => {
    sheet.getRange('A1').removeDuplicates([0], false);
    await context.sync();
  });
  await expect(method).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('Range.RemoveDuplicates()'),
  });
});

describe('a batch does not roll back: actions before the failing one stay done (docs/develop/application-specific-api-model.md)', () => {
  test('writes before an error stay', async () => {
    const code = await failing((sheet, context) => {
      sheet.getRange('A1').values = [['fait']];
      context.workbook.worksheets.getItem('Absente').activate();
      sheet.getRange('A2').values = [['jamais']];
    });
    expect(code).toBe('ItemNotFound');
    expect([used.host.cell(used.sheet, 'A1').value, used.host.cell(used.sheet, 'A2').value]).toEqual(['fait', '']);
  });

  test('a test can fail a batch after any action', async () => {
    const writes = (sheet: Excel.Worksheet): void => {
      for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
    };
    used.host.requests.clear();
    expect(await failing(writes)).toBe('no error');
    const length = used.host.requests.latest.at(-1)?.actions ?? 0;
    const done: number[] = [];
    for (let at = 0; at < length; at += 1) {
      await failing((sheet) => void sheet.getRange('A1:A3').clear());
      used.host.dispatcher.beforeAction = (index) => {
        if (index === at) throw new HostError('GeneralException', 'injected');
      };
      expect(await failing(writes)).toBe('GeneralException');
      used.host.dispatcher.beforeAction = null;
      done.push(['A1', 'A2', 'A3'].filter((cell) => used.host.cell(used.sheet, cell).value !== '').length);
    }
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done)).toEqual(new Set([0, 1, 2]));
  });
});

describe('limits (docs/concepts/resource-limits-and-performance-optimization.md: 5 MB a request and a response)', () => {
  test('a request over 5 MB: RequestPayloadSizeLimitExceeded, and nothing of it is done', async () => {
    const code = await failing((sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(used.host.cell(used.sheet, 'A1').value).toBe('');
  });
  test('the log counts requests and bytes', async () => {
    used.host.requests.clear();
    await failing((sheet) => void (sheet.getRange('A1').values = [['x'.repeat(1000)]]));
    expect(used.host.requests.largest).toBeGreaterThan(1000);
    expect(used.host.requests.latest.every((request) => request.error === null)).toBe(true);
  });
});

describe('protected sheets (Excel.WorksheetProtection)', () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => void (sheet.getRange('A1').values = [[1]])],
    ['formats', (sheet) => void (sheet.getRange('A1').format.font.bold = true)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['inserting', (sheet) => void sheet.getRange('1:1').insert('Down')],
    ['tables', (sheet) => void sheet.tables.add('A1:B2', true)],
  ])('%s: AccessDenied', async (_, work) => {
    await failing((sheet) => sheet.protection.protect());
    expect(await failing(work)).toBe('AccessDenied');
    await failing((sheet) => sheet.protection.unprotect());
    expect(await failing(work)).toBe('no error');
  });

  test('unlocked cells stay open, allowed actions too', async () => {
    await failing((sheet) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
    });
    expect(await failing((sheet) => void (sheet.getRange('B2').values = [[1]]))).toBe('no error');
    expect(await failing((sheet) => void (sheet.getRange('A1').format.font.bold = true))).toBe('no error');
    expect(await failing((sheet) => void (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
  });

  test('protecting twice fails, and so does a wrong password', async () => {
    await failing((sheet) => sheet.protection.protect({}, 'secret'));
    expect(await failing((sheet) => sheet.protection.protect())).toBe('AccessDenied');
    expect(await failing((sheet) => sheet.protection.unprotect('autre'))).toBe('AccessDenied');
    expect(await failing((sheet) => sheet.protection.unprotect('secret'))).toBe('no error');
  });
});

describe('sheets (Excel.Worksheet)', () => {
  test('a very hidden sheet cannot be deleted: InvalidOperation', async () => {
    const work = (visibility: 'VeryHidden' | 'Hidden') =>
      failing((_, context) => {
        const sheet = context.workbook.worksheets.add(`Cachée ${visibility}`);
        sheet.visibility = visibility;
        sheet.delete();
      });
    expect(await work('VeryHidden')).toBe('InvalidOperation');
    expect(await work('Hidden')).toBe('no error');
  });

  test('a sheet keeps its identity under a new name, and a rename reaches formulas', async () => {
    const result = await batch(used, async (sheet, context) => {
      const other = context.workbook.worksheets.add('À renommer');
      other.getRange('A1').values = [[3]];
      sheet.getRange('A1').formulas = [["='À renommer'!A1*2"]];
      other.load('id');
      await context.sync();
      other.name = 'Renommée';
      const again = context.workbook.worksheets.getItem(other.id).load('name');
      const formula = sheet.getRange('A1').load('formulas,values');
      await context.sync();
      return [again.name, formula.formulas[0]?.[0], formula.values[0]?.[0]];
    });
    expect(result).toEqual(['Renommée', '=Renommée!A1*2', 6]);
  });

  test('formulas to a deleted sheet become #REF!', async () => {
    const value = await batch(used, async (sheet, context) => {
      const other = context.workbook.worksheets.add('À supprimer');
      other.getRange('A1').values = [[3]];
      sheet.getRange('A1').formulas = [["='À supprimer'!A1"]];
      await context.sync();
      other.delete();
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([['#REF!']]);
  });
});
