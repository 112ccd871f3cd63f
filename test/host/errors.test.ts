import { HostError } from '../../src/host/richapi';
import { batch, codeOf, useHost } from './support/host';

/**
 * Where Excel is strict, and with which code. Codes and messages:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 *   ItemNotFound "The requested resource doesn't exist", ItemAlreadyExists "The resource being created already exists",
 *   InvalidArgument "The argument is invalid or missing or has an incorrect format", AccessDenied "You cannot perform the requested
 *   operation", BadPassword "The password you supplied is incorrect", NotImplemented "The requested feature isn't implemented".
 * Names of sheets: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-name-member and
 *   https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 (31 characters, forbidden characters, apostrophes).
 */
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

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
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

// https://learn.microsoft.com/javascript/api/office/officeextension.error: what was carried out before the error stands in its
// traceMessages; nothing is said of taking it back.
describe('a batch does not roll back: actions before the failing one stay done', () => {
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

// https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
describe('limits: 5 MB a request and a response', () => {
  test('a request over 5 MB: RequestPayloadSizeLimitExceeded, and nothing of it is done', async () => {
    const code = await failing((sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(used.host.cell(used.sheet, 'A1').value).toBe('');
  });
  test('a response over 5 MB: ResponsePayloadSizeLimitExceeded; the same cells in parts can be read', async () => {
    const line = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]);
    for (const address of ['A1:A100', 'A101:A200'])
      expect(await failing((sheet) => void (sheet.getRange(address).values = line))).toBe('no error');
    expect(await failing((sheet) => void sheet.getRange('A1:A200').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    expect(await failing((sheet) => void sheet.getRange('A1:A100').load('values'))).toBe('no error');
  });
  test('the log counts requests and bytes', async () => {
    used.host.requests.clear();
    await failing((sheet) => void (sheet.getRange('A1').values = [['x'.repeat(1000)]]));
    expect(used.host.requests.largest).toBeGreaterThan(1000);
    expect(used.host.requests.latest.every((request) => request.error === null)).toBe(true);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection (protect: "Fails if the worksheet has already been
// protected"; its code is not documented), https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions,
// https://learn.microsoft.com/javascript/api/excel/excel.formatprotection (locked).
describe('protected sheets', () => {
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
    expect(await failing((sheet) => sheet.protection.unprotect('autre'))).toBe('BadPassword');
    expect(await failing((sheet) => sheet.protection.unprotect('secret'))).toBe('no error');
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1): "if the worksheet's visibility
// is set to VeryHidden, the delete operation will fail with an InvalidOperation exception".
describe('sheets', () => {
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
