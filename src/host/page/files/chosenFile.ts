/**
 * A file that the user opens is kept while the page loads anew: the add-in then starts with that workbook, as in Excel, where every
 * workbook has an instance of its own.
 */
const STORE = 'opened-workbook';
const ADDRESS = '/opened.xlsx';
const NAME = 'x-name';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function keepChosenFile({ name, bytes }: ChosenFile): Promise<void> {
  const store = await caches.open(STORE);
  await store.put(ADDRESS, new Response(bytes.slice(), { headers: { [NAME]: encodeURIComponent(name) } }));
}

/** The file that this page was loaded for; only once, so that loading again begins with a blank workbook. */
export async function takeChosenFile(): Promise<ChosenFile | null> {
  // Only where the page is served securely, which includes this machine.
  if (!('caches' in window) || !(await caches.has(STORE))) return null;
  const kept = await (await caches.open(STORE)).match(ADDRESS);
  await caches.delete(STORE);
  if (!kept) return null;
  return {
    name: decodeURIComponent(kept.headers.get(NAME) ?? ''),
    bytes: new Uint8Array(await kept.arrayBuffer()),
  };
}
