import { HostObject } from '../richapi';
import type { EventHub } from './events';

/** `context.runtime`: switches events on and off. */
export class Runtime extends HostObject {
  static override readonly scalars = ['enableEvents'];

  constructor(private readonly events: EventHub) {
    super();
  }
  get EnableEvents(): boolean {
    return this.events.enabled;
  }
  set EnableEvents(enabled: boolean) {
    this.events.enabled = enabled;
  }
}
