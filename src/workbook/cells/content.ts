/** What a cell holds; '' is a blank one. Formulas are texts that start with `=` (Range.formulas). */
export type CellContent = string | number | boolean;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FNV_PRIME = 0x01000193;

/**
 * One text for contents that Excel gives back as it got them: a double loses digits beyond the fifteenth on its way
 * through a cell, and the apostrophe that keeps a text a text may or may not be told.
 */
function canonical(content: CellContent): string {
  if (typeof content === 'number') return `n${Number(content.toPrecision(14))}`;
  if (typeof content === 'boolean') return content ? 'b1' : 'b0';
  return content.startsWith("'") ? `s${content.slice(1)}` : `s${content}`;
}

export const sameContent = (a: CellContent, b: CellContent): boolean => a === b || canonical(a) === canonical(b);

/** Two 32-bit FNV-1a sums that mix differently: together wide enough for a hundred thousand keys. */
function sums(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    a = Math.imul(a ^ code, FNV_PRIME);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [(a ^ (a >>> 15)) >>> 0, (Math.imul(b, 0xc2b2ae35) ^ (b >>> 16)) >>> 0];
}

const letters = (bits: number, count: number): string => {
  let text = '';
  for (let k = 0; k < count; k++) text += ALPHABET[(bits >>> (6 * k)) & 63]!;
  return text;
};

export const CELL_HASH_LENGTH = 4;
export const KEY_HASH_LENGTH = 10;

/** Fingerprint of a cell: 24 bits. An overwritten cell passes for an untouched one once in sixteen million. */
export function cellHash(content: CellContent): string {
  const [a, b] = sums(canonical(content));
  return letters((a ^ Math.imul(b, 31)) & 0xffffff, CELL_HASH_LENGTH);
}

/** Fingerprint of a row's key: 60 bits. */
export function keyHash(key: string): string {
  const [a, b] = sums(key);
  return letters(a & 0x3fffffff, 5) + letters(b & 0x3fffffff, 5);
}

/** The key of a row: the contents of its key columns. */
export const keyOf = (contents: readonly CellContent[]): string => contents.map((c) => canonical(c).slice(1)).join('|');
