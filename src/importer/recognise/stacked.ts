import { readDigits, readFigure } from './number';
import type { Printed } from './number';

/** `775 801` `557 094` `218 707`: every way to cut groups of three into so many numbers. */
function cuts(groups: readonly string[], parts: number): string[][] {
  if (parts === 1) return readDigits(groups.join(' ')) ? [[groups.join(' ')]] : [];
  const found: string[][] = [];
  for (let n = 1; n <= groups.length - parts + 1; n++) {
    const head = groups.slice(0, n).join(' ');
    if (!readDigits(head)) continue;
    for (const tail of cuts(groups.slice(n), parts - 1)) found.push([head, ...tail]);
    if (found.length > 64) break;
  }
  return found;
}

const values = (parts: readonly string[]): number[] => parts.map((p) => readDigits(p)?.number ?? NaN);
const sumsUp = ([total = NaN, ...rest]: readonly number[]): boolean =>
  rest.length > 1 && Math.abs(total - rest.reduce((a, b) => a + b, 0)) < 0.5;

/**
 * The figures of a cell in which several are stacked (the label names a total and its « dont »), or undefined.
 * Marked ones (`0,68 % 1,74 %`) part by themselves; bare ones where the total is the sum of the others, else where all
 * have the same number of groups.
 * @param parts how many the label announces
 */
export function readStacked(text: string, parts: number): Printed[] | undefined {
  if (parts < 2) return undefined;
  const marked = text.match(/[-+]?\s?\d[\d .,]*?\s?(?:%|pts?\b|€)(?=\s|$)/g);
  if (marked?.length === parts) return marked.map((m) => readFigure(m.trim())!).filter(Boolean);
  if (!/^[\d ]+$/.test(text)) return undefined;
  const ways = cuts(text.split(' '), parts);
  const best =
    ways.find((w) => sumsUp(values(w))) ??
    ways.find((w) => new Set(w.map((p) => p.split(' ').length)).size === 1) ??
    (ways.length === 1 ? ways[0] : undefined);
  return best?.map((p) => readFigure(p)!);
}

/** `Employeurs privés dont moins de 10 salariés dont 10 salariés et plus` → its three labels. */
export function stackedLabels(label: string): string[] {
  const parts = label.split(/\s+(?=dont\s)/i).map((l) => l.trim());
  return parts.filter((l) => /\p{L}{2}/u.test(l));
}
