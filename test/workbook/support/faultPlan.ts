import { codesFor } from './errorCodes';
import type { Course, Fault, Place } from './faults';

/** How much is tried: `sample` in every test run, `all` where there are twenty minutes. */
export type Extent = 'sample' | 'all';

/** What is done by then counts: of the places between two changes a sample takes one in so many. */
const ALIKE_EVERY = 3;
/** Excel goes for good at one in so many of the places behind a change. */
const GONE_EVERY = { sample: 3, all: 1 } as const;
/** The way back fails at each of its actions, begun from so many of the places that change something. */
const WAYS_BACK = { sample: 1, all: 12 } as const;

/**
 * The faults to try at the places of a run. `all`: every code that can come there, at every place. `sample`: one code behind
 * every change and at every third place between, in rotation, and in any case each code once with each kind of action.
 */
export function faultsAt({ places }: Course, extent: Extent): Fault[] {
  const faults: Fault[] = [];
  const tried = new Map<string, Set<string>>();
  const turns = new Map<string, number>();
  const add = (fault: Fault): void => {
    faults.push(fault);
    tried.set(fault.kind, (tried.get(fault.kind) ?? new Set()).add(fault.code));
  };
  const next = (place: Place, mode: Fault['mode']): void => {
    const codes = codesFor(place.kind);
    const turn = turns.get(place.kind) ?? 0;
    turns.set(place.kind, turn + 1);
    add({ ...place, code: codes[turn % codes.length]!, mode });
  };
  let changes = 0;
  let alike = 0;
  for (const place of places) {
    if (extent === 'all') for (const code of codesFor(place.kind)) add({ ...place, code, mode: 'once' });
    else if (place.afterChange || alike++ % ALIKE_EVERY === 0) next(place, 'once');
    if (place.afterChange && changes++ % GONE_EVERY[extent] === 0) next(place, 'gone');
  }
  const oneOfAKind = new Map(places.map((place) => [place.kind, place]));
  for (const place of oneOfAKind.values()) {
    for (const code of codesFor(place.kind)) {
      if (!tried.get(place.kind)?.has(code)) add({ ...place, code, mode: 'once' });
    }
  }
  return faults;
}

/** The places from which the way back is made to fail, too; the last write before the operation is complete among them. */
export function waysBack({ places }: Course, extent: Extent): Place[] {
  const last = places.filter((p) => p.kind === '4 Values').at(-1)!;
  const changing = places.filter((p) => p.afterChange && p.action !== 'answer' && p.request < last.request + 1);
  const step = Math.max(1, Math.ceil(changing.length / WAYS_BACK[extent]));
  return [last, ...(WAYS_BACK[extent] > 1 ? changing.filter((_, k) => k % step === 0) : [])];
}

/** Pairs of a kind of action and an error code. */
export const pairsOf = (faults: readonly Fault[]): number => new Set(faults.map((f) => `${f.kind} ${f.code}`)).size;
