import type { Figure, Reading } from './figures';
import { add, divide, exactly, linear, meets, middle, multiply, widen } from './interval';
import type { Interval } from './interval';
import type { CheckName } from './types';

/** A signed figure in a calculation. */
export interface Term {
  readonly figure: Figure;
  readonly coefficient: number;
}

/**
 * What printed figures must satisfy together:
 *
 *     target = scale × (Σ numerator) / (Σ denominator) + offset,   to ± tolerance
 *
 * A growth rate is 100 × value / base − 100, a total is the sum of its parts over nothing, a share is 100 × part / whole.
 */
export interface Identity {
  readonly check: CheckName;
  /** the printed result; a number where the result is known (shares add up to 100) */
  readonly target: Figure | number;
  /** only this printing of the target (each printed change is a claim of its own); else any */
  readonly reading?: Reading;
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly scale: number;
  readonly offset: number;
  readonly tolerance: number;
  /** the numerator's figures are multiplied, not added */
  readonly product?: boolean;
  /** the relation's own words, where it has any */
  readonly name?: string;
  /** why the figures may not be tied so, where no word of the report says that they are */
  readonly doubt?: string;
}

/** A printing chosen for each figure of an identity. */
export type Choice = ReadonlyMap<Figure, Reading>;

export interface Outcome {
  /** undefined: cannot be decided (a divisor that may be zero) */
  readonly holds: boolean | undefined;
  /** the printings for which it holds, else those that answer first */
  readonly choice: Choice;
  /** what the terms give for the target */
  readonly computed: Interval | undefined;
}

/** More printings than this are not tried against each other. */
const MAX_CHOICES = 64;

export const figuresOf = (identity: Identity): Figure[] => {
  const figures = [...identity.numerator, ...identity.denominator].map((t) => t.figure);
  return [...new Set(typeof identity.target === 'number' ? figures : [identity.target, ...figures])];
};

export const targetOf = (identity: Identity): Figure | undefined =>
  typeof identity.target === 'number' ? undefined : identity.target;

type Lookup = (figure: Figure) => Interval;

const sum = (terms: readonly Term[], at: Lookup): Interval =>
  terms.reduce((total, t) => add(total, linear(at(t.figure), t.coefficient)), exactly(0));

const numeratorOf = (identity: Identity, at: Lookup): Interval =>
  identity.product
    ? identity.numerator.reduce((total, t) => multiply(total, linear(at(t.figure), t.coefficient)), exactly(1))
    : sum(identity.numerator, at);

/** What the terms give for the target; undefined where the divisor may be zero. */
export function computedBy(identity: Identity, at: Lookup): Interval | undefined {
  const top = numeratorOf(identity, at);
  const quotient = identity.denominator.length ? divide(top, sum(identity.denominator, at)) : top;
  return quotient && widen(linear(quotient, identity.scale, identity.offset), identity.tolerance);
}

const targetRange = (identity: Identity, at: Lookup): Interval =>
  typeof identity.target === 'number' ? exactly(identity.target) : at(identity.target);

function* choices(identity: Identity): IterableIterator<Choice> {
  const figures = figuresOf(identity);
  const readings = figures.map((f) =>
    identity.reading && f === identity.target ? [identity.reading] : soundFirst(f.readings),
  );
  const count = readings.reduce((n, r) => n * r.length, 1);
  for (let k = 0; k < Math.min(count, MAX_CHOICES); k++) {
    let rest = k;
    yield new Map(
      figures.map((f, n) => {
        const options = readings[n]!;
        const reading = options[rest % options.length]!;
        rest = Math.floor(rest / options.length);
        return [f, reading] as const;
      }),
    );
  }
}

/** An approximate printing stands in only where no exact one is there. */
const soundFirst = (readings: readonly Reading[]): readonly Reading[] => {
  const exact = readings.filter((r) => r.status !== 'E');
  return exact.length ? exact : readings;
};

/**
 * Whether an identity holds for any choice among the printings of its figures: which of two printings of one figure is
 * the right one is the business of crossReference.ts.
 */
