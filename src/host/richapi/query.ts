import { notImplemented } from './errors';
import { HostCollection, HostObject, hasMember, pascal } from './hostObject';
import type { QueryInfo } from './protocol';

/** `['name', 'format/fill/color']` as a tree: `{ name: {}, format: { fill: { color: {} } } }`. */
interface SelectTree {
  [segment: string]: SelectTree;
}

function selectTree(paths: readonly string[]): SelectTree {
  const root: SelectTree = {};
  for (const path of paths) {
    let node = root;
    for (const segment of path.split('/')) {
      if (segment !== '') node = node[segment] ??= {};
    }
  }
  return root;
}

/** What the client needs to recognise an object later: its id and its reference id. */
export function identity(object: HostObject | null): Record<string, unknown> | null {
  if (object === null) return null;
  const value: Record<string, unknown> = {};
  if (hasMember(object, 'Id')) value['Id'] = readMember(object, 'Id');
  if (object.referenceId !== null) value['_ReferenceId'] = object.referenceId;
  return value;
}

export function readMember(object: HostObject, name: string): unknown {
  if (!hasMember(object, name)) throw notImplemented(object.typeName, name);
  const value: unknown = Reflect.get(object, name);
  if (typeof value === 'function') throw notImplemented(object.typeName, name);
  return value;
}

/** Answers a `load`. */
export function runQuery(object: HostObject | null, query: QueryInfo | undefined): unknown {
  if (object === null) return null;
  const tree = selectTree([...(query?.Select ?? []), ...(query?.Expand ?? [])]);
  return project(object, tree, query);
}

function project(object: HostObject, tree: SelectTree, query?: QueryInfo): unknown {
  return object instanceof HostCollection ? projectCollection(object, tree, query) : projectObject(object, tree);
}

function projectCollection(collection: HostCollection<HostObject>, tree: SelectTree, query?: QueryInfo): unknown {
  // Both `load('items/name')` and `load('name')` select properties of the items; `count` belongs to the collection.
  const { items: ofItems, count, ...direct } = tree;
  const itemTree = { ...direct, ...ofItems };
  const skip = query?.Skip ?? 0;
  const items = collection.items.slice(skip, query?.Top === undefined ? undefined : skip + query.Top);
  const value: Record<string, unknown> = { _Items: items.map((item) => projectObject(item, itemTree)) };
  if (count !== undefined || Object.keys(tree).length === 0) value['Count'] = collection.Count;
  return value;
}

function projectObject(object: HostObject, tree: SelectTree): Record<string, unknown> {
  const value = identity(object) ?? {};
  const asked = Object.keys(tree);
  const names = asked.length === 0 || tree['$all'] !== undefined ? object.scalarNames : asked;
  for (const name of names) {
    if (name === '$all') continue;
    const member = readMember(object, pascal(name));
    const subtree = tree[name] ?? {};
    // A navigation property loaded by name alone brings its scalar properties along, as in Excel.
    value[pascal(name)] = member instanceof HostObject ? project(member, subtree) : member;
  }
  return value;
}
