/** One custom XML part; a text too long for one is cut. */
export interface Part {
  readonly id: string;
  readonly operation: string;
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

/** With its escapes a part stays far below what a request may hold. */
const PART_CHARACTERS = 1_500_000;

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replace(/[\ufffe\uffff]/g, '\ufffd');

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A text as custom XML parts of a namespace. */
export function partsOf(namespace: string, operation: string, text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / PART_CHARACTERS));
  return Array.from({ length: count }, (_, k) => {
    const slice = escapeXml(text.slice(k * PART_CHARACTERS, (k + 1) * PART_CHARACTERS));
    return `<partie xmlns="${namespace}" operation="${operation}" rang="${k}" sur="${count}">${slice}</partie>`;
  });
}

export function parsePart(id: string, xml: string): Part | undefined {
  const match = /<partie ([^>]*)>([\s\S]*)<\/partie>\s*$/.exec(xml) ?? /<partie ([^>]*)\/>\s*$/.exec(xml);
  if (!match) return undefined;
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(match[1]!)?.[1] ?? '';
  return {
    id,
    operation: attribute('operation'),
    index: Number(attribute('rang')),
    count: Number(attribute('sur')),
    text: unescapeXml(match[2] ?? ''),
  };
}

/** Texts of complete sets of parts, by operation. */
export function texts(list: readonly Part[]): Map<string, string> {
  const result = new Map<string, string>();
  for (const operation of new Set(list.map((p) => p.operation))) {
    const own = list.filter((p) => p.operation === operation).sort((a, b) => a.index - b.index);
    if (own.length === own[0]!.count) result.set(operation, own.map((p) => p.text).join(''));
  }
  return result;
}
