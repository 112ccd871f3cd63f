import { HostError, HostObject } from '../richapi';

export class WorkbookProtection extends HostObject {
  static override readonly scalars = ['protected'];
  private on = false;
  private password = '';

  get Protected(): boolean {
    return this.on;
  }
  Protect(password = ''): void {
    if (this.on) throw new HostError('AccessDenied');
    this.on = true;
    this.password = password ?? '';
  }
  /** Another workbook takes the place of this one. */
  release(): void {
    this.on = false;
    this.password = '';
  }
  Unprotect(password = ''): void {
    if (this.on && this.password !== '' && password !== this.password) throw new HostError('AccessDenied');
    this.on = false;
  }
}
