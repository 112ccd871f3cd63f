/**
 * Notes came with ExcelApi 1.18 (docs/excel/excel-add-ins-notes.md in OfficeDev/office-js-docs-pr). The client on Microsoft's
 * CDN has them; that of the package @microsoft/office-js 1.1.110 ends at 1.15. These two classes, made of the client's own
 * base class and helpers, say on the wire what the newer client says, so that the add-in's code for notes runs here as well.
 * Nothing of the client is changed but for the two properties `notes`.
 */

interface ClientObject {
  readonly context: object;
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}
type ClientClass = new (context: object, path: object) => ClientObject;

/** The part of `OfficeExtension` that the client's own classes are made of. */
interface Client {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createPropertyObject(type: ClientClass, parent: object, name: string, collection: boolean, flags: number): object;
    createMethodObject(...call: readonly unknown[]): object;
    createIndexerObject(type: ClientClass, parent: object, args: readonly unknown[]): object;
    createChildItemObject(
      type: ClientClass,
      indexer: boolean,
      parent: object,
      data: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(...call: readonly unknown[]): unknown;
    invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: object, options: unknown): object;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
    toJson(object: object, scalars: object, navigation: object, items?: unknown): object;
  };
}

interface ExcelNamespace {
  readonly Range: ClientClass;
  readonly Workbook: ClientClass;
  readonly Worksheet: ClientClass;
  Note?: ClientClass;
  NoteCollection?: ClientClass;
}

/** The client's flags of operations: writes, and reads that Excel may repeat. */
const WRITES = 0;
const READS = 1;
const REPEATABLE = 4;

const SCALARS = ['authorName', 'content', 'height', 'visible', 'width'] as const;
const WRITABLE: readonly string[] = ['content', 'height', 'visible', 'width'];

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Gives the loaded client `workbook.notes` and `worksheet.notes`; does nothing where it has them. */
export function addNotes(win: object): void {
  const excel = Reflect.get(win, 'Excel') as ExcelNamespace | undefined;
  const client = Reflect.get(win, 'OfficeExtension') as Client | undefined;
  if (!excel || !client || excel.NoteCollection) return;
  const Note = noteClass(client, excel);
  const NoteCollection = collectionClass(client, Note);
  excel.Note = Note;
  excel.NoteCollection = NoteCollection;
  for (const holder of [excel.Workbook, excel.Worksheet]) {
    const made = new WeakMap<object, object>();
    Object.defineProperty(holder.prototype, 'notes', {
      configurable: true,
      enumerable: true,
      get(this: object) {
        let notes = made.get(this);
        if (!notes) {
          notes = client.BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, REPEATABLE);
          made.set(this, notes);
        }
        return notes;
      },
    });
  }
}

function noteClass({ ClientObject, BatchApiHelper, Utility }: Client, excel: ExcelNamespace): ClientClass {
  class Note extends ClientObject {
    readonly values: Record<string, unknown> = {};

    readonly _className = 'Note';
    get _scalarPropertyNames(): readonly string[] {
      return SCALARS;
    }
    get _scalarPropertyOriginalNames(): readonly string[] {
      return SCALARS.map(pascal);
    }
    get _scalarPropertyUpdateable(): readonly boolean[] {
      return SCALARS.map((name) => WRITABLE.includes(name));
    }
    delete(): void {
      BatchApiHelper.invokeMethod(this, 'Delete', WRITES, [], 0, 0);
    }
    getLocation(): object {
      return BatchApiHelper.createMethodObject(
        excel.Range,
        this,
        'GetLocation',
        READS,
        [],
        false,
        true,
        null,
        REPEATABLE,
      );
    }
    load(options: unknown): object {
      return Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const name of SCALARS) {
        const given: unknown = Reflect.get(value, pascal(name));
        if (given !== undefined) this.values[name] = given;
      }
    }
    toJSON(): object {
      return Utility.toJson(this, this.values, {});
    }
  }
  for (const name of SCALARS) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Note) {
        Utility.throwIfNotLoaded(name, this.values[name], 'Note', this._isNull);
        return this.values[name];
      },
      ...(WRITABLE.includes(name) && {
        set(this: Note, value: unknown) {
          this.values[name] = value;
          BatchApiHelper.invokeSetProperty(this, pascal(name), value, 0);
        },
      }),
    });
  }
  return Note;
}

function collectionClass({ ClientObject, BatchApiHelper, Utility }: Client, Note: ClientClass): ClientClass {
  return class NoteCollection extends ClientObject {
    private list: ClientObject[] | undefined;

    readonly _className = 'NoteCollection';
    readonly _isCollection = true;
    get items(): readonly ClientObject[] | undefined {
      Utility.throwIfNotLoaded('items', this.list, 'NoteCollection', this._isNull);
      return this.list;
    }
    add(cellAddress: unknown, content: unknown): object {
      return BatchApiHelper.createMethodObject(Note, this, 'Add', WRITES, [cellAddress, content], false, true, null, 0);
    }
    getCount(): unknown {
      return BatchApiHelper.invokeMethod(this, 'GetCount', READS, [], REPEATABLE, 0);
    }
    getItem(key: string): object {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number): object {
      return BatchApiHelper.createMethodObject(Note, this, 'GetItemAt', READS, [index], false, false, null, REPEATABLE);
    }
    getItemOrNullObject(key: string): object {
      const call = ['GetItemOrNullObject', READS, [key], false, false, null, REPEATABLE];
      return BatchApiHelper.createMethodObject(Note, this, ...call);
    }
    load(options: unknown): object {
      return Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items: unknown = Reflect.get(value, '_Items');
      if (!Array.isArray(items)) return;
      this.list = items.map((data: unknown, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, data, index);
        note._handleResult(data);
        return note;
      });
    }
    toJSON(): object {
      return Utility.toJson(this, {}, {}, this.list);
    }
  };
}
