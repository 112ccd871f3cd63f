import type { Organization } from '../../dataset';
import { mayBe } from '../recognise/unitWords';
import type { ImportedFigure, Item, Mapping } from '../types';

const AVERAGE = /\b(?:moyen|moyenne|par|unitaire)\b|\//i;

/**
 * The figures of an item with its indicator. What nobody printed gives way to what the dictionary knows: the unit of bare
 * numbers, and the territory of figures of context, which are the department's and not the fund's.
 */
export function figuresOf(
  item: Item,
  mapping: Mapping,
  home: string,
  department: Organization | undefined,
): ImportedFigure[] {
  const { indicator, confidence, reasons } = mapping;
  return item.figures.map((f) => {
    const level = f.what !== 'change' && f.unit === item.unit;
    const adopt =
      indicator !== null && level && item.unitFrom !== 'printed' && mayBe(item.unit, item.unitFrom, indicator.unit);
    // a printed « € » does not say whether it is a total or an average; the label's words and a sure mapping do
    const perHead =
      indicator?.unit.startsWith('EUR_per') === true &&
      level &&
      f.unit === 'EUR' &&
      (confidence === 'sure' || AVERAGE.test(item.label));
    const away = indicator?.branch === 'contexte' && f.organization === home && department;
    return {
      ...f,
      unit: adopt || perHead ? indicator.unit : f.unit,
      organization: away ? away.organization : f.organization,
      indicator: indicator?.indicator ?? null,
      confidence,
      reasons,
    };
  });
}
