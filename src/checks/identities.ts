import { attainments } from './attainment';
import { evolutions } from './evolution';
import type { Figures } from './figures';
import { flows } from './flow';
import type { Identity } from './identity';
import { ratios } from './ratio';
import { relationIdentities } from './relations';
import { shares } from './share';
import { sums } from './sum';

/** Everything that the figures of one report must satisfy together. */
export function* identities(figures: Figures): IterableIterator<Identity> {
  yield* evolutions(figures);
  yield* sums(figures);
  yield* shares(figures);
  yield* ratios(figures);
  yield* flows(figures);
  yield* attainments(figures);
  yield* relationIdentities(figures, 'same');
}
