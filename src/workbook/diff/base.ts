import type { CellContent } from '../cells/content';
import { CELL_HASH_LENGTH, cellHash, KEY_HASH_LENGTH, keyHash } from '../cells/content';
import type { Pace } from '../cells/pace';

/** `.` a row of the data, `r` one that the data no longer has and that was kept for the user's sake. */
type Flag = '.' | 'r';

/**
 * What the add-in last wrote into a table, as fingerprints: a line for each row, with a flag and a hash for each column.
 * It tells a cell that the user overwrote from one that the data changed.
 */
export class Base {
  constructor(private readonly lines = new Map<string, string>()) {}

  get size(): number {
    return this.lines.size;
  }
  get keys(): Iterable<string> {
    return this.lines.keys();
  }
  copy(): Base {
    return new Base(new Map(this.lines));
  }

  has(hashedKey: string): boolean {
    return this.lines.has(hashedKey);
  }
  line(hashedKey: string): string | null {
    return this.lines.get(hashedKey) ?? null;
  }
  set(hashedKey: string, line: string | null): void {
    if (line === null) this.lines.delete(hashedKey);
    else this.lines.set(hashedKey, line);
  }
  isRetired(hashedKey: string): boolean {
    return this.lines.get(hashedKey)?.startsWith('r') ?? false;
  }

  /** Of rows as they are written. */
  static async of(
    rows: readonly { readonly key: string; readonly cells: readonly CellContent[] }[],
    pace: Pace,
  ): Promise<Base> {
    const lines = new Map<string, string>();
    for (const { key, cells } of rows) {
      lines.set(keyHash(key), lineOf(cells));
      if (pace.due) await pace.rest();
    }
    return new Base(lines);
  }

  /** One line a row; keys have a fixed length. */
  encode(): string {
    const parts: string[] = [];
    for (const [key, line] of this.lines) parts.push(key + line);
    return parts.join('\n');
  }
  static decode(text: string): Base {
    const lines = new Map<string, string>();
    if (text)
      for (const each of text.split('\n')) lines.set(each.slice(0, KEY_HASH_LENGTH), each.slice(KEY_HASH_LENGTH));
    return new Base(lines);
  }
}

export const lineOf = (cells: readonly CellContent[], flag: Flag = '.'): string => flag + cells.map(cellHash).join('');

export const hashInLine = (line: string, column: number): string =>
  line.slice(1 + column * CELL_HASH_LENGTH, 1 + (column + 1) * CELL_HASH_LENGTH);

/** Whether a cell is as the add-in wrote it. */
export const untouched = (line: string, column: number, content: CellContent): boolean =>
  hashInLine(line, column) === cellHash(content);

export { keyHash };
