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
  Unprotect(password = ''): void {
    if (this.on && this.password !== '' && password !== this.password) throw new HostError('AccessDenied');
    this.on = false;
  }
}
