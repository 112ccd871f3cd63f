import { HostObject } from '../richapi';

export type BagValues = Record<string, unknown>;

/**
 * An object of plain properties without behaviour of their own (a chart's title, a page layout). Properties are declared once,
 * with their first values, by the names that `load` uses; an undeclared one is NotImplemented like any other unknown member.
 */
export abstract class Bag<V extends BagValues = BagValues> extends HostObject {
  readonly values: V;
  /** Called after a property was set. */
  onChange: (() => void) | null = null;

  constructor(defaults: V) {
    super();
    this.values = { ...defaults };
    for (const name of Object.keys(defaults)) {
      Object.defineProperty(this, name.charAt(0).toUpperCase() + name.slice(1), {
        configurable: true,
        get: () => this.values[name],
        set: (value: unknown) => this.change(name, value),
      });
    }
  }

  override get scalarNames(): readonly string[] {
    return Object.keys(this.values);
  }

  protected change(name: keyof V, value: unknown): void {
    this.values[name] = value as V[keyof V];
    this.onChange?.();
  }
}
