import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BRANCHES,
  CHANGE_UNITS,
  MEASURES,
  NATURES,
  RELATION_KINDS,
  SECTION_KINDS,
  STATUSES,
  UNITS,
} from '../../src/dataset';
import { seedPackage } from '../support/dataset';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const tableschema = require('tableschema') as {
  Table: {
    load(
      source: string,
      options: { schema: object },
    ): Promise<{
      read(options: {
        keyed: boolean;
        relations: Record<string, object[]> | false;
        forceCast: boolean;
      }): Promise<(object | Error)[]>;
    }>;
  };
  Schema: { load(descriptor: object): Promise<{ valid: boolean; errors: Error[] }> };
};

interface Field {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: { readonly enum?: readonly (string | number)[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const SEEDS = join(__dirname, '..', '..', 'seeds');
const descriptor = JSON.parse(readFileSync(join(SEEDS, 'datapackage.json'), 'utf8')) as { resources: Resource[] };
const text = (resource: Resource): string => readFileSync(join(SEEDS, resource.path), 'utf8');

describe('datapackage.json describes the files as they are', () => {
  test.each(descriptor.resources.map((r) => [r.name, r] as const))(
    '%s: columns in order, each with a French title and description',
    (_, resource) => {
      expect(text(resource).split('\n')[0]!.split(',')).toEqual(resource.schema.fields.map((f) => f.name));
      for (const field of resource.schema.fields) {
        expect(field.title).toBeTruthy();
        expect(field.description).toBeTruthy();
      }
    },
  );

  test.each(descriptor.resources.map((r) => [r.name, r] as const))(
    '%s: valid for a library that is not ours (tableschema)',
    async (_, resource) => {
      const { foreignKeys: _keys, ...own } = resource.schema;
      const schema = await tableschema.Schema.load(own);
      expect(schema.errors).toEqual([]);
      const table = await tableschema.Table.load(join(SEEDS, resource.path), { schema: own });
      const rows = await table.read({ keyed: true, relations: false, forceCast: true });
      expect(rows.filter((r) => r instanceof Error)).toEqual([]);
    },
  );

  test('every foreign key is met', () => {
    const pkg = seedPackage() as unknown as Record<string, readonly Record<string, unknown>[]>;
    for (const resource of descriptor.resources) {
      for (const key of resource.schema.foreignKeys ?? []) {
        const [field] = key.fields;
        const [target] = key.reference.fields;
        const known = new Set(pkg[key.reference.resource]!.map((row) => row[target!]));
        const broken = pkg[resource.name]!.filter((row) => row[field!] !== '' && !known.has(row[field!]));
        expect({ resource: resource.name, field, broken }).toEqual({ resource: resource.name, field, broken: [] });
      }
    }
  });
});

describe('the closed lists of the schema are those of the code', () => {
  const enumOf = (resource: string, field: string): unknown[] => {
    const found = descriptor.resources.find((r) => r.name === resource)!.schema.fields.find((f) => f.name === field)!;
    return [...found.constraints!.enum!].sort();
  };
  test.each([
    ['indicators', 'branch', BRANCHES],
    ['indicators', 'unit', UNITS],
    ['indicators', 'nature', NATURES],
    ['observations', 'measure', MEASURES],
    ['observations', 'status', STATUSES],
    ['evolutions', 'unit', CHANGE_UNITS],
    ['sections', 'kind', SECTION_KINDS],
    ['relations', 'kind', RELATION_KINDS],
  ] as const)('%s.%s', (resource, field, list) => expect(enumOf(resource, field)).toEqual([...list].sort()));
});

describe('the files are in the order that keeps differences readable', () => {
  const pkg = seedPackage();
  const order = new Map(pkg.reports.map((r, k) => [r.report, k]));
  const place = (row: { report: string; line: number }): number => order.get(row.report)! * 100_000 + row.line;
  test.each([
    ['observations', pkg.observations],
    ['evolutions', pkg.evolutions],
  ] as const)('%s by report and line', (_, rows) => {
    const places = rows.map(place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  test('dictionaries by code', () => {
    const codes = pkg.indicators.map((i) => i.indicator);
    expect(codes).toEqual([...codes].sort());
    const organizations = pkg.organizations.map((o) => o.organization);
    expect(organizations).toEqual([...organizations].sort());
  });
});

test('the figures of a report lie within its lines', () => {
  const pkg = seedPackage();
  const lines = new Map(pkg.reports.map((r) => [r.report, r.lines]));
  expect([...pkg.observations, ...pkg.evolutions].filter((row) => row.line > lines.get(row.report)!)).toEqual([]);
});

test('labels stand for one indicator each', () => {
  const labels = seedPackage().indicators.map((i) => i.label);
  expect(labels.filter((l, k) => labels.indexOf(l) !== k)).toEqual([]);
});
