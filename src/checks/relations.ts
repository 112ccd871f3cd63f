import type { Measure, Relation, RelationKind } from '../dataset';
import type { Figures, Level } from './figures';
import type { Identity, Term } from './identity';
import type { CheckName } from './types';

/** One term of relations.csv: `-CODE@target[-1]`. */
export interface Operand {
  readonly indicator: string;
  readonly coefficient: number;
  /** undefined: the measure of the result */
  readonly measure: Measure | undefined;
  /** years counted from the result's: -1 is the year before */
  readonly offset: number;
}

export interface Operands {
  readonly numerator: readonly Operand[];
  readonly denominator: readonly Operand[];
}

const OPERAND = /^([+-])([A-Z0-9._]+)(?:@(target|realised))?(?:\[([+-]?\d+)\])?(?:@(target|realised))?$/;

function operand(text: string): Operand | undefined {
  const found = OPERAND.exec(text);
  if (!found) return undefined;
  return {
    indicator: found[2]!,
    coefficient: found[1] === '-' ? -1 : 1,
    measure: (found[3] ?? found[5]) as Measure | undefined,
    offset: Number(found[4] ?? 0),
  };
}

/** Reads the operands of a relation. @returns undefined where they are not well formed */
export function readOperands(text: string): Operands | undefined {
  const sides = text.split('/').map((side) => side.trim().split(/\s+/).filter(Boolean).map(operand));
  if (sides.length > 2 || sides.some((side) => !side.length || side.includes(undefined))) return undefined;
  const [numerator, denominator = []] = sides as Operand[][];
  return numerator && { numerator, denominator };
}

/** The check that reports a relation of each kind. */
const CHECK_OF: Record<RelationKind, CheckName> = {
  ratio: 'ratio',
  product: 'ratio',
  flow: 'flow',
  sum: 'sum',
  share: 'share',
  attainment: 'attainment',
  same: 'cross-reference',
};

/** Quotients are printed in percent or for 100 000 inhabitants where the indicator's unit says so. */
function scaleOf(relation: Relation, unit: string): number {
  if (relation.kind !== 'ratio' && relation.kind !== 'share' && relation.kind !== 'attainment') return 1;
  return unit === 'percent' ? 100 : unit === 'per_100k' ? 100_000 : 1;
}

/**
 * A term of a report: the level in the same report and for the same organisation; for the context of a fund (population,
 * area) that of its department.
 */
function term(figures: Figures, result: Level, { indicator, coefficient, measure, offset }: Operand): Term | undefined {
  const key = { ...result, measure: measure ?? result.measure, year: result.year + offset };
  let figure = figures.level(indicator, key);
  if (!figure && figures.indicator(indicator)?.branch === 'contexte') {
    const department = figures.data.organization(result.organization)?.department;
    if (department) figure = figures.level(indicator, { ...key, organization: `DEP${department}` });
  }
  return figure && { figure, coefficient };
}

function terms(figures: Figures, result: Level, operands: readonly Operand[]): Term[] | undefined {
  const found = operands.map((o) => term(figures, result, o));
  return found.includes(undefined) ? undefined : (found as Term[]);
}

/** A relation that no word of a report states: its note says what leaves the doubt (unsaid.ts). */
const UNSAID = /^à vérifier : (.*)$/s;

const doubtOf = ({ note }: Relation): string | undefined => UNSAID.exec(note)?.[1];

/** The relations of the given kinds, once for each report, organisation and year in which all their figures are printed. */
export function* relationIdentities(figures: Figures, ...kinds: readonly RelationKind[]): IterableIterator<Identity> {
  for (const relation of figures.data.relations) {
    if (kinds.includes(relation.kind) && doubtOf(relation) === undefined) yield* instances(figures, relation);
  }
}

/** The calculations that a reader expects and that the reports do not state, with their doubt; by relation. */
export function* unsaidIdentities(figures: Figures): IterableIterator<Identity> {
  for (const relation of figures.data.relations) {
    if (doubtOf(relation) !== undefined) yield* instances(figures, relation);
  }
}

function* instances(figures: Figures, relation: Relation): IterableIterator<Identity> {
  const operands = readOperands(relation.operands);
  if (!operands) return;
  for (const result of figures.levelsOf(relation.indicator)) {
    const identity = instance(figures, relation, operands, result);
    if (identity) yield identity;
  }
}

function instance(figures: Figures, relation: Relation, operands: Operands, result: Level): Identity | undefined {
  const numerator = terms(figures, result, operands.numerator);
  const denominator = terms(figures, result, operands.denominator);
  if (!numerator || !denominator) return undefined;
  // a relation that names its own result would be true of anything
  if ([...numerator, ...denominator].some((t) => t.figure === result)) return undefined;
  const doubt = doubtOf(relation);
  return {
    check: CHECK_OF[relation.kind],
    target: result,
    numerator,
    denominator,
    scale: scaleOf(relation, result.indicator.unit),
    offset: 0,
    tolerance: relation.tolerance ?? 0,
    product: relation.kind === 'product',
    name: relation.relation,
    ...(doubt === undefined ? {} : { doubt }),
  };
}
