/* global CustomFunctions, Excel */
import type { FigureKey } from '../dataset';
import type { Comparison } from '../indicators';
import { comparisonOf, positionOf } from './arguments';
import { FUNCTIONS } from './catalogue';
import type { FunctionId } from './catalogue';
import { readsOf } from './reads';
import { withFormats } from './results';
import { currentSession, withData } from './session';
import type { Session } from './session';

export type PlainValue = string | number | boolean;

/** An argument as a cell gives it; null where it is omitted or the cell is blank. */
export type PlainArgument = PlainValue | null | readonly (readonly (PlainValue | null)[])[];

/** One cell of a result. */
export interface ExplainedCell {
  /** the error's code where there is one */
  readonly value: PlainValue;
  /** as Excel stores formats; null where the function gives none */
  readonly format: string | null;
  /** why there is no value, in French */
  readonly reason: string | null;
}

/** A figure that a calculation rests on: a level, or a change that a report prints. */
export type UsedFigure =
  | { readonly kind: 'level'; readonly key: FigureKey }
  | { readonly kind: 'change'; readonly key: FigureKey; readonly baseYear: number };

export interface Explanation {
  /** one cell, or all those of a table */
  readonly cells: readonly (readonly ExplainedCell[])[];
  readonly figures: readonly UsedFigure[];
}

/** Functions that speak of indicators, not of figures. */
const WITHOUT_FIGURES: ReadonlySet<FunctionId> = new Set(['LIBELLE', 'UNITE', 'BRANCHE', 'INDICATEURS', 'ANNEES']);

/**
 * What a function answers to these arguments, and the figures that it computes it from: what the trace shows.
 * Nothing is thrown: an error is a cell with its reason.
 */
export async function explain(id: FunctionId, args: readonly PlainArgument[]): Promise<Explanation> {
  const session = await currentSession();
  const call = FUNCTIONS[id] as (...given: unknown[]) => unknown;
  let result: unknown;
  const run = (): void => {
    try {
      result = withFormats(() => call(...args));
    } catch (e) {
      if (!(e instanceof CustomFunctions.Error)) throw e;
      result = e;
    }
  };
  let keys: FigureKey[] = [];
  // the checks read every figure of a report: CONTROLE stands for the figure that it judges
  if (id === 'CONTROLE' || id === 'EVOLPUB' || WITHOUT_FIGURES.has(id)) withData(session.data, run);
  else keys = readsOf(session.data, (spy) => withData(spy, run));
  const cells = cellsOf(result);
  if (id === 'VENTIL') keys = shownIn(session, keys, cells, args);
  const levels = keys.map((key): UsedFigure => ({ kind: 'level', key }));
  return { cells, figures: [...levels, ...judged(id, session, args)] };
}

/** The figure of the functions that do not compute on levels. */
function judged(id: FunctionId, session: Session, args: readonly PlainArgument[]): UsedFigure[] {
  const [indicateur, annee, third, fourth] = args as (PlainValue | null)[];
  try {
    if (id === 'CONTROLE') {
      const { indicator, organization, year } = positionOf(session, indicateur, annee, third);
      return [{ kind: 'level', key: { indicator, organization, year, measure: 'realised' } }];
    }
    if (id !== 'EVOLPUB') return [];
    const { indicator, organization, year, baseYear }: Comparison = comparisonOf(
      session,
      indicateur,
      annee,
      third,
      fourth,
    );
    return [{ kind: 'change', key: { indicator, organization, year, measure: 'realised' }, baseYear }];
  } catch {
    return []; // the function itself has told what is wrong with its arguments
  }
}

/** A breakdown is chosen among several: those not chosen were only looked at. */
function shownIn(
  { data }: Session,
  keys: readonly FigureKey[],
  cells: readonly (readonly ExplainedCell[])[],
  [total]: readonly PlainArgument[],
): FigureKey[] {
  const labels = new Set(cells.map((row) => row[0]?.value));
  const named = String(total);
  const isTotal = (code: string): boolean =>
    code === data.indicator(named)?.indicator || data.indicatorsNamed(named).some((i) => i.indicator === code);
  return keys.filter((k) => isTotal(k.indicator) || labels.has(data.indicator(k.indicator)!.label));
}

function cellsOf(result: unknown): ExplainedCell[][] {
  if (!Array.isArray(result)) return [[cellOf(result)]];
  return (result as unknown[][]).map((row) => row.map(cellOf));
}

function cellOf(one: unknown): ExplainedCell {
  if (one instanceof CustomFunctions.Error) {
    return { value: one.code, format: null, reason: one.message ?? '' };
  }
  if (typeof one === 'object' && one !== null) {
    const rich = one as Partial<Excel.FormattedNumberCellValue> & { readonly text?: string };
    return { value: rich.basicValue ?? rich.text ?? '', format: rich.numberFormat ?? null, reason: null };
  }
  return { value: (one as PlainValue | null) ?? '', format: null, reason: null };
}
