/**
 * TABLEAU against as many single VAL in the embedded host: the same 2 000 figures, as one spilling formula and as 2 000
 * cells. Every formula depends on one cell (the organisation); typing another one there recalculates all of them. Both
 * wait for the client, which hands results over every 500 ms at most.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dataset, replaceDataset } from '../../dataset';
import { answerFrom, registerFunctions } from '../../functions';
import { startNodeHost } from '../../host';
import type { NodeHost } from '../../host';
import { ensureGenerated, GENERATED } from '../support/generatedFiles';
import type { Measurement } from './lookups';
import { codeOf, syntheticData } from './synthetic';

const INDICATORS = 200;
const COLUMNS = [...'BCDEFGHIJK'];
const FIRST_YEAR = 2005;
const ROUNDS = 9;
/** The grid of synthetic data that has 200 indicators. */
const ROWS = 200_000;

/** Codes from A3 down, years from B2 on, the organisation in A1. */
const LAST_ROW = INDICATORS + 2;
const TABLE: readonly Typed[] = [['B3', `=CCSS.TABLEAU($A$3:$A$${LAST_ROW};$B$2:$K$2;$A$1)`]];
const SINGLE: readonly Typed[] = COLUMNS.flatMap((letter) =>
  Array.from({ length: INDICATORS }, (_, r): Typed => {
    const row = r + 3;
    return [`${letter}${row}`, `=CCSS.VAL($A${row};${letter}$2;$A$1)`];
  }),
);

type Typed = readonly [address: string, content: string];

/** The embedded host with the functions, as Excel has them. */
export async function startHost(): Promise<NodeHost> {
  ensureGenerated();
  const functions = JSON.parse(readFileSync(join(GENERATED, 'functions.json'), 'utf8')) as never;
  const host = await startNodeHost({ functions, namespace: 'CCSS' });
  registerFunctions();
  return host;
}

export async function measureCells(host: NodeHost): Promise<Measurement[]> {
  const source = syntheticData(ROWS);
  const data = new Dataset(source);
  replaceDataset(data);
  answerFrom(data);
  const measured = async (what: string, formulas: readonly Typed[]): Promise<Measurement> => {
    const sheet = host.workbook.Worksheets.Add(`Essai ${formulas.length}`).Name;
    const type = (cells: readonly Typed[]): void => cells.forEach(([address, text]) => host.type(sheet, address, text));
    type(COLUMNS.map((letter, c) => [`${letter}2`, String(FIRST_YEAR + c)]));
    type(Array.from({ length: INDICATORS }, (_, r) => [`A${r + 3}`, codeOf(r)]));
    type(formulas);
    await host.settle();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const organization = `ORG${round}`;
      const start = process.hrtime.bigint();
      host.type(sheet, 'A1', organization);
      await host.settle();
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
      check(host, sheet, data, organization);
    }
    const value = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    return { what: `in cells of the embedded host: ${what}`, rows: source.levels.line.length, value, unit: 'ms' };
  };
  return [await measured('TABLEAU of 200 × 10', TABLE), await measured('2 000 single VAL', SINGLE)];
}

/** What was timed must have been calculated. */
function check(host: NodeHost, sheet: string, data: Dataset, organization: string): void {
  for (const [address, indicator, year] of [
    ['B3', 0, FIRST_YEAR],
    [`K${LAST_ROW}`, INDICATORS - 1, FIRST_YEAR + COLUMNS.length - 1],
  ] as const) {
    const { value } = host.cell(sheet, address);
    const expected = data.value(codeOf(indicator), organization, year);
    if (value !== expected) throw new Error(`${sheet}!${address} shows ${String(value)}, not ${expected}`);
  }
}
