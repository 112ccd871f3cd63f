import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compact, Dataset, readPackage } from '../../src/dataset';
import type { Breakdown, Evolution, Indicator, Observation, Organization, Package, Relation } from '../../src/dataset';

const SEEDS = join(__dirname, '..', '..', 'seeds');

/** The texts of seeds/ by file name. */
export function seedFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(SEEDS))
    if (name.endsWith('.csv')) files[name] = readFileSync(join(SEEDS, name), 'utf8');
  return files;
}

let seeds: Package | undefined;

/** The real package, read once. */
export function seedPackage(): Package {
  seeds ??= readPackage(seedFiles(), 'test');
  return seeds;
}

export const seedDataset = (): Dataset => new Dataset(compact(seedPackage()));

type Level = Partial<Observation> & Pick<Observation, 'indicator' | 'year' | 'value'>;
type Change = Partial<Evolution> & Pick<Evolution, 'indicator' | 'year' | 'base_year' | 'value'>;

/** What a small package for a test says; everything left out gets a plain default. */
export interface SmallPackage {
  readonly indicators?: readonly (Partial<Indicator> & Pick<Indicator, 'indicator'>)[];
  readonly organizations?: readonly (Partial<Organization> & Pick<Organization, 'organization'>)[];
  readonly levels?: readonly Level[];
  readonly changes?: readonly Change[];
  readonly breakdowns?: readonly (Partial<Breakdown> & Pick<Breakdown, 'parent' | 'child'>)[];
  readonly relations?: readonly (Partial<Relation> & Pick<Relation, 'kind' | 'indicator' | 'operands'>)[];
}

/** A package from a few rows: one report (`r-2021`, organisation `X`) and one table. */
export function smallPackage(small: SmallPackage): Package {
  const codes = new Set([
    ...(small.indicators ?? []).map((i) => i.indicator),
    ...(small.levels ?? []).map((l) => l.indicator),
    ...(small.changes ?? []).map((c) => c.indicator),
    ...(small.breakdowns ?? []).flatMap((b) => [b.parent, b.child]),
  ]);
  const organizations = new Set([
    'X',
    ...(small.organizations ?? []).map((o) => o.organization),
    ...(small.levels ?? []).map((l) => l.organization ?? 'X'),
  ]);
  const place = {
    period: '',
    measure: 'realised',
    status: 'A',
    report: 'r-2021',
    section: 's',
    row_label: '',
    column_label: '',
    line: 1,
    note: '',
  } as const;
  const printed = (value: number | null): string => (value === null ? 'NC' : String(value).replace('.', ','));
  return {
    version: 'test',
    reports: [{ report: 'r-2021', organization: 'X', year: 2021, title: 'Rapport 2021', lines: 100 }],
    sections: [
      { section: 's', report: 'r-2021', path: '1', title: 'Tableau', kind: 'table', first_line: 1, last_line: 100 },
    ],
    organizations: [...organizations].map((organization) => ({
      label: `Organisme ${organization}`,
      kind: 'cpam',
      department: '',
      region: '',
      parent: '',
      ...small.organizations?.find((o) => o.organization === organization),
      organization,
    })),
    indicators: [...codes].map((indicator) => ({
      label: `Libellé ${indicator}`,
      branch: 'commun',
      theme: 'Thème',
      unit: 'count',
      nature: 'stock',
      parent: '',
      polarity: 0,
      headline: false,
      synonyms: [],
      description: '',
      ...small.indicators?.find((i) => i.indicator === indicator),
      indicator,
    })),
    observations: (small.levels ?? []).map((l) => ({ organization: 'X', ...place, printed: printed(l.value), ...l })),
    evolutions: (small.changes ?? []).map((c) => ({
      organization: 'X',
      unit: 'percent',
      header: '',
      ...place,
      printed: printed(c.value),
      ...c,
    })),
    breakdowns: (small.breakdowns ?? []).map((b, k) => ({
      breakdown: 'detail',
      additive: true,
      rank: k + 1,
      report: '',
      ...b,
    })),
    relations: (small.relations ?? []).map((r, k) => ({ relation: `r${k}`, tolerance: null, note: '', ...r })),
  };
}

export const smallDataset = (small: SmallPackage): Dataset => new Dataset(compact(smallPackage(small)));
