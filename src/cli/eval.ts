/**
 * npm run --silent eval -- 'FORMULA' …: evaluates formulas in the embedded host, one JSON object a line:
 * {formula, value, text, error}. French where a `;` stands outside strings and braces or a function name is French only,
 * else English.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dataset, replaceDataset } from '../dataset';
import { FormulaSyntaxError, isFrench, toFrench } from '../formula';
import { registerFunctions } from '../functions';
import { startNodeHost } from '../host/node';
import type { NodeHost } from '../host/node';
import { ensureGenerated, GENERATED } from './support/generatedFiles';
import { readSeeds } from './seeds';

interface Answer {
  readonly formula: string;
  readonly value: unknown;
  readonly text: string;
  readonly error: { readonly code: string; readonly message: string } | null;
}

const asFrench = (formula: string): string => (isFrench(formula) ? formula : toFrench(formula));

/** Each formula stands on a sheet of its own, so that a spill never meets another one. */
async function evaluate(host: NodeHost, formulas: readonly string[]): Promise<Answer[]> {
  const [first] = host.workbook.Worksheets.items;
  const sheets = formulas.map((_, k) => (k === 0 ? first! : host.workbook.Worksheets.Add(`E${k}`)).Name);
  const refused = formulas.map((formula, k): string | null => {
    try {
      host.type(sheets[k]!, 'A1', asFrench(formula));
      return null;
    } catch (e) {
      const cause = e instanceof Error && e.cause !== undefined ? e.cause : e;
      if (cause instanceof FormulaSyntaxError) return `${cause.message} (caractère ${cause.position + 1})`;
      throw e;
    }
  });
  await host.settle();
  return formulas.map((formula, k) => {
    const message = refused[k];
    if (message) return { formula, value: null, text: '', error: { code: '#SYNTAX!', message } };
    const { value, text, error, spill } = host.cell(sheets[k]!, 'A1');
    return { formula, value: error ? null : (spill ?? value), text, error };
  });
}

async function main(): Promise<void> {
  const formulas = process.argv.slice(2);
  if (!formulas.length) {
    console.error("Usage : npm run --silent eval -- 'FORMULE' …");
    process.exitCode = 1;
    return;
  }
  ensureGenerated();
  const functions = JSON.parse(readFileSync(join(GENERATED, 'functions.json'), 'utf8')) as never;
  const host = await startNodeHost({ functions, namespace: 'CCSS' });
  replaceDataset(new Dataset(readSeeds()));
  registerFunctions();
  for (const answer of await evaluate(host, formulas)) console.log(JSON.stringify(answer));
  host.dispose();
  process.exit(process.exitCode ?? 0); // the client keeps timers running
}

main().catch((e: unknown) => {
  console.error(e instanceof Error ? e.message : e);
  process.exit(1);
});
