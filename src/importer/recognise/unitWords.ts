import type { Unit } from '../../dataset';
import { fold } from '../../dataset';

export interface WordedUnit {
  readonly unit: Unit;
  readonly scale: number;
}

const EUROS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:en )?milliards? d ?(?:euros?|€|$)|\bmds? ?(?:eur|€)/, 1e9],
  [/\b(?:en )?millions? d ?(?:euros?|€|$)|\bm ?€|\bmeur/, 1e6],
  [/\b(?:en )?milliers? d ?(?:euros?|€|$)|\bk ?€|\bkeur/, 1e3],
];

/** Units that a label or header spells out: `(en millions d'euros)`, `en k€`, `(en m³)`, `(en jours)`, `pour 100 000 habitants`. */
const SPELLED: readonly (readonly [RegExp, Unit])[] = [
  [/pour 100 ?000/, 'per_100k'],
  [/(?:habitants?|hab) ?(?:par |\/ ?)?km/, 'per_km2'],
  [/\ben (?:€|euros?|eur)\b|\(€\)|\ben €/, 'EUR'],
  [/\b(?:k|ga ?|g|m)? ?wh\b/, 'kWh'],
  [/\ben m ?[3³]/, 'm3'],
  [/\ben litres?\b/, 'litre'],
  [/\ben tonnes?\b/, 'tonne'],
  [/\ben kg\b/, 'kg'],
  [/\ben km\b/, 'km'],
  [/\ben (?:nombre de )?feuilles\b/, 'sheet'],
  [/\ben (?:nombre de )?jours?\b/, 'day'],
  [/\ben mois\b/, 'month'],
  [/\ben (?:minutes?|mn|min)\b/, 'minute'],
  [/\ben secondes?\b/, 'second'],
  [/\ben heures?\b/, 'hour'],
  [/\ben (?:annees?|ans)\b/, 'year'],
  [/\ben (?:%|pourcentage)|^%|\(%\)|^pourcentage/, 'percent'],
  [/\ben etp\b/, 'FTE'],
];

/** What the words of a label suggest, where nothing is spelled out; the first that fits. */
const SUGGESTED: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:dont )?(?:taux|part|pourcentage|proportion)\b|^%/, 'percent'],
  [/\betp(?:ma)?\b|equivalents? temps plein/, 'FTE'],
  [/^(?:dont )?(?:nombre|nb|nbre|effectifs?|volume|nb\.)\b/, 'count'],
  [/^(?:rang|classement)\b/, 'rank'],
  [/^(?:moyenne d age|age (?:moyen|median)|anciennete)/, 'year'],
  [/^densite/, 'per_100k'],
  [
    /^(?:montant|cout|prix|depense|charge|aide|credit)s?\b.*\b(?:par|moyen)\b.*\b(?:beneficiaire|assure|allocataire|personne|foyer|aides?)/,
    'EUR_per_beneficiary',
  ],
  [/^(?:cout|montant|prix)s? moyens?\b/, 'EUR_per_case'],
  [/^couts? .*(?:beneficiaire|assure)/, 'EUR_per_beneficiary'],
  [/\b(?:montants?|couts?|charges|depenses|honoraires|impact financier|budget|prix|ttc|recettes|produits)\b/, 'EUR'],
  [/^delais?\b/, 'day'],
];

const keep = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/(\d)[ .](?=\d{3}\b)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();

/** The unit that a label, header or title spells out, or undefined. */
export function spelledUnit(text: string): WordedUnit | undefined {
  const words = keep(text);
  const euros = EUROS.find(([pattern]) => pattern.test(words));
  if (euros) return { unit: 'EUR', scale: euros[1] };
  const found = SPELLED.find(([pattern]) => pattern.test(words));
  return found && { unit: found[1], scale: 1 };
}

/** The unit that the words of a label suggest, or undefined. */
export function suggestedUnit(text: string): Unit | undefined {
  const words = fold(text);
  return SUGGESTED.find(([pattern]) => pattern.test(words))?.[1] ?? (/^%/.test(text.trim()) ? 'percent' : undefined);
}

/** Units that a printed mark cannot tell apart: an amount may be per head, a bare number of persons or of days. */
const EUR_LIKE: readonly Unit[] = [
  'EUR',
  'EUR_per_beneficiary',
  'EUR_per_case',
  'EUR_per_month',
  'EUR_per_hour',
  'EUR_per_day',
];
const TIME_LIKE: readonly Unit[] = ['day', 'month', 'year', 'minute', 'second', 'hour'];

/** Whether figures of one unit as read can be those of an indicator in the other. */
export function unitsAgree(read: Unit, indicator: Unit): boolean {
  return read === indicator || (EUR_LIKE.includes(read) && EUR_LIKE.includes(indicator));
}

const COUNTED: readonly Unit[] = ['count', 'FTE', 'sheet', ...TIME_LIKE];
const NEVER_BARE: readonly Unit[] = ['percent', 'point'];

/**
 * Whether a unit that nobody printed may give way to the indicator's. « Nombre de mois » may be months and « Délai » weeks, but
 * not euros; a number without any word is anything but a percentage.
 */
export function mayBe(supposed: Unit, from: 'words' | 'nothing', indicator: Unit): boolean {
  if (unitsAgree(supposed, indicator)) return true;
  if (NEVER_BARE.includes(indicator)) return false;
  if (from === 'nothing') return true;
  if (TIME_LIKE.includes(supposed)) return TIME_LIKE.includes(indicator);
  return supposed === 'count'
    ? COUNTED.includes(indicator)
    : supposed.startsWith('per_') && indicator.startsWith('per_');
}

/** A text without the words that only say a unit: `Frais de personnel (en million d'euros)` → `Frais de personnel`. */
export const withoutUnit = (text: string): string =>
  text
    .replace(/\((?:en|in)\s[^()]{1,60}\)/gi, ' ')
    .replace(/\ben (?:milliers?|millions?|milliards?) d['’ ]\s?(?:€|euros?)/gi, ' ')
    .replace(/\ben (?:k€|M€|€|euros?)(?=\s|$)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
