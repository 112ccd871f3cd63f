import { document, escapeText, keepsBlanks, tag } from '../xml';

/** The texts of the workbook's cells, each once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size));
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => tag('si', {}, tag('t', keepsBlanks(text), escapeText(text))));
    return document(
      tag(
        'sst',
        {
          xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          count: this.uses,
          uniqueCount: this.indexes.size,
        },
        ...items,
      ),
    );
  }
}
