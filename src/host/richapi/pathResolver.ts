import { HostError, notImplemented } from './errors';
import { HostObject, hasMember } from './hostObject';
import { ObjectPathType, type ArgumentInfo, type ObjectPath } from './protocol';
import { readMember } from './query';
import type { References } from './references';

/** Objects that a request can create by service name (`ObjectPathType.NewObject`). */
export type Services = ReadonlyMap<string, HostObject>;

/**
 * A member of the model called by name: the one place where arguments of any type pass. The client sends null for an argument that
 * was left out; the model's default values need it left out.
 */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (!hasMember(object, name)) throw notImplemented(object.typeName, `${name}()`);
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== 'function') throw notImplemented(object.typeName, `${name}()`);
  return Reflect.apply(
    method,
    object,
    args.map((value) => value ?? undefined),
  );
}

/** Resolves the object paths of one request, each once: a path with side effects (`Worksheets.Add`) runs a single time. */
export class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Record<string, ObjectPath>,
    private readonly root: HostObject,
    private readonly services: Services,
    private readonly references: References,
  ) {}

  path(id: number): ObjectPath | undefined {
    return this.paths[id];
  }

  resolve(id: number | undefined): HostObject | null {
    if (id === undefined) throw new HostError('InvalidRequest');
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (path === undefined) throw new HostError('InvalidRequest');
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  /** The object at the end of a path that must not be a null object. */
  required(id: number | undefined): HostObject {
    const object = this.resolve(id);
    if (object === null) throw new HostError('InvalidObjectPath');
    return object;
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = ids[i];
      return id ? this.resolve(id) : value;
    });
  }

  private follow(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case ObjectPathType.Global:
        return this.root;
      case ObjectPathType.NewObject: {
        const service = this.services.get(name);
        if (service === undefined) throw notImplemented('service', name);
        return service;
      }
      case ObjectPathType.Property:
        return asObject(readMember(this.required(path.ParentObjectPathId), name), name);
      case ObjectPathType.Method:
        return this.call(path, name);
      case ObjectPathType.Indexer:
        return this.call(path, 'GetItem');
      case ObjectPathType.ReferenceId:
        return this.references.get(name);
      case ObjectPathType.NullObject:
        return null;
      default:
        throw new HostError('InvalidRequest');
    }
  }

  private call(path: ObjectPath, method: string): HostObject | null {
    const parent = this.required(path.ParentObjectPathId);
    return asObject(callMember(parent, method, this.arguments(path.ArgumentInfo)), method);
  }
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('GeneralException', `${name} is not an object.`);
}
