import type { Figures } from './figures';
import type { Identity } from './identity';
import { evaluate } from './identity';
import { relationIdentities } from './relations';

/**
 * Printed attainment against result and target. Where lower is better the attainment is target over result, whichever way
 * the relation is written; reports print either, so that either satisfies.
 */
export function* attainments(figures: Figures): IterableIterator<Identity> {
  for (const identity of relationIdentities(figures, 'attainment')) {
    const lowerIsBetter = identity.numerator[0]?.figure.indicator.polarity === -1;
    const inverse = { ...identity, numerator: identity.denominator, denominator: identity.numerator };
    if (!lowerIsBetter) yield identity;
    else yield evaluate(identity).holds ? identity : inverse;
  }
}
