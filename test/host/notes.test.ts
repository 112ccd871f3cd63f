import { startNodeHost } from '../../src/host';
import type { NodeHost } from '../../src/host';

/**
 * Contract of the notes (ExcelApi 1.18): https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-notes, and the reference
 * of Excel.Note and Excel.NoteCollection.
 */
let host: NodeHost;
beforeAll(async () => {
  host = await startNodeHost();
});
afterAll(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Feuil1');

test('the host says that it has notes', () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
});

test('"Adds a new note with the given content on the given cell", by range or address; found by cell address', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    context.workbook.notes.add(sheet.getRange('B2'), 'par une plage');
    context.workbook.notes.add('Feuil1!B3', 'par une adresse');
    sheet.notes.add('B4', 'sur la feuille');
    await context.sync();
    const [second, missing] = [sheet.notes.getItem('B3'), sheet.notes.getItemOrNullObject('Z9')];
    second.load('content,authorName,visible');
    const counted = context.workbook.notes.getCount() as { readonly value: number };
    const place = second.getLocation().load('address');
    await context.sync();
    expect([second.content, second.visible, counted.value, place.address, missing.isNullObject]).toEqual([
      'par une adresse',
      false,
      3,
      'Feuil1!B3',
      true,
    ]);
  });
});

test('content, visibility and size can be set; a note can be deleted', async () => {
  await Excel.run(async (context) => {
    const note = sheetOf(context).notes.getItem('B2');
    note.content = 'autre texte';
    note.visible = true;
    note.width = 200;
    sheetOf(context).notes.getItem('B4').delete();
    await context.sync();
    const { notes } = sheetOf(context);
    notes.load('items/content,items/visible,items/width');
    await context.sync();
    expect(notes.items.map(({ content, visible, width }) => [content, visible, width])).toEqual([
      ['autre texte', true, 200],
      ['par une adresse', false, 108],
    ]);
  });
});

test.each([
  ['"an InvalidArgument error is thrown if multiple cells are selected"', 'C1:C2', 'InvalidArgument'],
  ['a cell that has a note takes no second one', 'B2', 'ItemAlreadyExists'],
])('%s', async (_title, address, code) => {
  const adding = Excel.run(async (context) => {
    sheetOf(context).notes.add(address, 'x');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code });
});

test('notes go along with their cells', async () => {
  await Excel.run(async (context) => {
    sheetOf(context).getRange('1:1').insert('Down');
    await context.sync();
    const place = sheetOf(context).notes.getItem('B3').getLocation().load('address');
    await context.sync();
    expect(place.address).toBe('Feuil1!B3');
  });
});
