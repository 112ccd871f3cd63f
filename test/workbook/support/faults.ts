import type { NodeHost } from '../../../src/host/node';
import { HostError } from '../../../src/host/richapi';
import type { HostErrorCode } from '../../../src/host/richapi';

/** A place where Excel may fail: before an action of a request, or when the answer to a whole request gets lost. */
export interface Place {
  readonly request: number;
  readonly action: number | 'answer';
  /** type and name of the action, for the codes that can come there */
  readonly kind: string;
  /** the first action of a request, or one behind an action that changes the workbook */
  readonly afterChange: boolean;
}

/** `once`: this action fails, Excel goes on; `gone`: from this action on everything fails, until the workbook is opened again. */
export interface Fault extends Place {
  readonly code: HostErrorCode;
  readonly mode: 'once' | 'gone';
  /** a second failure, so many actions after the first: while the workbook is being put back */
  readonly again?: number;
}

/** What a run passes through. */
export interface Course {
  readonly places: readonly Place[];
  readonly requests: number;
  readonly actions: number;
}

/** Puts itself between the client and the host's actions. */
export class Faults {
  private request = -1;
  /** numbers of the requests that were sent and not yet carried out */
  private readonly coming: number[] = [];
  private main = -1;
  private cleanups = CLEANUPS - 1;
  private fault: Fault | null = null;
  private gone = false;
  private seen: Place[] | null = null;
  private changed = false;
  /** actions until the second failure; null where there is none to come */
  private countdown: number | null = null;
  /** told of each request, by its number, before it is carried out */
  private onRequest: (request: number) => void = () => undefined;
  /** whether the fault tried last came to pass */
  fired = false;
  /** whether the second failure of the fault tried last came to pass */
  exhausted = false;
  /** whether the run that was tried last carried out an action that changes the workbook */
  wrote = false;

  constructor({ dispatcher }: NodeHost) {
    dispatcher.beforeAction = (index, action, path) => {
      if (index === 0) this.request = this.coming.shift() ?? -1;
      const name = action.Name ?? path?.Name ?? '';
      const kind = `${action.ActionType} ${name}`;
      const afterChange = this.changed || index === 0;
      this.changed = changes(action.ActionType, name);
      this.seen?.push({ request: this.request, action: index, kind, afterChange });
      this.check(this.request, index);
      this.wrote ||= this.changed;
    };
    const answer = dispatcher.onMessage.bind(dispatcher);
    dispatcher.onMessage = async (text) => {
      const request = isCleanup(text) ? ++this.cleanups : ++this.main;
      this.coming.push(request);
      if (request < CLEANUPS) this.onRequest(request);
      const reply = await answer(text);
      const { fault } = this;
      if (fault?.action !== 'answer' || fault.request !== request || this.gone) return reply;
      this.fired = true;
      this.gone = fault.mode === 'gone';
      if (fault.mode === 'once') this.fault = null;
      return lost(reply, fault.code);
    };
  }

  /** The places that a run passes. */
  async course(run: () => Promise<unknown>): Promise<Course> {
    this.restart();
    const seen: Place[] = [];
    this.seen = seen;
    await run();
    this.seen = null;
    // a request of an earlier run may be carried out as this one begins
    const own = seen.filter((p) => p.request >= 0);
    const requests = [...new Set(own.map((p) => p.request))];
    const answers = requests.map((request): Place => {
      return { request, action: 'answer', kind: 'answer', afterChange: true };
    });
    return {
      places: [...own, ...answers],
      requests: requests.filter((r) => r < CLEANUPS).length,
      actions: own.length,
    };
  }

  async during<T>(fault: Fault, run: () => Promise<T>): Promise<{ value?: T; error?: unknown }> {
    this.restart();
    this.fault = fault;
    this.gone = false;
    this.wrote = false;
    this.fired = false;
    this.exhausted = false;
    try {
      return { value: await run() };
    } catch (error) {
      return { error };
    } finally {
      this.countdown = null;
      this.fault = null;
      this.gone = false;
    }
  }

  /** A run in which `act` is called as a request sets out; `reached` is false where the run has no such request. */
  async at<T>(
    request: number,
    act: () => void,
    run: () => Promise<T>,
  ): Promise<{ value?: T; error?: unknown; reached: boolean }> {
    this.restart();
    let reached = false;
    this.onRequest = (now) => {
      if (now !== request) return;
      reached = true;
      act();
    };
    try {
      return { value: await run(), reached };
    } catch (error) {
      return { error, reached };
    } finally {
      this.onRequest = () => undefined;
    }
  }

  private restart(): void {
    this.request = this.main = -1;
    this.cleanups = CLEANUPS - 1;
  }

  private check(request: number, action: number): void {
    const { fault } = this;
    if (this.gone) throw new HostError('GeneralException');
    if (this.countdown) {
      this.countdown -= 1;
      if (this.countdown === 0) {
        this.exhausted = true;
        throw new HostError('GeneralException');
      }
    }
    if (fault?.request !== request || fault.action !== action) return;
    this.fired = true;
    this.gone = fault.mode === 'gone';
    this.countdown = fault.again ?? null;
    if (fault.mode === 'once') this.fault = null;
    throw new HostError(fault.code);
  }
}

/** The client frees its references in requests of their own, at any time: these are numbered apart from here on. */
export const CLEANUPS = 1_000;

function isCleanup(text: string): boolean {
  interface Body {
    Actions?: { ActionType: number; Name?: string }[];
  }
  const { message } = JSON.parse(text) as { message: { body?: string | Body } };
  const { body = {} } = message;
  const { Actions = [] } = typeof body === 'string' ? (JSON.parse(body) as Body) : body;
  return Actions.every(({ ActionType, Name }) => (ActionType === 1 && !Name) || Name === '_RemoveReference');
}

const READS = /^(Suspend|_|Get|Load|Activate|NotifyActionHandlerReady)/;

/** Whether an action changes the workbook: setting a property, calling a method that does, an object path that adds. */
const changes = (type: number, name: string): boolean =>
  type === 4 || (type === 3 && !READS.test(name)) || (type === 1 && name === 'Add');

/** The answer of a request that was carried out, as a failure. */
function lost(reply: string, code: string): string {
  const envelope = JSON.parse(reply) as { message: { body: string } };
  const Error = { Code: code, Message: `lost ${code}`, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  envelope.message.body = JSON.stringify({ Results: [], TraceIds: [], Error });
  return JSON.stringify(envelope);
}
