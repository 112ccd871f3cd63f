import type { ReportDocument, SourceKind } from '../document';
import { fail } from '../errors';
import { LIMITS, Pace } from '../progress';
import type { Watch } from '../progress';
import { decodeText } from './decode';
import { readText } from './text';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((b, k) => bytes[k] === b);

/** The type of a file: by its first bytes, for texts by its name. */
export function kindOf(bytes: Uint8Array, name: string): SourceKind | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return 'xlsx';
  if (/\.(?:pdf|xlsx|xls|docx?|pptx?|odt|ods|png|jpe?g|gif|zip)$/i.test(name)) return undefined;
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html)/i.test(head)) return 'html';
  const controls = [...head].filter((c) => c < '\t' && c !== '\0').length;
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  return controls > head.length * 0.02 || (head.includes('\0') && !utf16) ? undefined : 'text';
}

/**
 * Reads a file of a report. The readers are loaded here, when they are needed: a pane opens no slower for them.
 * @throws ImportError
 */
export async function readFile(bytes: Uint8Array, name: string, watch: Watch = {}): Promise<ReportDocument> {
  const what = `« ${name} »`;
  if (bytes.length === 0) return fail({ kind: 'empty', what });
  if (bytes.length > LIMITS.bytes) return fail({ kind: 'too-large', what, limit: '60 Mo' });
  // the container of old and of encrypted Office files
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return /\.xlsx$/i.test(name) ? fail({ kind: 'protected', what }) : fail({ kind: 'unsupported', what });
  }
  const kind = kindOf(bytes, name);
  const pace = new Pace(watch);
  switch (kind) {
    case 'pdf':
      return (await import(/* webpackChunkName: "import-pdf" */ './pdf')).readPdf(bytes, pace);
    case 'xlsx':
      return (await import(/* webpackChunkName: "import-xlsx" */ './xlsx')).readXlsx(bytes, pace);
    case 'html':
      return (await import(/* webpackChunkName: "import-html" */ './html')).readHtml(decodeText(bytes), pace);
    case 'csv':
      return (await import(/* webpackChunkName: "import-csv" */ './delimited')).readDelimited(decodeText(bytes), pace);
    case 'text':
      return readText(decodeText(bytes), pace);
    case undefined:
      return /\.(?:pdf|xlsx)$/i.test(name)
        ? fail({ kind: 'unreadable', what, detail: 'son contenu ne correspond pas à son type' })
        : fail({ kind: 'unsupported', what });
  }
}

/** What the clipboard holds: HTML from a sheet or page where there is a table in it, else text. */
export async function readPasted(
  clipboard: { readonly html?: string; readonly text?: string },
  watch: Watch = {},
): Promise<ReportDocument> {
  const pace = new Pace(watch);
  const { html = '', text = '' } = clipboard;
  if (/<t(?:able|r|d)\b/i.test(html)) {
    const document = await (await import(/* webpackChunkName: "import-html" */ './html')).readHtml(html, pace);
    if (document.blocks.some((b) => b.kind === 'table')) return document;
  }
  if (text.trim() === '') return fail({ kind: 'empty', what: 'Le presse-papiers' });
  return readText(text, pace);
}
