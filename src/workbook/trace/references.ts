import { parseA1Ref, parseStructRef } from '@borgar/fx';
import { formulaTokens } from '../../formula';

/** A reference in a formula, as the workbook must be asked for it. */
export type WantedReference = { readonly text: string; readonly spilled: boolean } & (
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly address: string; readonly whole: boolean }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[]; readonly section: Section }
  | { readonly kind: 'elsewhere'; readonly why: string }
);

/** The part of a table: its data, everything, its headers, its totals, or the row of the formula. */
export type Section = 'data' | 'all' | 'headers' | 'totals' | 'row';

/** More cells than this are not read for a trace. */
export const MOST_CELLS = 20_000;

export const keyOf = (text: string, spilled: boolean): string => (spilled ? `${text}#` : text);

/** The references of an English formula, each once; defined names are not among them. */
export function referencesIn(formula: string): WantedReference[] {
  const tokens = formulaTokens(formula);
  const found = new Map<string, WantedReference>();
  tokens.forEach(({ type, text }, k) => {
    const spilled = tokens[k + 1]?.text === '#';
    const reference = read(type, text, spilled);
    if (reference) found.set(keyOf(text, spilled), reference);
  });
  return [...found.values()];
}

function read(type: string, text: string, spilled: boolean): WantedReference | null {
  if (type === 'structured') return structured(text);
  if (type !== 'range' && type !== 'range_beam' && type !== 'range_ternary') return null;
  const parsed = parseA1Ref(text);
  const context = parsed?.context ?? [];
  const why =
    parsed === undefined
      ? 'référence non comprise'
      : context.length > 1 || /\[/.test(text)
        ? 'la référence mène à un autre classeur'
        : null;
  if (why !== null) return { kind: 'elsewhere', text, spilled, why };
  const range = parsed && 'range' in parsed ? parsed.range : {};
  const { top, bottom, left, right } = range as Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  const whole = [top, bottom, left, right].some((edge) => edge === undefined || edge === null);
  const cells = whole ? 0 : (bottom! - top! + 1) * (right! - left! + 1);
  if (cells > MOST_CELLS) return { kind: 'elsewhere', text, spilled, why: 'la plage est trop grande' };
  return { kind: 'cells', text, spilled, sheet: context[0] ?? null, address: text.replace(/^.*!/s, ''), whole };
}

function structured(text: string): WantedReference {
  const parsed = /\.\[/.test(text) ? undefined : parseStructRef(text);
  if (!parsed) return { kind: 'elsewhere', text, spilled: false, why: 'un champ d’une fiche est lu par Excel' };
  const sections = (parsed.sections ?? []).map((s) => s.toLowerCase());
  const section: Section = sections.includes('this row')
    ? 'row'
    : sections.includes('all')
      ? 'all'
      : sections.includes('headers')
        ? 'headers'
        : sections.includes('totals')
          ? 'totals'
          : 'data';
  return { kind: 'table', text, spilled: false, table: parsed.table ?? '', columns: parsed.columns ?? [], section };
}
