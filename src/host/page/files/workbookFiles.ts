import type { HostSession } from '../../session';
import { assertReadable, saveWorkbook, UnreadableFile } from '../../xlsx';
import { STRINGS } from '../strings';
import { keepChosenFile } from './chosenFile';
import { loadExcelize } from './excelize';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the page tells the user. */
export interface FileReport {
  readonly running: (text: string) => void;
  readonly done: () => void;
  readonly failed: (text: string) => void;
  /** Stays for a while, whatever else goes on. */
  readonly told: (text: string) => void;
}

/** Enregistrer and Ouvrir: the workbook as an .xlsx file of the user's machine. */
export class WorkbookFiles {
  private busy = false;

  constructor(
    private readonly session: HostSession,
    private readonly report: FileReport,
  ) {}

  async save(): Promise<void> {
    await this.run(STRINGS.saving, async () => download(await this.write(), this.session.workbook.Name));
  }

  async write(): Promise<Uint8Array> {
    const excelize = await loadExcelize();
    await this.session.settle();
    return saveWorkbook(this.session.workbook, excelize);
  }

  /** A new workbook that the add-in has made: this page shows one, so the new one becomes a file. */
  openNew(file: Uint8Array | null): void {
    if (file === null) window.open('/');
    else {
      download(file, STRINGS.newBook);
      this.report.told(STRINGS.newBookGiven(STRINGS.newBook));
    }
  }

  /** Lets the user choose a file; the page then loads anew with it. */
  open(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.xlsx,${TYPE}`;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.take(file);
    });
    input.click();
  }

  async take(file: File): Promise<void> {
    await this.run(STRINGS.opening(file.name), async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      // Before anything is given up.
      assertReadable(bytes);
      if (!this.isBlank && !window.confirm(STRINGS.replaceBook(file.name))) return;
      await keepChosenFile({ name: file.name, bytes });
      window.location.reload();
    });
  }

  private get isBlank(): boolean {
    const { workbook, engine } = this.session;
    return workbook.Worksheets.items.every((sheet) => engine.usedBox(sheet.Id, true) === null);
  }

  private async run(note: string, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.report.running(note);
    try {
      await work();
      this.report.done();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.report.failed(error instanceof UnreadableFile ? reason : STRINGS.fileFailed(reason));
    } finally {
      this.busy = false;
    }
  }
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
