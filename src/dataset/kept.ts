/* global caches, Cache, Response */
/** The two texts that a data package consists of, by the address that each came from. */
export type DataTexts = ReadonlyMap<string, string>;

const CACHE = 'ccss-donnees';

/**
 * Keeps the last good data file in the browser, for the time without network; files of earlier versions go.
 * Where the browser keeps nothing (no secure page, no room, no such store) the data in hand serves all the same.
 */
export async function keepTexts(texts: DataTexts): Promise<void> {
  try {
    const cache = await open();
    if (!cache) return;
    for (const [url, text] of texts) await cache.put(url, new Response(text));
    for (const { url } of await cache.keys()) if (!texts.has(url)) await cache.delete(url);
  } catch {
    // said above: keeping is a convenience, its failure changes nothing for the user
  }
}

/** What was kept of an address; an error where nothing was. */
export async function keptText(url: string): Promise<string> {
  const answer = await (await open())?.match(url);
  if (!answer) throw new Error('not kept');
  return answer.text();
}

const open = (): Promise<Cache | undefined> =>
  'caches' in globalThis ? caches.open(CACHE) : Promise.resolve(undefined);
