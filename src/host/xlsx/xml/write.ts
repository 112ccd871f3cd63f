/** An attribute that is undefined or null is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters cannot stand in XML: files of Excel write them as `_x0007_`, and that text itself with its underscore escaped. */
export const escapeText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are the ones that XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, coded)
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);

const coded = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char).replace(/[\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);

/** One element; children are XML already. Booleans are 1 and 0, as in files of Excel. */
export function tag(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | null | false)[]
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    start += ` ${key}="${typeof value === 'boolean' ? Number(value) : escapeAttribute(String(value))}"`;
  }
  const content = children.filter((child) => child !== null && child !== false).join('');
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element that holds a text. */
export const textTag = (name: string, text: string | number, attributes: Attributes = {}): string =>
  tag(name, attributes, escapeText(String(text)));

/** `<c:overlap val="100"/>`, the usual way of a drawing's property. */
export const valueTag = (name: string, val: string | number | boolean): string => tag(name, { val });

export const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** Splits an element open: whether blanks at the ends of a text must be kept. */
export const keepsBlanks = (text: string): Attributes => (/^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {});
