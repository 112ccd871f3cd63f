import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../../src/cli/generated';
import { FUNCTIONS } from '../../src/functions';

const GOLDEN = join(__dirname, 'functions.golden.json');

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

let metadata: Metadata;
beforeAll(async () => {
  const text = await functionsMetadata();
  if (process.env['UPDATE_GOLDENS']) writeFileSync(GOLDEN, text);
  metadata = JSON.parse(text) as Metadata;
});

test('functions.json is the committed one: a change of it is a change of what Excel knows, and needs a new manifest version', () => {
  expect(metadata).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
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
