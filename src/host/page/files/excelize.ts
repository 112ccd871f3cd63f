import type { Excelize } from '../../xlsx';

const PROGRAM = '/host/excelize.wasm.gz';

let loaded: Promise<Excelize> | null = null;

/** The library that writes files, fetched when the first one is saved: it is larger than the rest of the page. */
export function loadExcelize(): Promise<Excelize> {
  loaded ??= import('excelize-wasm').then(({ init }) => init(PROGRAM));
  // A failure is not kept: the server may be there again.
  loaded.catch(() => (loaded = null));
  return loaded;
}
