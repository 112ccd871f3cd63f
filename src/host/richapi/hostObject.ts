/**
 * Base of every object of the model. Members that the protocol may name start with a capital letter (or `_` and a capital);
 * everything else of a class is the host's own and out of the client's reach.
 */
export abstract class HostObject {
  /** Properties that an empty `load()` returns, by their camelCase names. */
  static readonly scalars: readonly string[] = [];

  /** Set while the client keeps a reference to the object across requests. */
  referenceId: string | null = null;

  get typeName(): string {
    return this.constructor.name;
  }

  get scalarNames(): readonly string[] {
    return (this.constructor as typeof HostObject).scalars;
  }
}

/** An object that the client reads with `items`. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract readonly items: readonly T[];

  get Count(): number {
    return this.items.length;
  }

  GetCount(): number {
    return this.items.length;
  }
}

/** camelCase, as `load` names a property, to the protocol's PascalCase. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const PROTOCOL_NAME = /^_?[A-Z]/;

/** Whether the client may use this member of the object. */
export function hasMember(object: HostObject, name: string): boolean {
  return PROTOCOL_NAME.test(name) && name in object;
}
