import { attribute, elements, encode, firstElement, rebuilt, replaceElements, withAttribute } from './xml';

const FIRST_OWN_FORMAT = 164;

/** Adds number formats to cell styles: a number that a function has formatted keeps its looks without the function. */
export class Styles {
  private readonly xfs: string[];
  private readonly formats = new Map<string, number>();
  private readonly added = new Map<string, number>();
  private readonly newFormats: string[] = [];

  constructor(private readonly xml: string) {
    const cellXfs = firstElement(xml, 'cellXfs');
    this.xfs = cellXfs ? elements(cellXfs.inner, 'xf').map((xf) => xf.text) : [];
    for (const format of elements(firstElement(xml, 'numFmts')?.inner ?? '', 'numFmt')) {
      this.formats.set(attribute(format, 'formatCode') ?? '', Number(attribute(format, 'numFmtId')));
    }
  }

  /** The style like this one with a format, where it has none of its own. */
  withFormat(style: number, code: string): number {
    const xf = firstElement(this.xfs[style] ?? '', 'xf');
    if (!xf || (attribute(xf, 'numFmtId') ?? '0') !== '0') return style;
    const key = `${style}|${code}`;
    let index = this.added.get(key);
    if (index === undefined) {
      const id = this.idOf(code);
      const formatted = withAttribute(withAttribute(xf.attributes, 'numFmtId', String(id)), 'applyNumberFormat', '1');
      index = this.xfs.push(rebuilt({ ...xf, attributes: formatted }, xf.inner)) - 1;
      this.added.set(key, index);
    }
    return index;
  }

  toXml(): string {
    if (!this.added.size) return this.xml;
    const count = String(this.xfs.length);
    const xml = replaceElements(this.xml, 'cellXfs', (list) =>
      rebuilt({ ...list, attributes: withAttribute(list.attributes, 'count', count) }, this.xfs.join('')),
    );
    if (!this.newFormats.length) return xml;
    const list = firstElement(xml, 'numFmts');
    if (!list) {
      const numFmts = `<numFmts count="${this.newFormats.length}">${this.newFormats.join('')}</numFmts>`;
      return xml.replace(/(<(?:[\w.-]+:)?styleSheet\b[^>]*>)/, (open) => open + numFmts);
    }
    const inner = list.inner + this.newFormats.join('');
    const attributes = withAttribute(list.attributes, 'count', String(elements(inner, 'numFmt').length));
    return xml.replace(list.text, () => rebuilt({ ...list, attributes }, inner));
  }

  private idOf(code: string): number {
    let id = this.formats.get(code);
    if (id === undefined) {
      id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.values()) + 1;
      this.formats.set(code, id);
      this.newFormats.push(`<numFmt numFmtId="${id}" formatCode="${encode(code)}"/>`);
    }
    return id;
  }
}
