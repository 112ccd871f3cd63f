import { HostError } from './errors';
import type { HostObject } from './hostObject';

/** Objects that the client tracks across requests (`context.trackedObjects`, ranges reused after a `sync`). */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): void {
    object.referenceId ??= `ref${this.next++}`;
    this.kept.set(object.referenceId, object);
  }

  get(referenceId: string): HostObject {
    const object = this.kept.get(referenceId);
    if (object === undefined) throw new HostError('InvalidReference');
    return object;
  }

  remove(referenceId: string): void {
    const object = this.kept.get(referenceId);
    if (object !== undefined) object.referenceId = null;
    this.kept.delete(referenceId);
  }

  clear(): void {
    for (const object of this.kept.values()) object.referenceId = null;
    this.kept.clear();
  }

  get all(): Iterable<HostObject> {
    return this.kept.values();
  }

  get size(): number {
    return this.kept.size;
  }
}
