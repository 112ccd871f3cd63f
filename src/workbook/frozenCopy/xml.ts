/**
 * Small edits of XML text: what is not concerned stays as it is, byte for byte. The parts of a workbook are written by
 * programs: no entities but the five of XML, no nested elements of the names looked for here.
 */

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi,
    (_all, hex: string, decimal: string, name: string) =>
      name ? ENTITIES[name.toLowerCase()]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

export const encode = (text: string): string =>
  text.replace(/[<>&"]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char]!);

/** An element as it stands in the text. */
export interface XmlElement {
  /** with its prefix */
  readonly tag: string;
  readonly prefix: string;
  /** text of the attributes, with the space before them */
  readonly attributes: string;
  /** what stands between its tags; empty for `<a/>` */
  readonly inner: string;
  readonly text: string;
}

const ATTRIBUTES = `(?:\\s+[^\\s=<>/]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*`;
const patterns = new Map<string, RegExp>();

/** Finds elements by local name, whatever their prefix. */
function patternOf(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    const open = `<((?:[\\w.-]+:)?)(${name})(${ATTRIBUTES})\\s*`;
    pattern = new RegExp(`${open}(?:/>|>([\\s\\S]*?)</\\1\\2\\s*>)`, 'g');
    patterns.set(name, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}

function elementOf(match: RegExpMatchArray): XmlElement {
  const [text, prefix = '', name = '', attributes = '', inner = ''] = match;
  return { tag: prefix + name, prefix, attributes, inner, text };
}

export const elements = (xml: string, name: string): XmlElement[] => [...xml.matchAll(patternOf(name))].map(elementOf);

export const firstElement = (xml: string, name: string): XmlElement | undefined => {
  const match = patternOf(name).exec(xml);
  return match ? elementOf(match) : undefined;
};

/** Puts what the function gives in the place of each element of that name. */
export const replaceElements = (xml: string, name: string, replace: (element: XmlElement) => string): string =>
  xml.replace(patternOf(name), (...match) => replace(elementOf(match as unknown as RegExpMatchArray)));

export function attribute({ attributes }: Pick<XmlElement, 'attributes'>, name: string): string | undefined {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decode(match[1] ?? match[2] ?? '') : undefined;
}

/** The attributes with one set, in its place or behind the others, or taken out (null). */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const set = value === null ? '' : ` ${name}="${encode(value)}"`;
  return present.test(attributes) ? attributes.replace(present, () => set) : attributes + set;
}

export const rebuilt = ({ tag, attributes }: XmlElement, inner: string): string =>
  inner === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;

/** Sets the `count` of a list to what it holds, or drops the list where it holds nothing. */
export const recounted = (list: XmlElement, inner: string, item: string): string => {
  const count = elements(inner, item).length;
  if (count === 0) return '';
  const attributes =
    attribute(list, 'count') === undefined ? list.attributes : withAttribute(list.attributes, 'count', String(count));
  return rebuilt({ ...list, attributes }, inner);
};
