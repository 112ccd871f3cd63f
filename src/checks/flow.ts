import type { Figures } from './figures';
import type { Identity } from './identity';
import { relationIdentities } from './relations';

/** Closing stock = opening stock + entries − exits. */
export const flows = (figures: Figures): Iterable<Identity> => relationIdentities(figures, 'flow');
