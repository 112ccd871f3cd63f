import type { Unit } from '../dataset';
import type { Change, Figure, Figures, Level, Reading } from './figures';
import type { Identity, Violation } from './identity';
import { nominal, targetOf } from './identity';

/** French words and numbers of the findings. Numbers are written as the reports write them. */

const UNIT_SIGNS: Partial<Record<Unit | 'points', string>> = {
  EUR: ' €',
  EUR_per_beneficiary: ' €',
  EUR_per_case: ' €',
  EUR_per_month: ' €',
  EUR_per_hour: ' €',
  percent: ' %',
  points: ' pt',
  day: ' j',
  FTE: ' ETP',
};

const decimalsOf = (step: number): number => Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));

/** `1234.5` → `1 234,5` */
export function number(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const zero = Number(Math.abs(value).toFixed(decimals)) === 0;
  return `${value < 0 && !zero ? '- ' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A number with its unit, to the digit of a printed step. */
export const quantity = (value: number, unit: Unit | 'points', step: number): string =>
  number(value, decimalsOf(step)) + (UNIT_SIGNS[unit] ?? '');

export const signed = (text: string): string =>
  text.startsWith('- ') || /^0(,0+)?\D*$/.test(text) ? text : `+ ${text}`;

export const unitOf = (figure: Figure): Unit | 'points' => {
  if (figure.kind === 'level') return figure.indicator.unit;
  return figure.unit === 'percent' ? 'percent' : figure.unit === 'point' ? 'points' : figure.indicator.unit;
};

const NUMBER = /\d[\d .,]*\d|\d/;

/** The power of ten between a printed number and its value (`14,46` in millions: 1e6); 1 where there is none. */
function scaleOf({ value, printed }: Pick<Reading, 'value' | 'printed'>): number {
  const digits = (NUMBER.exec(printed)?.[0] ?? '').replace(/ /g, '');
  const plain = /^\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replace(/\./g, '') : digits.replace(',', '.');
  const scale = Math.abs(value) / Number(plain);
  const power = 10 ** Math.round(Math.log10(scale));
  return Math.abs(scale / power - 1) < 1e-9 ? power : 1;
}

type Beside = Pick<Reading, 'value' | 'step' | 'printed'>;

/** What follows the number: ` M€`, ` %`, or the sign of the unit where nothing does. */
function unitBeside(figure: Figure, { printed }: Beside, scale: number): string {
  const found = NUMBER.exec(printed);
  const unit = printed.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
  return unit || (scale === 1 ? (UNIT_SIGNS[unitOf(figure)] ?? '') : '');
}

/**
 * A computed value written as the printed one beside it is: same unit, same scale, as many digits or as many more as it
 * takes to tell them apart; rates have a decimal, for a computed 90,6 % is not to look as round as the 91 % that nobody
 * printed. Changes show their sign.
 */
export function computedText(value: number, figure: Figure, beside: Beside): string {
  const scale = scaleOf(beside);
  let step = unitOf(figure) === 'percent' ? Math.min(beside.step, 0.1) : beside.step;
  const write = (v: number): string => number(v / scale, decimalsOf(step / scale));
  while (step / scale > 1e-4 && write(value) === write(beside.value)) step /= 10;
  const text = write(value) + unitBeside(figure, beside, scale);
  return figure.kind === 'change' ? signed(text) : text;
}

/** A value that agrees with the printed one, written with its digits. */
export function agreeingText(value: number, figure: Figure, beside: Beside): string {
  const scale = scaleOf(beside);
  const text = number(value / scale, decimalsOf(beside.step / scale)) + unitBeside(figure, beside, scale);
  return figure.kind === 'change' ? signed(text) : text;
}

/** The gap between a printed value and another one, in the unit that is printed: `- 61`, `+ 0,04 M€`, `- 0,07 pt`. */
export const gapText = (gap: number, figure: Figure, beside: Beside): string =>
  signed(unitOf(figure) === 'percent' ? quantity(gap, 'points', beside.step) : agreeingText(gap, figure, beside));

export const listOf = (items: readonly (string | number)[], last = 'et'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

/** `l. 12`, `l. 12 et 15`, `l. 175 à 182` */
export function linesText(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of unique(lines)) {
    const last = runs[runs.length - 1];
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const texts = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} à ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  return `l. ${listOf(texts)}`;
}

/** The lines that a note cites: `(l. 919, 942)`, `l. 183`. */
export const citedIn = (note: string): number[] =>
  [...note.matchAll(/\bl\. (\d+(?:(?:, | et )\d+)*)/g)].flatMap(([, list]) => list!.split(/, | et /).map(Number));

export const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

export const quoted = (text: string): string => `« ${text} »`;

/** The label of a figure, with its organisation where it is not the report's own. */
export function nameOf(figures: Figures, figure: Figure): string {
  const target = figure.measure === 'target' ? ' (objectif)' : '';
  const own = figures.data.report(figure.report)?.organization;
  const organization = figures.data.organization(figure.organization)?.label ?? figure.organization;
  const where = figure.organization === own ? '' : ` (${organization})`;
  return `${quoted(figure.indicator.label)}${where}${target}`;
}

export const yearsOf = (change: Change): string => `${change.year}/${change.baseYear}`;

export const when = (figure: Level): string => (figure.period === '' ? `en ${figure.year}` : `(${figure.period})`);

/** `imprimé en 2020 (l. 8)`; a year only where the report prints one. */
export const printedWhen = (figure: Level, { undated, lines }: Reading): string =>
  `imprimé ${undated ? 'sans date' : when(figure)} (${linesText(lines)})`;

/** A fall that the words say and no sign shows. */
export const isFallInWords = ({ value, printed }: Reading): boolean => value < 0 && !/^\s*[-–−]/.test(printed);

/** `l'évolution 2021/2020 est imprimée « + 4,88 % » (l. 1047)`, `une baisse 2021/2020 de « 16 % » est imprimée (l. 1210)` */
export const announcedChange = (change: Change, reading: Reading): string =>
  isFallInWords(reading)
    ? `une baisse ${yearsOf(change)} de ${quoted(reading.printed)} est imprimée (${linesText(reading.lines)})`
    : `l'évolution ${yearsOf(change)} est imprimée ${quoted(reading.printed)} (${linesText(reading.lines)})`;

const LARGE_UNITS = new Map([
  [1e3, ' k€'],
  [1e6, ' M€'],
]);

const unitUnprinted = (figure: Figure, reading: Beside): string =>
  unitOf(figure) === 'EUR' && /\d$/.test(reading.printed) ? (LARGE_UNITS.get(scaleOf(reading)) ?? '') : '';

/** The calculation with the printed numbers: `126 + 151 − 125 = 152`. */
export function calculation({ identity, choice, computed }: Violation, write = computedText): string {
  const printed = (f: Figure): string => {
    const reading = choice.get(f)!;
    const text = reading.printed.replace(/^[-–−]\s*/, (m) => m.trim());
    // a quotient of millions printed without their unit (14,55 / 247 555) does not give what stands behind its sign
    return identity.denominator.length ? text + unitUnprinted(f, reading) : text;
  };
  const side = (terms: Identity['numerator'], sign = ''): string =>
    terms
      .map(
        (t, k) =>
          (k === 0 ? (t.coefficient < 0 ? '- ' : '') : sign || (t.coefficient < 0 ? ' - ' : ' + ')) + printed(t.figure),
      )
      .join('');
  const many = (terms: Identity['numerator'], text: string): string => (terms.length > 1 ? `(${text})` : text);
  const top = side(identity.numerator, identity.product ? ' × ' : '');
  const bottom = side(identity.denominator);
  const formula = bottom ? `${many(identity.numerator, top)} / ${many(identity.denominator, bottom)}` : top;
  const target = targetOf(identity);
  const value = nominal({ identity, choice, computed });
  const result = target
    ? write(value, target, choice.get(target)!)
    : quantity(value, 'percent', Math.min(...[...choice.values()].map((r) => r.step)));
  return `${formula} = ${result}`;
}
