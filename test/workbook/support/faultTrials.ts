import type { NodeHost } from '../../../src/host/node';
import { readContents, restoreSettings, WorkbookFailure } from '../../../src/workbook';
import { faultsAt, pairsOf, waysBack } from './faultPlan';
import type { Extent } from './faultPlan';
import { CLEANUPS, Faults } from './faults';
import type { Course, Fault } from './faults';
import { snapshot } from './snapshot';

export interface Trials {
  readonly host: NodeHost;
  /** the operation that is tried */
  readonly run: (signal?: AbortSignal, onStep?: () => void) => Promise<unknown>;
  /** from the state after the operation back to the one before it */
  readonly reset: () => Promise<unknown>;
}

export interface Outcome {
  /** faults and cancels that came to pass */
  readonly tried: number;
  readonly pairs: number;
  readonly requests: number;
  readonly actions: number;
  readonly ended: Readonly<Record<'old' | 'new' | 'repaired' | 'cancelled', number>>;
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

/**
 * Lets Excel fail at every place of an operation, for a moment and for good, and looks at the workbook afterwards: it must
 * be in the old or in the new state, or be marked and brought there by the next opening.
 */
export async function tryFaults(trials: Trials, extent: Extent): Promise<Outcome> {
  const { run, reset, host } = trials;
  // once before: the client's very first request is of its own
  await run();
  await reset();
  const faults = new Faults(host);
  const course = await faults.course(() => run());
  const fresh = loaded(host);
  await reset();
  const judge = new Judge(trials, fresh);
  let tried = 0;
  const planned = faultsAt(course, extent);
  for (const fault of planned) {
    const result = await faults.during(fault, () => run());
    // the client frees its references when it likes, perhaps behind the operation
    if (!faults.fired && fault.request < CLEANUPS) throw new Error(`${JSON.stringify(fault)} never came to pass`);
    if (faults.fired) tried++;
    await judge.fault(fault, result.error, faults.wrote);
  }
  for (const place of waysBack(course, extent)) {
    for (let again = 1; ; again++) {
      const fault: Fault = { ...place, code: 'GeneralException', mode: 'once', again };
      const result = await faults.during(fault, () => run());
      if (!faults.fired) throw new Error(`${JSON.stringify(fault)} never came to pass`);
      tried++;
      await judge.fault(fault, result.error, true);
      if (!faults.exhausted) break;
    }
  }
  tried += await tryCancels(trials, faults, course, judge);
  const { requests, actions } = course;
  return { tried, pairs: pairsOf(planned), requests, actions, ended: judge.ended };
}

/** A cancel as each request sets out, and another as each step of the progress is told. */
async function tryCancels({ run }: Trials, faults: Faults, { requests }: Course, judge: Judge): Promise<number> {
  for (let request = 0; request < requests; request++) {
    const controller = new AbortController();
    const result = await faults.at(
      request,
      () => controller.abort(),
      () => run(controller.signal),
    );
    if (!result.reached) throw new Error(`request ${request} was not sent`);
    await judge.cancel(`request ${request}`, result.error);
  }
  for (let step = 0; ; step++) {
    const controller = new AbortController();
    let told = 0;
    const error = await run(controller.signal, () => {
      if (told++ === step) controller.abort();
    }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await judge.cancel(`step ${step}`, error);
    if (told <= step) return requests + step;
  }
}

/** Looks at the workbook after a trial, counts what became of it and brings it back to the old state. */
class Judge {
  readonly ended = { old: 0, new: 0, repaired: 0, cancelled: 0 };
  private before: string;

  constructor(
    private readonly trials: Trials,
    private readonly fresh: string,
  ) {
    this.before = text(trials.host);
  }

  async fault(fault: Fault, error: unknown, wrote: boolean): Promise<void> {
    const where = JSON.stringify(fault);
    const failure = error instanceof WorkbookFailure ? error.error.kind : undefined;
    if (error !== undefined && failure === undefined) throw new Error(`${where}: ${String(error)}`);
    if (failure !== undefined && !wrote) {
      this.ended.old++;
      return;
    }
    const { host } = this.trials;
    let now = text(host);
    if (now !== this.before && (failure === 'interrupted' || fault.mode === 'gone')) {
      if (failure !== undefined && failure !== 'interrupted') throw new Error(`${where}: ${failure}, but changed`);
      // what was complete when Excel went needs no mark
      const marked = (await readContents()).interrupted;
      if (failure !== undefined && !marked && loaded(host) !== this.fresh) throw new Error(`${where}: not marked`);
      const opening = await restoreSettings();
      if (!opening || opening.interrupted) throw new Error(`${where}: not repaired`);
      now = text(host);
      if (now === this.before) this.ended.repaired++;
    } else if (now === this.before) this.ended.old++;
    if (now === this.before) {
      if (failure === undefined) throw new Error(`${where}: reported as done, nothing changed`);
      return;
    }
    if (failure !== undefined && failure !== 'interrupted') {
      throw new Error(`${where}: ${failure}, but not the old state\n${difference(this.before, now)}`);
    }
    await this.complete(where);
  }

  async cancel(where: string, error: unknown): Promise<void> {
    if (error === undefined) return this.complete(`cancel at ${where}`); // it came too late
    if (!(error instanceof WorkbookFailure) || error.error.kind !== 'cancelled') throw error;
    const now = text(this.trials.host);
    if (now !== this.before) throw new Error(`cancel at ${where}: changed\n${difference(this.before, now)}`);
    this.ended.cancelled++;
  }

  private async complete(where: string): Promise<void> {
    const now = loaded(this.trials.host);
    if (now !== this.fresh) throw new Error(`${where}: neither old nor new\n${difference(this.fresh, now)}`);
    this.ended.new++;
    await this.trials.reset();
    this.before = text(this.trials.host);
  }
}

/** The first place where two snapshots differ. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `…${a.slice(Math.max(0, at - 200), at + 200)}\n—\n…${b.slice(Math.max(0, at - 200), at + 200)}`;
}
