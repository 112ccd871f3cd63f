import type { Dataset } from '../../dataset';
import { toFrench } from '../../formula';
import { explain, isFunctionId } from '../../functions';
import type { Explanation, FunctionId, PlainArgument, UsedFigure } from '../../functions';
import { Evaluator } from './evaluate';
import type { MetCall, Surroundings } from './evaluate';
import { describeFigure } from './figures';
import { valueText } from './numberText';
import { isMatrix, known, matrixOf, scalarOf, unknown } from './outcome';
import type { Matrix, Outcome, Scalar, Value } from './outcome';
import { isErrorValue } from '../../formula';
import type { TracedCall } from './types';

/** A function of single values that is given a range answers once for each cell, up to this many. */
const MOST_LIFTED = 400;
/** The functions that take ranges as they are. */
const TAKE_RANGES: ReadonlySet<FunctionId> = new Set(['TABLEAU']);

const french = (expression: string): string => toFrench(`=${expression}`).slice(1);

/** Traces every CCSS call of an English formula, in reading order. */
export async function traceFormula(
  formula: string,
  data: Dataset,
  surroundings: Surroundings,
): Promise<{ readonly calls: TracedCall[]; readonly outcome: Outcome }> {
  const calls: TracedCall[] = [];
  const evaluator = new Evaluator(surroundings, (met) => {
    const place = calls.length;
    calls.push(blank(met));
    return async (args) => {
      const { call, outcome } = await traced(met, args, data);
      calls[place] = call;
      return outcome;
    };
  });
  const outcome = await evaluator.formula(formula);
  return { calls, outcome };
}

const blank = ({ id, text, name, depth }: MetCall): TracedCall => ({
  id: isFunctionId(id) ? id : null,
  text: french(text),
  name,
  depth,
  args: [],
  value: null,
  result: '',
  format: null,
  formats: [],
  reason: null,
  figures: [],
});

async function traced(
  met: MetCall,
  outcomes: readonly Outcome[],
  data: Dataset,
): Promise<{ readonly call: TracedCall; readonly outcome: Outcome }> {
  const args = met.args.map((text, k) => ({ text: french(text), value: argumentText(outcomes[k]) }));
  const base = { ...blank(met), args };
  const failed = (reason: string, outcome: Outcome): { call: TracedCall; outcome: Outcome } => ({
    call: { ...base, reason },
    outcome,
  });
  if (base.id === null) return failed(`CCSS.${met.id} n’existe pas dans cette version du complément.`, known('#NAME?'));
  const missing = outcomes.find((o) => !o.known);
  if (missing && !missing.known) return failed(`Non suivi : ${missing.why}.`, unknown(missing.why));
  const values = outcomes.map((o) => (o.known ? o.value : null));
  const error = values.map(scalarOf).find((v): v is string => isErrorValue(v));
  if (error !== undefined) {
    const call = { ...base, value: error, result: valueText(error), reason: 'L’un des arguments est une erreur.' };
    return { call, outcome: known(error) };
  }
  const explanation = await answerOf(base.id, values);
  if (explanation === null) return failed('Non suivi : la plage donnée est trop grande.', unknown('plage trop grande'));
  return { call: { ...base, ...described(explanation, data) }, outcome: known(valueOf(explanation)) };
}

async function answerOf(id: FunctionId, values: readonly Value[]): Promise<Explanation | null> {
  if (TAKE_RANGES.has(id)) {
    return explain(
      id,
      values.map((v, k): PlainArgument => (k < 2 ? matrixOf(v) : (scalarOf(v) ?? null))),
    );
  }
  const scalars = values.map(scalarOf);
  if (!scalars.includes(undefined)) return explain(id, scalars as Scalar[]);
  const matrices = values.map(matrixOf);
  const rows = Math.max(...matrices.map((m) => m.length));
  const columns = Math.max(...matrices.map((m) => m[0]?.length ?? 1));
  if (rows * columns > MOST_LIFTED) return null;
  const lines: Explanation['cells'][number][] = [];
  const figures: UsedFigure[] = [];
  for (let r = 0; r < rows; r++) {
    const line: Explanation['cells'][number][number][] = [];
    for (let c = 0; c < columns; c++) {
      const one = await explain(
        id,
        matrices.map((m) => pick(m, r, c)),
      );
      line.push(one.cells[0]![0]!);
      figures.push(...one.figures);
    }
    lines.push(line);
  }
  return { cells: lines, figures };
}

function pick(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

const valueOf = ({ cells }: Explanation): Value =>
  cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]!.value : cells.map((row) => row.map((c) => c.value));

function described({ cells, figures }: Explanation, data: Dataset): Partial<TracedCall> {
  const first = cells[0]![0]!;
  const single = cells.length === 1 && cells[0]!.length === 1;
  const reasons = new Set(cells.flat().flatMap(({ reason }) => (reason ? [reason] : [])));
  return {
    value: single ? first.value : null,
    result: single ? valueText(first.value, first.format) : sizeText(cells.length, cells[0]!.length),
    format: single ? first.format : null,
    formats: cells.map((row) => row.map(({ format }) => format)),
    reason: reasons.size ? [...reasons].join(' ') : null,
    figures: figures.map((used) => describeFigure(data, used)),
  };
}

const sizeText = (rows: number, columns: number): string =>
  `${rows} ${rows > 1 ? 'lignes' : 'ligne'} × ${columns} ${columns > 1 ? 'colonnes' : 'colonne'}`;

function argumentText(outcome: Outcome | undefined): string {
  if (!outcome?.known) return '?';
  const { value } = outcome;
  const single = scalarOf(value);
  if (single !== undefined) return single === null ? '' : valueText(single);
  return isMatrix(value) ? sizeText(value.length, value[0]?.length ?? 0) : '';
}
