import type { Unit } from '../../dataset';
import type { Printed } from './number';
import { spelledUnit, suggestedUnit } from './unitWords';
import type { WordedUnit } from './unitWords';

export interface RowUnit {
  readonly unit: Unit;
  /** what bare amounts are multiplied by */
  readonly scale: number;
  /** printed in a cell, label, header or title; told by the words of a label; or neither */
  readonly from: 'printed' | 'words' | 'nothing';
}

/** The texts that may say a row's unit, the nearest to the figures first. */
export interface UnitTexts {
  readonly label: string;
  readonly column: WordedUnit | undefined;
  readonly qualifier: string;
  readonly title: string;
  readonly headings: readonly string[];
}

/**
 * The unit of a row's levels: what most of its cells print; else what its label, column, title or heading spells out; else
 * what their words suggest; else a count.
 */
export function rowUnit(levels: readonly Printed[], texts: UnitTexts): RowUnit {
  const numbers = levels.filter((p) => p.kind === 'number');
  const marked = majorityMark(numbers);
  const suggested = suggestedUnit(texts.qualifier) ?? suggestedUnit(texts.label);
  const spelled =
    spelledUnit(texts.label) ??
    texts.column ??
    // a title in millions of euros does not turn the numbers and shares of its table into amounts
    (suggested === undefined || suggested === 'EUR' ? titleUnit(texts) : undefined);
  if (marked) {
    // `12,5 M€` carries its scale; `12,5 €` under a title in millions is in euros all the same
    return { unit: marked === 'EUR' ? refineEuro(texts) : marked, scale: 1, from: 'printed' };
  }
  if (spelled)
    return { unit: spelled.unit === 'EUR' ? refineEuro(texts) : spelled.unit, scale: spelled.scale, from: 'printed' };
  const fromTitle = suggestedUnit(texts.title) ?? texts.headings.slice(0, 2).map(suggestedUnit).find(Boolean);
  const unit = suggested ?? (fromTitle && fromTitle !== 'percent' && fromTitle !== 'rank' ? fromTitle : 'count');
  return { unit, scale: 1, from: suggested ? 'words' : 'nothing' };
}

const titleUnit = (texts: UnitTexts): WordedUnit | undefined =>
  spelledUnit(texts.title) ?? texts.headings.slice(0, 2).map(spelledUnit).find(Boolean);

/** The mark that more than half of the numbers carry. */
function majorityMark(numbers: readonly Printed[]): Unit | undefined {
  const counts = new Map<Unit, number>();
  for (const { mark } of numbers) if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > numbers.length ? best[0] : undefined;
}

/** Euros per head or per case, where the label says so. */
function refineEuro(texts: UnitTexts): Unit {
  const unit = suggestedUnit(texts.label);
  return unit === 'EUR_per_beneficiary' || unit === 'EUR_per_case' ? unit : 'EUR';
}
