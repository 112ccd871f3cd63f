import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../../src/cli/generated';
import { FUNCTIONS } from '../../src/functions';
import { seedPackage } from '../support/dataset';

const GOLDEN = join(__dirname, 'functions.golden.json');

interface Metadata {
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly { readonly name: string; readonly tooltip: string }[];
  }[];
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

let metadata: Metadata;
/** What the golden holds: the lists proposed while typing come from seeds/ and change with it alone. */
const functionsOnly = (): unknown => ({ ...metadata, enums: metadata.enums.map((e) => e.id) });
beforeAll(async () => {
  metadata = JSON.parse(await functionsMetadata()) as Metadata;
  if (process.env['UPDATE_GOLDENS']) writeFileSync(GOLDEN, `${JSON.stringify(functionsOnly(), null, 2)}\n`);
});

test('functions.json is the committed one: a change of it is a change of what Excel knows, and needs a new manifest version', () => {
  expect(functionsOnly()).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

test('every described function has its code, and every function is described', () => {
  expect(metadata.functions.map((f) => f.id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test('functions and arguments are described in French, names are ASCII', () => {
  for (const f of metadata.functions) {
    expect(f.description).toMatch(/\p{L}/u);
    expect(f.name).toMatch(/^[A-Z0-9]+$/);
    for (const p of f.parameters) {
      expect(p.description).toMatch(/\p{L}/u);
      expect(p.name).toMatch(/^[a-z_0-9]+$/);
    }
  }
});

test('Excel proposes the headline indicators, every organisation, branch and measure', () => {
  const pkg = seedPackage();
  const names = (id: string): string[] => metadata.enums.find((e) => e.id === id)!.values.map((v) => v.name);
  expect(names('INDICATEURS')).toEqual(pkg.indicators.filter((i) => i.headline).map((i) => i.indicator));
  expect(names('ORGANISMES')).toEqual(pkg.organizations.map((o) => o.organization));
  expect(names('BRANCHES')).toHaveLength(6);
  expect(names('MESURES')).toEqual(['réalisé', 'objectif']);
});
