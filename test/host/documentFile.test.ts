import { zipSync } from 'fflate';
import { startNodeHost } from '../../src/host';
import type { NodeHost } from '../../src/host';

/**
 * Contract of `Document.getFileAsync` (API set CompressedFile: slices of up to 4 MB, two files in memory at most, closed by
 * `closeAsync`) and of `Excel.createWorkbook` (ExcelApi 1.8: a new workbook from a Base64-encoded .xlsx file).
 */
const FILE = zipSync({ '[Content_Types].xml': new Uint8Array(10_000).map((_, k) => (k * 7) % 251) }, { level: 0 });

let host: NodeHost;
beforeAll(async () => {
  host = await startNodeHost({ documentFile: () => Promise.resolve(FILE) });
});
afterAll(() => host.dispose());

const getFile = (sliceSize: number): Promise<Office.AsyncResult<Office.File>> =>
  new Promise((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, (result) => resolve(result)),
  );
const getSlice = (file: Office.File, index: number): Promise<Office.AsyncResult<Office.Slice>> =>
  new Promise((resolve) => file.getSliceAsync(index, (result) => resolve(result)));
const close = (file: Office.File): Promise<void> => new Promise((resolve) => file.closeAsync(() => resolve()));

test('the host says that it gives its file', () => {
  expect(Office.context.requirements.isSetSupported('CompressedFile', '1.1')).toBe(true);
});

test('the file comes in slices', async () => {
  const { value: file, status } = await getFile(4096);
  expect([status, file.size, file.sliceCount]).toEqual(['succeeded', FILE.length, Math.ceil(FILE.length / 4096)]);
  const bytes: number[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const { value } = await getSlice(file, index);
    expect([value.index, value.size]).toEqual([index, (value.data as number[]).length]);
    bytes.push(...(value.data as number[]));
  }
  expect(Uint8Array.from(bytes)).toEqual(FILE);
  await close(file);
});

test('"No more than two documents are allowed to be in memory; otherwise the operation will fail"', async () => {
  const [first, second, third] = [await getFile(65_536), await getFile(65_536), await getFile(65_536)];
  expect([first.status, second.status, third.status]).toEqual(['succeeded', 'succeeded', 'failed']);
  await close(first.value);
  const fourth = await getFile(65_536);
  expect(fourth.status).toBe('succeeded');
  await close(second.value);
  await close(fourth.value);
});

test('createWorkbook opens a copy of the given file, or a blank workbook', async () => {
  await Excel.createWorkbook(Buffer.from(FILE).toString('base64'));
  await Excel.createWorkbook();
  expect(host.workbook.openedWorkbooks).toEqual([FILE, null]);
});

test('createWorkbook refuses what is no .xlsx file', async () => {
  const refused = Excel.createWorkbook(Buffer.from('bonjour').toString('base64'));
  await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
});
