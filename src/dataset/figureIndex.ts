/**
 * A hash index over parallel columns of figures that are sorted by key: (indicator, organisation, year, measure) → first
 * row of that key, in constant time. Open addressing over one Int32Array: 8 bytes a row at most, and nothing to collect
 * afterwards, which a Map of composite strings would not give at a million rows.
 */
export class FigureIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    readonly indicator: Int32Array,
    readonly organization: Int16Array,
    readonly year: Int16Array,
    readonly measure: Uint8Array,
  ) {
    const rows = indicator.length;
    let size = 16;
    while (size < rows * 1.5) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (let row = 0; row < rows; row++) {
      if (row > 0 && this.same(row, row - 1)) continue;
      let slot = this.hash(indicator[row]!, organization[row]!, year[row]!, measure[row]!);
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = row;
    }
  }

  /** First row of the key, or -1. The other printings of the same figure follow it. */
  find(indicator: number, organization: number, year: number, measure: number): number {
    let slot = this.hash(indicator, organization, year, measure);
    for (;;) {
      const row = this.slots[slot]!;
      if (row === -1) return -1;
      if (
        this.indicator[row] === indicator &&
        this.year[row] === year &&
        this.organization[row] === organization &&
        this.measure[row] === measure
      ) {
        return row;
      }
      slot = (slot + 1) & this.mask;
    }
  }

  /** Whether two rows have the same key. */
  same(a: number, b: number): boolean {
    return (
      this.indicator[a] === this.indicator[b] &&
      this.organization[a] === this.organization[b] &&
      this.year[a] === this.year[b] &&
      this.measure[a] === this.measure[b]
    );
  }

  private hash(indicator: number, organization: number, year: number, measure: number): number {
    let h =
      Math.imul(indicator + 1, 0x9e3779b1) ^
      Math.imul(organization * 2 + measure + 1, 0x85ebca6b) ^
      Math.imul(year, 0xc2b2ae35);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    return (h ^ (h >>> 13)) & this.mask;
  }
}
