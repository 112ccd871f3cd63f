import { HostCollection, HostError, type HostObject } from '../richapi';

/** An item that clients find by a key. */
export interface Keyed extends HostObject {
  /** Every text that `getItem` accepts for the item, compared without regard to case. */
  readonly keys: readonly string[];
}

/** A collection with Excel's usual ways of finding items. */
export abstract class KeyedCollection<T extends Keyed> extends HostCollection<T> {
  find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((item) => item.keys.some((one) => one.toLowerCase() === wanted)) ?? null;
  }

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (item === null) throw new HostError('ItemNotFound');
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  GetItemAt(index: number): T {
    const item = this.items[index];
    if (item === undefined) throw new HostError('InvalidArgument');
    return item;
  }
}
