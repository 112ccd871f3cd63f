import type { Dataset } from './dataset';
import { compose } from './imports';
import type { Composition, ImportedReport } from './imports';
import { fetchOrKept } from './load';

let shipped: Promise<Dataset> | undefined;
let imports: readonly ImportedReport[] = [];
/** the last composition: everybody who asks for the data of one state gets the same object */
let last: { readonly shipped: Dataset; readonly imports: typeof imports; readonly made: Composition } | undefined;
const listeners = new Set<() => void>();

/** The package with the reports that the open workbook's user imported. */
export function composed(data: Dataset): Composition {
  if (last?.shipped !== data || last.imports !== imports)
    last = { shipped: data, imports, made: compose(data, imports) };
  return last.made;
}

/** The data that the functions and the pane use; the package is fetched once, beside the page that runs. */
export const currentDataset = async (): Promise<Dataset> => (await currentComposition()).data;

/** The same, with what became of the imports. */
export async function currentComposition(): Promise<Composition> {
  return composed(await shippedDataset());
}

/** The package alone: the current one, or without network the one that was kept. */
export function shippedDataset(): Promise<Dataset> {
  shipped ??= fetchOrKept(new URL('data/', location.href).href).catch((e: unknown) => {
    shipped = undefined; // a later call may succeed: the network can come back
    throw e;
  });
  return shipped;
}

/** Puts another package in the place of the current one (a refresh, a test, a command without a page). */
export function replaceDataset(dataset: Dataset): void {
  shipped = Promise.resolve(dataset);
  tell();
}

/** The imports that the open workbook holds. */
export function replaceImports(list: readonly ImportedReport[]): void {
  imports = list;
  tell();
}

export const currentImports = (): readonly ImportedReport[] => imports;

/** Runs when package or imports have become others. @returns stops it */
export function onDatasetChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
