import type { CompactData } from '../../dataset';

const FIRST_YEAR = 2000;
const YEARS = 20;

/** A deterministic pseudo-random stream (mulberry32): the same data at every run. */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Synthetic data of the shape of the real package: one level for each indicator, organisation and year of a full grid,
 * sorted by key as the generated file is.
 * @param rows number of levels, about; a whole grid is made
 */
export function syntheticData(rows: number): CompactData {
  const organizations = rows <= 10_000 ? 5 : 50;
  const indicators = Math.ceil(rows / organizations / YEARS);
  const size = indicators * organizations * YEARS;
  const indicator = new Int32Array(size);
  const organization = new Int16Array(size);
  const year = new Int16Array(size);
  const value = new Float64Array(size);
  const line = new Int32Array(size);
  const label = new Int32Array(size);
  const printed = new Int32Array(size);
  const zero = new Uint8Array(size);
  const random = randomStream(1);
  let row = 0;
  for (let i = 0; i < indicators; i++) {
    for (let o = 0; o < organizations; o++) {
      for (let y = 0; y < YEARS; y++, row++) {
        indicator[row] = i;
        organization[row] = o;
        year[row] = FIRST_YEAR + y;
        value[row] = Math.round(1 + random() * 1e6);
        line[row] = row % 2000;
        label[row] = i;
        printed[row] = row;
      }
    }
  }
  const columns = {
    indicator,
    organization,
    year,
    measure: zero,
    value,
    status: zero,
    section: zero,
    line,
    period: zero,
    row: label,
    column: zero,
    printed,
    note: zero,
  };
  const none = Object.fromEntries(
    Object.keys(columns).map((name) => [name, [] as number[]]),
  ) as unknown as typeof columns;
  return {
    format: 1,
    version: 'synthetic',
    reports: [{ report: 'r-2020', organization: 'ORG0', year: 2020, title: 'Rapport', lines: 2000 }],
    sections: [
      { section: 's', report: 'r-2020', path: '1', title: 'Tableau', kind: 'table', first_line: 1, last_line: 2000 },
    ],
    organizations: Array.from({ length: organizations }, (_, o) => ({
      organization: `ORG${o}`,
      label: `Organisme ${o}`,
      kind: 'cpam',
      department: '',
      region: '',
      parent: '',
    })),
    indicators: Array.from({ length: indicators }, (_, i) => ({
      indicator: codeOf(i),
      label: `Indicateur ${i}`,
      branch: 'sante',
      theme: 'Thème',
      unit: 'count',
      nature: 'stock',
      parent: '',
      polarity: 0,
      headline: false,
      synonyms: [],
      description: '',
    })),
    breakdowns: [],
    relations: [],
    strings: [''],
    levels: columns,
    changes: { ...none, baseYear: [], unit: [], header: [] },
  };
}

export const codeOf = (indicator: number): string => `SANTE.FAMILLE${indicator % 97}.INDICATEUR${indicator}`;

/** Keys drawn at random among those that have a value in their year and the one before. */
export function randomKeys(
  data: CompactData,
  count: number,
): { indicator: string; organization: string; year: number }[] {
  const random = randomStream(2);
  const pick = (n: number): number => Math.floor(random() * n);
  return Array.from({ length: count }, () => ({
    indicator: data.indicators[pick(data.indicators.length)]!.indicator,
    organization: data.organizations[pick(data.organizations.length)]!.organization,
    year: FIRST_YEAR + 1 + pick(YEARS - 1),
  }));
}