export function evaluate(identity: Identity): Outcome {
  const only = evaluateOnly(identity);
  if (only) return only;
  let first: Outcome | undefined;
  for (const choice of choices(identity)) {
    const at: Lookup = (f) => choice.get(f)!.range;
    const computed = computedBy(identity, at);
    const holds = computed && meets(computed, targetRange(identity, at));
    if (holds) return { holds, choice, computed };
    first ??= { holds, choice, computed };
  }
  return first!;
}

/** The common case, without trying choices: every figure has one value. */
function evaluateOnly(identity: Identity): Outcome | undefined {
  const figures = figuresOf(identity);
  if (figures.some((f) => f.readings.length > 1)) return undefined;
  const at: Lookup = (f) => f.readings[0]!.range;
  const computed = computedBy(identity, at);
  const holds = computed && meets(computed, targetRange(identity, at));
  return {
    holds,
    computed,
    get choice() {
      return new Map(figures.map((f) => [f, f.readings[0]!]));
    },
  };
}

/** Whether an identity would hold with another range for one of its figures. */
export function holdsWith(identity: Identity, choice: Choice, figure: Figure, range: Interval): boolean {
  const at: Lookup = (f) => (f === figure ? range : choice.get(f)!.range);
  const computed = computedBy(identity, at);
  return computed !== undefined && meets(computed, targetRange(identity, at));
}

/**
 * What one figure would have to be for the identity to hold, the others being as printed.
 * @returns undefined where that has no single answer (the figure stands on both sides, a product, a zero)
 */
export function solve(identity: Identity, choice: Choice, figure: Figure): Interval | undefined {
  const at: Lookup = (f) => choice.get(f)!.range;
  const uses = [...identity.numerator, ...identity.denominator].filter((t) => t.figure === figure);
  if (identity.target === figure) return uses.length ? undefined : computedBy(identity, at);
  const [term] = uses;
  if (uses.length !== 1 || !term || identity.product) return undefined;
  const quotient = linear(
    widen(targetRange(identity, at), identity.tolerance),
    1 / identity.scale,
    -identity.offset / identity.scale,
  );
  const others = (terms: readonly Term[]): Interval =>
    sum(
      terms.filter((t) => t !== term),
      at,
    );
  const solved = identity.numerator.includes(term)
    ? linear(
        add(
          identity.denominator.length ? multiply(quotient, sum(identity.denominator, at)) : quotient,
          linear(others(identity.numerator), -1),
        ),
        1 / term.coefficient,
      )
    : (() => {
        const whole = divide(sum(identity.numerator, at), quotient);
        return whole && linear(add(whole, linear(others(identity.denominator), -1)), 1 / term.coefficient);
      })();
  return solved;
}

/**
 * Whether an identity holds with figures that are rounded, none of them cut: what is taken for a rule because it holds in other
 * years must be as good as that, for nobody cuts one figure and rounds the next.
 */
export function holdsRounded(identity: Identity): boolean {
  const { holds, choice } = evaluate(identity);
  if (!holds) return false;
  const at: Lookup = (f) => {
    const { value, step, range } = choice.get(f)!;
    return { low: Math.max(range.low, value - step / 2), high: Math.min(range.high, value + step / 2) };
  };
  const computed = computedBy(identity, at);
  return computed !== undefined && meets(computed, targetRange(identity, at));
}

/** A finding of an identity: the figures that it ties do not agree. */
export interface Violation {
  readonly identity: Identity;
  readonly choice: Choice;
  readonly computed: Interval;
}

/** The value that the terms give as they are printed, for messages. */
export function nominal({ identity, choice }: Violation): number {
  const computed = computedBy({ ...identity, tolerance: 0 }, (f) => exactly(choice.get(f)!.value));
  return computed ? middle(computed) : NaN;
}

export const printedTarget = ({ identity, choice }: Violation): Reading | undefined => {
  const target = targetOf(identity);
  return target && choice.get(target);
};
