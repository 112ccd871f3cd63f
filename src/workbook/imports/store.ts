/* global Excel */
import { validImport } from '../../dataset';
import type { ImportedReport } from '../../dataset';
import { Batch } from '../office/batch';
import { parsePart, texts } from '../office/partText';
import type { Part } from '../office/partText';
import { addParts, deleteParts } from '../office/store';

/** Custom XML parts: they travel with the workbook, and two people who import at the same time do not overwrite each other. */
const NAMESPACE = 'urn:ccss-indicateurs:imports';

/** Parts that one response holds. */
const PARTS_AT_ONCE = 2;

export interface StoredImports {
  /** in the order of their dates */
  readonly imports: readonly ImportedReport[];
  /** imports that are damaged or of a newer add-in: they stay where they are, and out of the data */
  readonly unreadable: number;
}

async function readParts(context: Excel.RequestContext): Promise<Part[]> {
  const list = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  const parts: Part[] = [];
  for (let k = 0; k < list.items.length; k += PARTS_AT_ONCE) {
    const lot = list.items.slice(k, k + PARTS_AT_ONCE).map((part) => ({ id: part.id, xml: part.getXml() }));
    // a request for each lot: together they are more than a response may hold
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { id, xml } of lot) {
      const part = parsePart(id, xml.value);
      if (part) parts.push(part);
    }
  }
  return parts;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // counted as unreadable
  }
};

export async function readStored(context: Excel.RequestContext): Promise<StoredImports> {
  const parts = await readParts(context);
  const units = new Set(parts.map((part) => part.operation)).size;
  const found = [...texts(parts)].flatMap(([id, text]) => {
    const imported = validImport(parsed(text));
    return imported?.id === id ? [imported] : [];
  });
  const imports = found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  return { imports, unreadable: units - imports.length };
}

/** Keeps an import; a unit that is cut off halfway counts as none and is taken out again by `remove`. */
export async function add(
  context: Excel.RequestContext,
  imported: ImportedReport,
  signal?: AbortSignal,
): Promise<void> {
  const batch = new Batch(context, signal ? { signal } : {});
  await addParts(batch, NAMESPACE, imported.id, JSON.stringify(imported));
  await batch.flush();
}

/** @returns whether there was anything of that unit */
export async function remove(context: Excel.RequestContext, id: string): Promise<boolean> {
  const own = (await readParts(context)).filter((part) => part.operation === id);
  deleteParts(
    context,
    own.map((part) => part.id),
  );
  await context.sync();
  return own.length > 0;
}
