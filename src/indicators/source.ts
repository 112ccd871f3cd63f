import type { Dataset, FigureKey, Observation, Section } from '../dataset';
import { noValue } from './level';

/** One printing of a figure with its section. */
export interface PlacedPrinting extends Observation {
  readonly place: Section;
}

/** Where a figure is printed: the printing that answers, the others that agree, those that differ. */
export interface Source {
  readonly answer: PlacedPrinting;
  readonly agreeing: readonly PlacedPrinting[];
  readonly differing: readonly PlacedPrinting[];
}

/**
 * Where a figure is printed.
 * @throws noValue
 */
export function source(data: Dataset, key: FigureKey): Source {
  const printings = data.printings(key).map((p) => ({ ...p, place: data.section(p.section)! }));
  const [answer, ...others] = printings;
  if (!answer || answer.value === null) return noValue(data, key);
  return {
    answer,
    agreeing: others.filter((p) => p.value === answer.value),
    differing: others.filter((p) => p.value !== answer.value),
  };
}
