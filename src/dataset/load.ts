import type { CompactData } from './compact';
import { Dataset } from './dataset';
import { keepTexts, keptText } from './kept';
import type { DataTexts } from './kept';

/** What stands beside the data file and says which one is current. */
export interface DataStamp {
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Why the data file could not be used; the data in hand stays. */
export type DataFault =
  | { readonly kind: 'unreachable'; readonly url: string; readonly detail: string }
  | { readonly kind: 'damaged'; readonly url: string; readonly detail: string }
  | { readonly kind: 'unknownFormat'; readonly url: string; readonly detail: string };

export class DataError extends Error {
  constructor(readonly fault: DataFault) {
    super(`${fault.kind}: ${fault.url} ${fault.detail}`);
    this.name = 'DataError';
  }
}

export type FetchText = (url: string) => Promise<string>;

const fetchText =
  (signal?: AbortSignal): FetchText =>
  async (url) => {
    // the browser must ask again: a data file replaced on the server has to be seen by the next refresh
    const answer = await fetch(url, { cache: 'no-cache', signal: signal ?? null });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.text();
  };

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches the current data file, verifies its checksum and keeps it for the time without network.
 * @param base address of the folder that holds `current.json`, ending in `/`
 * @throws DataError when it cannot be reached, is not what its stamp says, or has an unknown format
 */
export async function fetchDataset(base: string, signal?: AbortSignal): Promise<Dataset> {
  const { data, texts } = await packageFrom(base, fetchText(signal));
  await keepTexts(texts);
  return data;
}

/** Reads a data package, wherever its texts come from. */
export async function packageFrom(base: string, get: FetchText): Promise<{ data: Dataset; texts: DataTexts }> {
  const read = async (url: string): Promise<string> => {
    try {
      return await get(url);
    } catch (e) {
      throw new DataError({ kind: 'unreachable', url, detail: e instanceof Error ? e.message : String(e) });
    }
  };
  const parse = <T>(url: string, text: string): T => {
    try {
      return JSON.parse(text) as T;
    } catch (e) {
      throw new DataError({ kind: 'damaged', url, detail: e instanceof Error ? e.message : String(e) });
    }
  };
  const stampUrl = `${base}current.json`;
  const stampText = await read(stampUrl);
  const stamp = parse<DataStamp>(stampUrl, stampText);
  const url = base + stamp.file;
  const text = await read(url);
  const sum = await sha256(text);
  if (sum !== stamp.sha256) {
    throw new DataError({ kind: 'damaged', url, detail: `sha256 ${sum} au lieu de ${stamp.sha256}` });
  }
  const data = parse<CompactData>(url, text);
  if (data.format !== 1) throw new DataError({ kind: 'unknownFormat', url, detail: String(data.format) });
  const texts = new Map([
    [stampUrl, stampText],
    [url, text],
  ]);
  return { data: new Dataset(data), texts };
}

/** The current data file; where it cannot be had, the one that was kept the last time. */
export async function fetchOrKept(base: string): Promise<Dataset> {
  try {
    return await fetchDataset(base);
  } catch (fault) {
    const kept = await packageFrom(base, keptText).catch(() => null);
    if (kept === null) throw fault; // nothing of use was kept: what went wrong first is what the user must hear
    return kept.data;
  }
}
