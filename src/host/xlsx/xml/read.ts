import { Parser } from 'htmlparser2';

/** An element as read; names and attributes without their namespace prefix, except attributes of other namespaces (`r:id` → `r:id`). */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = '';

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  child(name: string): XmlElement | undefined {
    return this.children.find((one) => one.name === name);
  }
  all(name: string): XmlElement[] {
    return this.children.filter((one) => one.name === name);
  }
  /** The element down a path of names. */
  at(...names: readonly string[]): XmlElement | undefined {
    return names.reduce<XmlElement | undefined>((element, name) => element?.child(name), this);
  }
  /** Every element below of a name. */
  below(name: string): XmlElement[] {
    return this.children.flatMap((one) => [...(one.name === name ? [one] : []), ...one.below(name)]);
  }
  attribute(name: string): string | undefined {
    return this.attributes[name];
  }
  number(name: string): number | undefined {
    const text = this.attributes[name];
    return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
  }
  /** An XML truth value; `absent` where it is not written. */
  flag(name: string, absent = false): boolean {
    const text = this.attributes[name];
    return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
  }
  /** `val` of a child, the usual way of a drawing's property. */
  val(name: string): string | undefined {
    return this.child(name)?.attributes['val'];
  }
}

/** Reads a part of the package; its root element. */
export function parseXml(xml: string): XmlElement {
  const root = new XmlElement('', {});
  const open: XmlElement[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = new XmlElement(local(name), attributes);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml.replace(/^\uFEFF/, ''));
  const first = root.children.find((child) => !child.name.startsWith('?'));
  if (first === undefined) throw new Error('no element');
  return first;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A text with its `_x0007_` codes read. */
export const decodeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
