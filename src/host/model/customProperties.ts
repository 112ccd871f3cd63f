import { HostObject } from '../richapi';
import { KeyedCollection } from './collection';

export class CustomProperty extends HostObject {
  static override readonly scalars = ['key', 'value', 'type'];

  constructor(
    private readonly list: CustomPropertyCollection,
    readonly Key: string,
    public Value: unknown,
  ) {
    super();
  }
  get keys(): readonly string[] {
    return [this.Key];
  }
  get Type(): string {
    return typeof this.Value === 'number' ? 'Number' : typeof this.Value === 'boolean' ? 'Boolean' : 'String';
  }
  Delete(): void {
    this.list.remove(this);
  }
}

/** Properties of the document or of a sheet that the add-in makes up. */
export class CustomPropertyCollection extends KeyedCollection<CustomProperty> {
  readonly items: CustomProperty[] = [];

  Add(key: string, value: unknown): CustomProperty {
    const existing = this.find(key);
    if (existing) {
      existing.Value = value;
      return existing;
    }
    const property = new CustomProperty(this, key, value);
    this.items.push(property);
    return property;
  }
  DeleteAll(): void {
    this.items.length = 0;
  }
  remove(property: CustomProperty): void {
    this.items.splice(this.items.indexOf(property), 1);
  }
}
