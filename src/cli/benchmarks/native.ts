/**
 * EVOL and VAL against the best native formulas for the same job, registered in the same engine (HyperFormula, a
 * development dependency under the GPL: the product never loads it). All formulas of a series depend on one year cell;
 * changing it recalculates them, so that what is timed is calculation, not parsing.
 */
import { FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import type { RawCellContent } from 'hyperformula';
import { Dataset } from '../../dataset';
import { growth, level } from '../../indicators';
import type { Measurement } from './lookups';
import { randomKeys, syntheticData } from './synthetic';

let data: Dataset | undefined;

type Arguments = Parameters<FunctionPlugin['runFunction']>;

class CcssFunctions extends FunctionPlugin {
  static override readonly implementedFunctions = {
    CCSSEVOL: {
      method: 'evol',
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.STRING },
      ],
    },
    CCSSVAL: {
      method: 'val',
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.STRING },
      ],
    },
  };
  static readonly translations = { enGB: { CCSSEVOL: 'CCSSEVOL', CCSSVAL: 'CCSSVAL' } };

  evol(ast: { args: Arguments[0] }, state: Arguments[1]) {
    return this.runFunction(
      ast.args,
      state,
      this.metadata('CCSSEVOL'),
      (indicator: string, year: number, organization: string) =>
        growth(data!, { indicator, organization, year, baseYear: year - 1 }),
    );
  }
  val(ast: { args: Arguments[0] }, state: Arguments[1]) {
    return this.runFunction(
      ast.args,
      state,
      this.metadata('CCSSVAL'),
      (indicator: string, year: number, organization: string) =>
        level(data!, { indicator, organization, year, measure: 'realised' }),
    );
  }
}

const CALLS = 1000;
/** How many native formulas: enough to time, few enough for formulas that scan a long column each. */
const nativeFormulas = (rows: number): number => (rows <= 10_000 ? 200 : 3);

/**
 * @param native whether the native formulas are timed too: the sheet that they read takes long to load at a million rows
 */
export function measureInEngine(rows: number, native: boolean): Measurement[] {
  HyperFormula.registerFunctionPlugin(CcssFunctions, CcssFunctions.translations);
  const source = syntheticData(rows);
  data = new Dataset(source);
  const size = source.levels.line.length;
  const figures: RawCellContent[][] = Array.from({ length: native ? size : 0 }, (_, row) => {
    const code = source.indicators[source.levels.indicator[row]!]!.indicator;
    const organization = source.organizations[source.levels.organization[row]!]!.organization;
    const year = source.levels.year[row]!;
    return [`${code}|${organization}|${year}`, source.levels.value[row] ?? null, code, organization, year];
  });
  const engine = HyperFormula.buildFromSheets(
    { F: [[2010]], D: figures },
    { licenseKey: 'gpl-v3', useColumnIndex: true, maxRows: size + 10, language: 'enGB' },
  );
  const sheet = engine.getSheetId('F')!;
  const scans = nativeFormulas(rows);
  const column = (letter: string): string => `D!$${letter}$1:$${letter}$${size}`;
  const match = (r: number, year: string): string =>
    `INDEX(${column('B')},MATCH(C${r}&"|"&D${r}&"|"&${year},${column('A')},0))`;
  const kinds: [string, number, (r: number) => string][] = [
    ['VAL', CALLS, (r) => `=CCSSVAL(C${r},$A$1,D${r})`],
    ['EVOL', CALLS, (r) => `=CCSSEVOL(C${r},$A$1,D${r})`],
  ];
  if (native) {
    kinds.push(
      ['INDEX/MATCH on a key column with its column index, level', scans, (r) => `=${match(r, '$A$1')}`],
      [
        'INDEX/MATCH on a key column with its column index, change',
        scans,
        (r) => `=${match(r, '$A$1')}/${match(r, '($A$1-1)')}-1`,
      ],
      [
        'SUMIFS on three columns, level',
        scans,
        (r) => `=SUMIFS(${column('B')},${column('C')},C${r},${column('D')},D${r},${column('E')},$A$1)`,
      ],
    );
  }
  const keys = randomKeys(source, CALLS);
  engine.setCellContents(
    { sheet, row: 1, col: 2 },
    keys.map((k) => [k.indicator, k.organization]),
  );
  const results = kinds.map(([what, count, formula]): Measurement => {
    engine.setCellContents(
      { sheet, row: 1, col: 5 },
      Array.from({ length: count }, (_, k) => [formula(k + 2)]),
    );
    const times = Array.from({ length: count === CALLS ? 25 : 3 }, (_, round) => {
      const start = process.hrtime.bigint();
      engine.setCellContents({ sheet, row: 0, col: 0 }, [[2004 + (round % 15)]]);
      return Number(process.hrtime.bigint() - start) / count;
    }).sort((a, b) => a - b);
    const check = engine.getCellValue({ sheet, row: 1, col: 5 });
    if (typeof check !== 'number') throw new Error(`${what}: ${JSON.stringify(check)}`);
    engine.setCellContents(
      { sheet, row: 1, col: 5 },
      Array.from({ length: count }, () => [null]),
    );
    return {
      what: `in one engine: ${what}`,
      rows: size,
      value: times[Math.floor(times.length / 2)]!,
      unit: 'ns per call',
    };
  });
  engine.destroy();
  return results;
}
