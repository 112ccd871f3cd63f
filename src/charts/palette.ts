import { BRANCHES } from '../dataset';
import type { Branch, Indicator } from '../dataset';

/**
 * Colours that stay apart for every kind of colour vision (test/charts/palette.test.ts): each contrasts by 3:1 at least
 * with white paper and by 4.5:1 with the labels inside it, and any two differ clearly (CIEDE2000) under simulated
 * protanopia, deuteranopia and tritanopia, mostly by their lightness.
 */
export const BRANCH_COLORS: Record<Branch, string> = {
  sante: '#17409f',
  famille: '#d27f00',
  recouvrement: '#12a686',
  autonomie: '#6d0a4f',
  commun: '#898fac',
  contexte: '#493d07',
};

/** What is left over once the largest parts are named. */
export const OTHERS_COLOR = '#898fac';

/** Parts of a whole, in order; never more than these beside "Autres". */
export const PART_COLORS = ['#17409f', '#d27f00', '#12a686', '#6d0a4f', '#b02651', '#493d07'] as const;

/** Good and bad news; neither where the indicator has no better side. */
export const VERDICT_COLORS = { favourable: '#17609f', unfavourable: '#b3500f', neutral: '#5b6472' } as const;

export const TARGET_COLOR = '#898fac';
/** Almost black: a softer grey is the plum of the branch Autonomie to those who lack the cones for green. */
export const TOTAL_COLOR = '#16181c';
export const REFERENCE_COLOR = TOTAL_COLOR;

/** Text, minor text, lines. */
export const INK = '#242a33';
export const MUTED_INK = '#5b6472';
export const GRID = '#dfe3e8';
export const PAPER = '#ffffff';

/** Relative luminance of sRGB (WCAG 2.2). */
export function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The text colour that reads best on a fill. */
export const inkOn = (fill: string): string => (contrast(fill, PAPER) >= contrast(fill, INK) ? PAPER : INK);

/** The colours of the parts of a whole: those of their branches where each has its own, else the sequence. */
export function partColors(parts: readonly Indicator[]): string[] {
  const branches = new Set(parts.map((p) => p.branch));
  if (branches.size === parts.length && parts.length <= BRANCHES.length)
    return parts.map((p) => BRANCH_COLORS[p.branch]);
  return parts.map((_, k) => PART_COLORS[k] ?? OTHERS_COLOR);
}
