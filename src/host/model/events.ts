import { MessageCategory, type PushEntry } from '../richapi';

/** Excel's numbers for its events, as the client expects them. */
export const EventType = {
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** Target of the handlers registered on a collection. */
export const WORKBOOK_TARGET = 'Workbook';

/** Who listens to what, and what happened since events were last sent. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private queue: PushEntry[] = [];
  /** Set by the host: sends entries to the client. */
  send: ((entries: PushEntry[]) => void) | null = null;
  /** False while the add-in has switched events off (`runtime.enableEvents`). */
  enabled = true;

  register(event: EventNumber, targetId: string): void {
    const key = `${event} ${targetId}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventNumber, targetId: string): void {
    const key = `${event} ${targetId}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Queues an event for the handlers of an object and for those of the collection around it. */
  emit(event: EventNumber, targetId: string, details: object): void {
    if (!this.enabled) return;
    for (const target of [targetId, WORKBOOK_TARGET]) {
      if (!this.registered.has(`${event} ${target}`)) continue;
      this.queue.push({
        messageCategory: MessageCategory.Event,
        messageType: event,
        targetId: target,
        message: JSON.stringify(details),
      });
    }
  }

  /** Excel delivers events after the batch that caused them. */
  flush(): void {
    if (this.queue.length === 0) return;
    const entries = this.queue;
    this.queue = [];
    this.send?.(entries);
  }
}
