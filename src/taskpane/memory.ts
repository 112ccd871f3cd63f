/* global Office, localStorage */
/**
 * What the pane remembers of a user on this computer (favourites, what was looked at). The browser may refuse storage: the
 * pane then remembers until it is closed.
 */
const session = new Map<string, string>();

/** Excel on the web asks add-ins to keep their keys apart by partition. */
const keyOf = (name: string): string => `${(Office.context as Partial<Office.Context>).partitionKey ?? ''}ccss.${name}`;

export function recall(name: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(session.get(name) ?? localStorage.getItem(keyOf(name)) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return []; // storage refused, or written by something else
  }
}

export function remember(name: string, items: readonly string[]): void {
  const text = JSON.stringify(items);
  session.set(name, text);
  try {
    localStorage.setItem(keyOf(name), text);
  } catch {
    // kept for this session only
  }
}
