/** Gives the workbook as a file; rejects where the host has no writer. */
export type DocumentFile = () => Promise<Uint8Array>;

/** The client's numbers for `getFileAsync`, `getSliceAsync` and `closeAsync` (Document.getFileAsync, API set CompressedFile). */
const GET_COPY = 77;
const GET_CHUNK = 80;
const RELEASE = 81;

const OK = 0;
/** "Internal error" of the Common API. */
const INTERNAL_ERROR = 5001;
/** "No more than two documents are allowed to be in memory" (File.closeAsync). */
const MOST_OPEN = 2;

type Callback = (answer: unknown) => void;

/** The client expects COM arrays. */
const com = (values: readonly unknown[]): object => ({ toArray: () => [...values], dimensions: () => 1 });

/** Answers the three methods with which an add-in reads the open workbook as a file, slice by slice. */
export class DocumentFiles {
  private readonly open = new Map<number, Uint8Array>();
  private next = 1;

  constructor(private readonly file: DocumentFile) {}

  /** @returns false where the method is another one */
  execute(method: number, parameters: readonly unknown[], callback: Callback): boolean {
    if (method === GET_COPY) this.copy(callback);
    else if (method === GET_CHUNK)
      this.chunk(Number(parameters[0]), Number(parameters[1]), Number(parameters[2]), callback);
    else if (method === RELEASE) {
      this.open.delete(Number(parameters[0]));
      callback(com([OK]));
    } else return false;
    return true;
  }

  private copy(callback: Callback): void {
    if (this.open.size >= MOST_OPEN) return callback(com([INTERNAL_ERROR]));
    this.file().then(
      (bytes) => {
        const handle = this.next++;
        this.open.set(handle, bytes);
        callback(com([OK, com([handle, bytes.length])]));
      },
      () => callback(com([INTERNAL_ERROR])),
    );
  }

  private chunk(handle: number, offset: number, size: number, callback: Callback): void {
    const bytes = this.open.get(handle);
    if (!bytes) return callback(com([INTERNAL_ERROR]));
    const slice = Array.from(bytes.subarray(offset, offset + size));
    callback(com([OK, com([com(slice), slice.length])]));
  }
}
