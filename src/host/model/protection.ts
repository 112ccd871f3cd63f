import { HostError, HostObject } from '../richapi';
import type { Worksheet } from './worksheet';

type Options = Readonly<Record<string, boolean | string>>;

const NOTHING_ALLOWED: Options = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export class WorksheetProtection extends HostObject {
  static override readonly scalars = ['protected', 'options'];
  private on = false;
  private password = '';
  private options: Options = NOTHING_ALLOWED;

  constructor(readonly sheet: Worksheet) {
    super();
  }

  get Protected(): boolean {
    return this.on;
  }
  get Options(): Options | null {
    return this.on ? this.options : null;
  }

  allows(option: string): boolean {
    return !this.on || this.options[option] === true;
  }

  /** Fails when the sheet is protected already (WorksheetProtection.protect). */
  Protect(options: Options | null = null, password = ''): void {
    if (this.on) throw new HostError('AccessDenied');
    this.on = true;
    this.password = password ?? '';
    this.options = { ...NOTHING_ALLOWED, ...options };
  }
  Unprotect(password = ''): void {
    if (!this.on) return;
    if (this.password !== '' && this.password !== password) throw new HostError('BadPassword');
    this.on = false;
  }
}
