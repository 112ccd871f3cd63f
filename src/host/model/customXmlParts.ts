import { HostCollection, HostError, HostObject } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';

export class CustomXmlPart extends HostObject {
  static override readonly scalars = ['id', 'namespaceUri'];

  constructor(
    private readonly list: CustomXmlPartCollection,
    readonly Id: string,
    private xml: string,
  ) {
    super();
  }
  get keys(): readonly string[] {
    return [this.Id];
  }
  get NamespaceUri(): string {
    return /<[^!?][^>]*\sxmlns="([^"]*)"/.exec(this.xml)?.[1] ?? '';
  }
  GetXml(): string {
    return this.xml;
  }
  SetXml(xml: string): void {
    this.xml = checked(xml);
  }
  Delete(): void {
    this.list.remove(this);
  }
}

/** Parts of one namespace. */
class CustomXmlPartScopedCollection extends HostCollection<CustomXmlPart> {
  constructor(readonly items: readonly CustomXmlPart[]) {
    super();
  }
  GetItem(id: unknown): CustomXmlPart {
    return this.GetItemOrNullObject(id) ?? missing();
  }
  GetItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.items.find((part) => part.Id === id) ?? null;
  }
  GetOnlyItem(): CustomXmlPart {
    return this.GetOnlyItemOrNullObject() ?? missing();
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    return this.items.length === 1 ? (this.items[0] ?? null) : null;
  }
}

export class CustomXmlPartCollection extends KeyedCollection<CustomXmlPart> {
  readonly items: CustomXmlPart[] = [];
  private next = 1;

  Add(xml: string): CustomXmlPart {
    const part = new CustomXmlPart(
      this,
      `{00000000-0000-4000-8000-${String(this.next++).padStart(12, '0')}}`,
      checked(xml),
    );
    this.items.push(part);
    return part;
  }
  GetByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.items.filter((part) => part.NamespaceUri === namespaceUri));
  }
  /** A part of a file keeps its identity. */
  open(id: string, xml: string): void {
    this.items.push(new CustomXmlPart(this, id, checked(xml)));
    const number = Number(/^\{00000000-0000-4000-8000-(\d{12})\}$/.exec(id)?.[1] ?? 0);
    this.next = Math.max(this.next, number + 1);
  }
  remove(part: CustomXmlPart): void {
    this.items.splice(this.items.indexOf(part), 1);
  }
}

/** Not a full parser: refuses what cannot be XML at all. */
function checked(xml: string): string {
  if (typeof xml !== 'string' || !/^\s*(<\?xml[^>]*>\s*)?<[\p{L}_][^>]*>/su.test(xml) || !/>\s*$/.test(xml))
    throw invalidArgument();
  return xml;
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
