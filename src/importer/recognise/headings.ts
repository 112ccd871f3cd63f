/** The headings that a place of the document stands under. */
interface Level {
  readonly rank: number;
  readonly text: string;
}

export class Headings {
  private stack: Level[] = [];

  push(rank: number, text: string): void {
    while (this.stack.length && this.stack[this.stack.length - 1]!.rank >= rank) this.stack.pop();
    this.stack.push({ rank, text });
    if (this.stack.length > 8) this.stack.shift();
  }

  /** Nearest first. */
  nearest(): string[] {
    return this.stack.map((l) => l.text).reverse();
  }

  path(): string {
    return this.stack.map((l) => l.text).join(' › ');
  }
}
