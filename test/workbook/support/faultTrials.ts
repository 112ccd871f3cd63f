import type { NodeHost } from '../../../src/host/node';
import type { HostErrorCode } from '../../../src/host/richapi';
import { restoreSettings, WorkbookFailure } from '../../../src/workbook';
import { CLEANUPS, codesFor, Faults } from './faults';
import type { Fault } from './faults';
import { snapshot } from './snapshot';

export interface Trials {
  readonly host: NodeHost;
  /** the operation that is tried */
  readonly run: (signal?: AbortSignal, onStep?: () => void) => Promise<unknown>;
  /** from the state after the operation back to the one before it */
  readonly reset: () => Promise<unknown>;
}

export interface Outcome {
  tried: number;
  /** error codes that came, by kind of action */
  readonly codes: Map<string, Set<string>>;
  readonly ended: Record<'old' | 'new' | 'repaired' | 'cancelled', number>;
}

const text = (host: NodeHost): string => JSON.stringify(snapshot(host));

/** Only what is loaded, without the add-in's notes and the log's times: to be compared with the outcome of another run. */
function loaded(host: NodeHost): string {
  const { sheets, order, names } = snapshot(host) as {
    sheets: Record<string, unknown>;
    order: string[];
    names: unknown;
  };
  return JSON.stringify({ ...sheets, 'Journal CCSS': null, order, names });
}

/** A different code at each place, until each kind of action has seen all of its codes; then they come round again. */
function codePicker(): (kind: string) => HostErrorCode {
  const turns = new Map<string, number>();
  return (kind) => {
    const codes = codesFor(kind);
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return codes[turn % codes.length]!;
  };
}

/**
 * Lets Excel fail at every place of an operation, once for a moment and once for good, and looks at the workbook afterwards:
 * it must be in the old or in the new state, or be marked and brought there by the next opening.
 */
export async function tryFaults(trials: Trials): Promise<Outcome> {
  const { host, run, reset } = trials;
  const faults = new Faults(host);
  const outcome: Outcome = { tried: 0, codes: new Map(), ended: { old: 0, new: 0, repaired: 0, cancelled: 0 } };
  // once before: the client's very first request is of its own
  await run();
  await reset();
  const places = await faults.places(() => run());
  const fresh = loaded(host);
  await reset();
  let before = text(host);
  const pick = codePicker();

  const judge = async (fault: Fault, result: { error?: unknown }, wrote: boolean): Promise<void> => {
    const where = JSON.stringify(fault);
    const failure = result.error instanceof WorkbookFailure ? result.error.error.kind : undefined;
    if (result.error !== undefined && failure === undefined) throw new Error(`${where}: ${String(result.error)}`);
    if (failure !== undefined && !wrote) {
      outcome.ended.old++;
      return;
    }
    let now = text(host);
    if (now !== before && (failure === 'interrupted' || fault.mode === 'gone')) {
      if (failure !== undefined && failure !== 'interrupted') throw new Error(`${where}: ${failure}, but changed`);
      if (failure !== undefined) assertMarked(host, where);
      const opening = await restoreSettings();
      if (!opening || opening.interrupted) throw new Error(`${where}: not repaired`);
      now = text(host);
      if (now === before) outcome.ended.repaired++;
    } else if (now === before) outcome.ended.old++;
    if (now === before) {
      if (failure === undefined) throw new Error(`${where}: reported as done, nothing changed`);
      return;
    }
    if (failure !== undefined && failure !== 'interrupted') {
      throw new Error(`${where}: ${failure}, but not the old state\n${difference(before, now)}`);
    }
    if (loaded(host) !== fresh) throw new Error(`${where}: neither old nor new\n${difference(fresh, loaded(host))}`);
    outcome.ended.new++;
    await reset();
    before = text(host);
  };

  const attempt = async (fault: Fault): Promise<void> => {
    const codes = outcome.codes.get(fault.kind) ?? new Set();
    outcome.codes.set(fault.kind, codes.add(fault.code));
    const result = await faults.during(fault, () => run());
    if (!faults.fired && fault.request < CLEANUPS) throw new Error(`${JSON.stringify(fault)} never came to pass`);
    // the client frees its references when it likes, perhaps behind the operation
    if (faults.fired) outcome.tried++;
    await judge(fault, result, faults.wrote);
  };
  for (const place of places) {
    await attempt({ ...place, code: pick(place.kind), mode: 'once' });
    // where Excel goes for good, only what is done by then counts: the places behind an action that changes something
    if (place.afterChange) await attempt({ ...place, code: pick(place.kind), mode: 'gone' });
  }
  // every code that can come with a kind of action has come with it at least once
  for (const place of new Map(places.map((each) => [each.kind, each])).values()) {
    for (const code of codesFor(place.kind)) {
      if (!outcome.codes.get(place.kind)?.has(code)) await attempt({ ...place, code, mode: 'once' });
    }
  }
  // the way back fails, too: at each of its actions, from the last write before the operation is complete
  const last = places.filter((p) => p.kind === '4 Values').at(-1)!;
  for (let again = 1; ; again++) {
    const fault: Fault = { ...last, code: 'GeneralException', mode: 'once', again };
    const result = await faults.during(fault, () => run());
    outcome.tried++;
    await judge(fault, result, true);
    if (!faults.exhausted) break;
  }
  await tryCancels(trials, outcome, before);
  return outcome;
}

/** A cancel before every request. */
async function tryCancels({ host, run }: Trials, outcome: Outcome, before: string): Promise<void> {
  for (let at = 0; ; at++) {
    const controller = new AbortController();
    let step = 0;
    const stop = (): void => {
      if (step++ === at) controller.abort();
    };
    try {
      await run(controller.signal, stop);
    } catch (error) {
      if (!(error instanceof WorkbookFailure) || error.error.kind !== 'cancelled') throw error;
      if (text(host) !== before) throw new Error(`cancel at ${at}: changed\n${difference(before, text(host))}`);
      outcome.ended.cancelled++;
      outcome.tried++;
      continue;
    }
    // it came too late: the operation is complete
    outcome.tried++;
    return;
  }
}

/** A workbook that was cut off says so, in the add-in's notes or, where they did not get that far, is still untouched. */
function assertMarked(host: NodeHost, where: string): void {
  const journals = host.workbook.CustomXmlParts.items.filter((p) =>
    p.GetXml().includes('urn:ccss-indicateurs:journal'),
  );
  if (!journals.length) throw new Error(`${where}: not marked as interrupted`);
}

/** The first place where two snapshots differ. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `…${a.slice(Math.max(0, at - 200), at + 200)}\n—\n…${b.slice(Math.max(0, at - 200), at + 200)}`;
}
