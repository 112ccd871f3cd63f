import type { Dataset, FigureKey } from '../dataset';

interface Watched {
  readonly data: Dataset;
  sink: Map<string, FigureKey> | null;
}

/** One a dataset: what is computed once for a dataset (search index, findings) stays computed once. */
const watched = new WeakMap<Dataset, Watched>();

const nameOf = ({ indicator, organization, year, measure }: FigureKey): string =>
  `${indicator}|${organization}|${year}|${measure}`;

/** The same figures through an object that notes which of them are asked for. */
function watch(data: Dataset): Watched {
  const known = watched.get(data);
  if (known) return known;
  const note = (key: FigureKey): void => {
    watching.sink?.set(nameOf(key), key);
  };
  const spy: Dataset = Object.create(data, {
    value: {
      value: ((indicator, organization, year, measure = 'realised') => {
        note({ indicator, organization, year, measure });
        return data.value(indicator, organization, year, measure);
      }) satisfies Dataset['value'],
    },
    printings: {
      value: ((key) => {
        note({ indicator: key.indicator, organization: key.organization, year: key.year, measure: key.measure });
        return data.printings(key);
      }) satisfies Dataset['printings'],
    },
  }) as Dataset;
  const watching: Watched = { data: spy, sink: null };
  watched.set(data, watching);
  return watching;
}

/**
 * Runs a calculation and tells the figures that it read, in the order of reading. What no report prints is left out;
 * what a report prints without a readable value is told.
 */
export function readsOf(data: Dataset, run: (spy: Dataset) => void): FigureKey[] {
  const watching = watch(data);
  const sink = new Map<string, FigureKey>();
  watching.sink = sink;
  try {
    run(watching.data);
  } finally {
    watching.sink = null;
  }
  return [...sink.values()].filter((key) => data.printings(key).length > 0);
}
