import { HostObject } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';

/** A value that the add-in keeps in the workbook. */
export class Setting extends HostObject {
  static override readonly scalars = ['key', 'value'];

  constructor(
    private readonly list: SettingCollection,
    readonly Key: string,
    public Value: unknown,
  ) {
    super();
  }
  get _Id(): string {
    return this.Key;
  }
  get Id(): string {
    return this.Key;
  }
  get keys(): readonly string[] {
    return [this.Key];
  }
  Delete(): void {
    this.list.remove(this);
  }
}

export class SettingCollection extends KeyedCollection<Setting> {
  readonly items: Setting[] = [];

  /** Keys differ by their case, unlike the names of sheets. */
  override find(key: unknown): Setting | null {
    return this.items.find((setting) => setting.Key === key) ?? null;
  }

  /** Sets a value, whether or not the key exists (SettingCollection.add). */
  Add(key: unknown, value: unknown = null): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    const existing = this.find(key);
    if (existing) {
      existing.Value = value;
      return existing;
    }
    const setting = new Setting(this, key, value);
    this.items.push(setting);
    return setting;
  }
  Set(key: unknown, value: unknown): Setting {
    return this.Add(key, value);
  }

  remove(setting: Setting): void {
    this.items.splice(this.items.indexOf(setting), 1);
  }
}
