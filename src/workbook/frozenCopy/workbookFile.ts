/* global Excel, Office */
import { WorkbookFailure, detailOf } from '../errors';

/** Excel gives slices of up to 4 MB (Document.getFileAsync); on an iPad 64 KB. */
const SLICE = 4 * 1024 * 1024;

const settled = <T>(start: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(`${result.error.code} ${result.error.message}`));
    }),
  );

/**
 * The open workbook as a file, with what has not been saved yet.
 * @throws WorkbookFailure noFileAccess: Excel for the web does not give it · refused
 */
export async function workbookFile(): Promise<Uint8Array> {
  if (!Office.context.requirements.isSetSupported('CompressedFile', '1.1')) {
    throw new WorkbookFailure({ kind: 'noFileAccess' });
  }
  try {
    const { document } = Office.context;
    const file = await settled<Office.File>((done) =>
      document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      return await slicesOf(file);
    } finally {
      // Excel keeps two such files at most
      await settled((done: (result: Office.AsyncResult<unknown>) => void) => file.closeAsync(done)).catch(
        () => undefined,
      );
    }
  } catch (e) {
    throw new WorkbookFailure({ kind: 'refused', detail: detailOf(e) });
  }
}

async function slicesOf(file: Office.File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await settled<Office.Slice>((done) => file.getSliceAsync(index, done));
    const data = slice.data as ArrayLike<number>;
    bytes.set(Array.from(data).slice(0, bytes.length - at), at);
    at += data.length;
  }
  return bytes;
}

/** Opens a file as a new workbook beside the one at hand. */
export async function openWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(file));
  } catch (e) {
    throw new WorkbookFailure({ kind: 'refused', detail: detailOf(e) });
  }
}

function base64(bytes: Uint8Array): string {
  const CHUNK = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
