import type { PlainValue } from '../../functions';

/** What must be known of a frozen formula to bring it back; it travels in the cell's note. */
export interface FreezeRecord {
  /** in English, character for character as Excel gave it */
  readonly formula: string;
  /** where it stood: `B5` */
  readonly address: string;
  /** size of what it filled */
  readonly rows: number;
  readonly columns: number;
  /** number formats that freezing changed; null where it changed none */
  readonly formats: { readonly before: Formats; readonly after: Formats } | null;
  /** checksum of the values left in the cells */
  readonly check: string;
  /** ISO date */
  readonly date: string;
}

/** One format for all cells, or one a cell. */
export type Formats = string | readonly (readonly string[])[];

/** The part of a note that people read. */
export interface ReadableRecord {
  /** as French Excel shows it */
  readonly formula: string;
  readonly value: string;
  /** why the value is an error; empty where it is none */
  readonly reason: string;
  readonly sources: readonly string[];
}

const HEADING = '――― CCSS : formule figée ―――';
const MOST_SOURCES = 6;
const VERSION = 1;

interface StoredRecord {
  readonly ccss: number;
  readonly f: string;
  readonly a: string;
  readonly s: string;
  readonly n?: { readonly before: Formats; readonly after: Formats };
  readonly h: string;
  readonly d: string;
}

const frenchDate = (iso: string): string => iso.split('-').reverse().join('/');

/**
 * The block of text for a note: formula in French, value, source and date for people; then one line for the add-in, with
 * the exact formula, the size of its spill, the formats and a checksum of the frozen values.
 */
export function recordText(record: FreezeRecord, readable: ReadableRecord): string {
  const shown = readable.sources.slice(0, MOST_SOURCES);
  const rest = readable.sources.length - shown.length;
  const stored: StoredRecord = {
    ccss: VERSION,
    f: record.formula,
    a: record.address,
    s: `${record.rows}x${record.columns}`,
    ...(record.formats && { n: record.formats }),
    h: record.check,
    d: record.date,
  };
  return [
    HEADING,
    readable.formula,
    `Valeur : ${readable.value}`,
    ...(readable.reason ? [`Motif : ${readable.reason}`] : []),
    ...shown.map((source) => `Source : ${source}`),
    ...(rest > 0 ? [`… et ${rest} autres sources`] : []),
    `Figée le ${frenchDate(record.date)}. La ligne suivante sert à la rétablir (volet CCSS, Cellule) :`,
    JSON.stringify(stored),
  ].join('\n');
}

/** A note, taken apart. */
export interface NoteParts {
  /** what the user wrote; null where there is nothing else in the note */
  readonly own: string | null;
  readonly record: FreezeRecord | null;
}

/** Takes a note apart; what stands before and behind the block is the user's own. */
export function readNote(content: string): NoteParts {
  const start = content.lastIndexOf(HEADING);
  if (start < 0) return { own: content, record: null };
  const line = /^\{"ccss":\d+.*$/m.exec(content.slice(start));
  const record = line && readRecord(line[0]);
  if (!line || !record) return { own: content, record: null };
  const before = start === 0 ? null : content.slice(0, start).replace(/\r?\n$/, '');
  const after = content.slice(start + line.index + line[0].length).replace(/^\r?\n/, '');
  const own = [before, after === '' ? null : after].filter((part) => part !== null);
  return { own: own.length ? own.join('\n') : null, record };
}

/** The user's own text with a block behind it. */
export const noteWith = (own: string | null, block: string): string => (own === null ? block : `${own}\n${block}`);

function readRecord(line: string): FreezeRecord | null {
  let stored: Partial<StoredRecord>;
  try {
    stored = JSON.parse(line) as Partial<StoredRecord>;
  } catch {
    return null; // a line that the user has changed: nothing to restore from
  }
  const size = /^(\d+)x(\d+)$/.exec(stored.s ?? '');
  if (stored.ccss !== VERSION || typeof stored.f !== 'string' || typeof stored.a !== 'string' || !size) return null;
  return {
    formula: stored.f,
    address: stored.a,
    rows: Number(size[1]),
    columns: Number(size[2]),
    formats: stored.n ?? null,
    check: stored.h ?? '',
    date: stored.d ?? '',
  };
}

/**
 * Checksum of the values of cells (FNV-1a, 32 bits): enough to see that someone has typed over them. A double may lose
 * digits beyond the fifteenth on its way through a cell.
 */
export function checksum(values: readonly (readonly (PlainValue | null)[])[]): string {
  let hash = 0x811c9dc5;
  const same = values.map((line) => line.map((v) => (typeof v === 'number' ? Number(v.toPrecision(14)) : v)));
  for (const char of JSON.stringify(same)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** One format where all are alike. */
export function foldFormats(formats: readonly (readonly string[])[]): Formats {
  const first = formats[0]?.[0] ?? 'General';
  return formats.every((row) => row.every((f) => f === first)) ? first : formats;
}

export const formatAt = (formats: Formats, row: number, column: number): string =>
  typeof formats === 'string' ? formats : (formats[row]?.[column] ?? 'General');
