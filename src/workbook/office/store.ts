/* global Excel, OfficeExtension */
import { Base } from '../diff/base';
import type { Journal } from '../diff/journal';
import type { Amounts, LoadChoice, TableId } from '../sheets/spec';
import type { Batch } from './batch';
import { parsePart, partsOf, texts } from './partText';
import type { Part } from './partText';

/** Setting that says what the workbook holds; written by one action, it is what makes an operation complete. */
export const STATE_KEY = 'CCSS.etat';
/** Setting with what the user has set for this workbook. */
export const SETTINGS_KEY = 'CCSS.reglages';
/** Custom XML parts: the fingerprint of what was last written, and the journal of the last operation. */
const BASE_NAMESPACE = 'urn:ccss-indicateurs:empreinte';
const JOURNAL_NAMESPACE = 'urn:ccss-indicateurs:journal';

export type OperationKind = 'load' | 'refresh' | 'undo';

/** Where a table was when it was last written; names and ids find it again when the user has renamed it. */
export interface TablePlace {
  readonly name: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, number>>;
}

export interface WorkbookState {
  readonly format: 1;
  readonly operation: string;
  readonly kind: OperationKind;
  readonly date: string;
  readonly version: string;
  readonly choice: LoadChoice;
  readonly amounts: Amounts;
  readonly tables: Readonly<Partial<Record<TableId, TablePlace>>>;
  /** overwritten cells that the user decided to keep, with the hash of what she was offered */
  readonly keep: Readonly<Record<string, string>>;
  readonly undoable: boolean;
  /** rows of all tables, as they were written */
  readonly rows: number;
  /** parts that the operation's journal takes: another number means that something was cut off */
  readonly journalParts: number;
  /** rows are still to be deleted */
  readonly tidy: boolean;
}

/** The journal of an operation with the state before it. */
export interface StoredJournal extends Journal {
  readonly previous: WorkbookState | null;
  readonly kind: OperationKind;
  readonly date: string;
}

/** The parts of the workbook, not yet read. */
export interface PartHandles {
  readonly bases: Excel.CustomXmlPartScopedCollection;
  readonly journals: Excel.CustomXmlPartScopedCollection;
}

export function partHandles(workbook: Excel.Workbook): PartHandles {
  const bases = workbook.customXmlParts.getByNamespace(BASE_NAMESPACE);
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  bases.load('items/id');
  journals.load('items/id');
  return { bases, journals };
}

export interface ReadParts {
  readonly bases: readonly Part[];
  readonly journals: readonly Part[];
}

/** Parts that one response holds, beside the tables. */
const PARTS_AT_ONCE = 2;

/**
 * Reads parts: a few along with what the next sync brings (`now`), many of them in requests of their own.
 * @returns what to call after the next sync
 */
export async function queueParts(
  context: Excel.RequestContext,
  handles: Partial<PartHandles>,
): Promise<() => ReadParts> {
  const lists = { bases: handles.bases?.items ?? [], journals: handles.journals?.items ?? [] };
  const xmls = new Map<string, OfficeExtension.ClientResult<string>>();
  const all = [...lists.bases, ...lists.journals];
  for (const [k, part] of all.entries()) {
    xmls.set(part.id, part.getXml());
    // a request for each lot: together they are more than a response may hold
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (all.length > PARTS_AT_ONCE && (k + 1) % PARTS_AT_ONCE === 0) await context.sync();
  }
  const read = (list: readonly Excel.CustomXmlPart[]): Part[] =>
    list.map(({ id }) => parsePart(id, xmls.get(id)!.value)).filter((p) => p !== undefined);
  return () => ({ bases: read(lists.bases), journals: read(lists.journals) });
}

export type Bases = Readonly<Record<string, Base>>;

/** The fingerprints that belong to an operation, by table. */
export function basesOf(list: readonly Part[], operation: string): Bases | null {
  const text = texts(list).get(operation);
  if (text === undefined) return null;
  const encoded = JSON.parse(text) as Record<string, string>;
  return Object.fromEntries(Object.entries(encoded).map(([id, lines]) => [id, Base.decode(lines)]));
}

export function journalsOf(list: readonly Part[]): StoredJournal[] {
  return [...texts(list).values()].map((text) => JSON.parse(text) as StoredJournal);
}

/** @returns the number of parts that it takes */
export async function addJournal(batch: Batch, journal: StoredJournal): Promise<number> {
  return addParts(batch, JOURNAL_NAMESPACE, journal.operation, JSON.stringify(journal));
}

export async function addBases(batch: Batch, operation: string, bases: Bases): Promise<void> {
  const encoded = Object.fromEntries(Object.entries(bases).map(([id, base]) => [id, base.encode()]));
  await addParts(batch, BASE_NAMESPACE, operation, JSON.stringify(encoded));
}

/** @returns the number of parts */
export async function addParts(batch: Batch, namespace: string, operation: string, text: string): Promise<number> {
  const xmls = partsOf(namespace, operation, text);
  for (const xml of xmls) {
    await batch.add(Math.ceil(xml.length * 1.1) + 200, 0, () => batch.context.workbook.customXmlParts.add(xml));
  }
  return xmls.length;
}

export function deleteParts(context: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
}
