import type { Figures } from './figures';
import type { Identity } from './identity';
import { relationIdentities } from './relations';

/** Rates, means and products against the figures that they are made of. */
export const ratios = (figures: Figures): Iterable<Identity> => relationIdentities(figures, 'ratio', 'product');
