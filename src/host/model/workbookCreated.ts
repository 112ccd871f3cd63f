import { HostObject } from '../richapi';
import { invalidArgument } from './address';
import type { Workbook } from './workbook';

let created = 0;

/** A new workbook that an add-in has made; the host keeps its file and shows it as it can. */
export class WorkbookCreated extends HostObject {
  static override readonly scalars = ['id'];
  readonly Id = `workbook-${++created}`;
  private readonly file: Uint8Array | null;

  constructor(
    private readonly workbook: Workbook,
    base64File: unknown,
  ) {
    super();
    this.file = base64File === null || base64File === undefined || base64File === '' ? null : bytesOf(base64File);
  }

  Open(): void {
    this.workbook.openedWorkbooks.push(this.file);
    this.workbook.openWorkbook?.(this.file);
  }
}

/** "The Base64-encoded .xlsx file": anything but a package of Office is refused. */
function bytesOf(base64: unknown): Uint8Array {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw invalidArgument();
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalidArgument();
  return bytes;
}
