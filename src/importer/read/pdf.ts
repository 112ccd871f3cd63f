import type * as pdfjsTypes from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Block, GridRow, ReportDocument } from '../document';
import { ImportError, fail } from '../errors';
import { LIMITS } from '../progress';
import type { Pace } from '../progress';
import { linesOf } from './pdfLines';
import type { Line, Piece } from './pdfLines';
import { regionsOf, rowsOf } from './pdfTables';
import { looksLikeHeading } from './text';

type Pdfjs = typeof pdfjsTypes;

/** The library is large: it is loaded when the first PDF is opened. */
async function library(): Promise<Pdfjs> {
  // The worker's code in this thread: the pages are read one by one, with pauses.
  const worker: unknown = await import(
    /* webpackChunkName: "import-pdfjs-worker" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs'
  );
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
  return (await import(/* webpackChunkName: "import-pdfjs" */ 'pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs;
}

/** Reads the text of a PDF and rebuilds its tables from where the words stand. */
export async function readPdf(bytes: Uint8Array, pace: Pace): Promise<ReportDocument> {
  const { getDocument: open } = await library();
  // A copy: the library takes what it is given.
  const task = open({
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > LIMITS.pages) fail({ kind: 'too-large', what: 'Le PDF', limit: '2 000 pages' });
    const pages: Line[][] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      await pace.step('read', n / pdf.numPages);
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      const top = page.view[3] ?? 0;
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? pieceOf(item, top) : []))));
      page.cleanup();
    }
    return documentOf(pages);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return fail({ kind: 'protected', what: 'Le PDF' });
    return fail({ kind: 'unreadable', what: 'Le PDF', detail: 'il est incomplet ou abîmé' });
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: TextItem, top: number): Piece[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
  // text that runs upwards is decoration
  if (item.str.trim() === '' || Math.abs(b) > Math.abs(a)) return [];
  const size = Math.abs(a) || item.height || 10;
  return [{ text: item.str, x, y: top - y, width: item.width, size }];
}

/** Pages follow each other at this distance, so that lines of a table that goes on keep their order. */
const PAGE_STEP = 100_000;

function documentOf(pages: readonly (readonly Line[])[]): ReportDocument {
  const body = bodySize(pages.flat());
  const blocks: Block[] = [];
  let line = 0;
  let table: Line[] = [];
  const close = (): void => {
    if (table.length === 0) return;
    blocks.push({ kind: 'table', rows: rowsOf(table).map((cells): GridRow => ({ line: ++line, cells })) });
    table = [];
  };
  pages.forEach((page, n) => {
    regionsOf(page).forEach((region, k) => {
      if (region.kind === 'table') {
        // a table without header at the top of a page goes on from the page before
        if (k > 0 || region.headed) close();
        table.push(...region.lines.map((l) => ({ ...l, y: l.y + n * PAGE_STEP })));
        return;
      }
      close();
      line++;
      blocks.push(blockOf(region.line, line, body));
    });
  });
  close();
  if (line === 0) fail({ kind: 'empty', what: 'Le PDF' });
  return { source: 'pdf', blocks, lines: line, notices: [] };
}

function blockOf({ segments, size }: Line, line: number, body: number): Block {
  const text = segments.map((s) => s.text).join(' ');
  const large = size / body;
  if (large > 1.12 && /\p{L}{2}/u.test(text) && text.length < 160) {
    return { kind: 'heading', line, text, rank: large > 1.6 ? 2 : large > 1.3 ? 3 : 4 };
  }
  return looksLikeHeading(text) ? { kind: 'heading', line, text, rank: 8 } : { kind: 'text', line, text };
}

/** The size of most of the text. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const l of lines) {
    const size = Math.round(l.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + l.segments.reduce((n, s) => n + s.text.length, 0));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
