import { HostError, notImplemented } from './errors';
import { hasMember, type HostObject } from './hostObject';
import { callMember, PathResolver, type Services } from './pathResolver';
import {
  ActionType,
  type Action,
  type ClientMessage,
  type ErrorBody,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { identity, runQuery } from './query';
import { References } from './references';
import { RequestLog } from './requestLog';

/** Excel on the web refuses larger requests and responses (docs/concepts/resource-limits-and-performance-optimization.md). */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface DispatcherOptions {
  /** The object that `context.workbook` stands for. */
  readonly root: HostObject;
  readonly services?: Services;
  /** Brings calculated values up to date before they are read. */
  readonly settle?: () => Promise<void>;
  /** Called when a request has been answered: end of `suspend…UntilNextSync`, events of the batch. */
  readonly afterRequest?: () => void;
}

/**
 * Host side of the RichApi protocol. It knows nothing of Excel: it walks an object model whose members carry the protocol's names.
 * Requests run one after the other; within one, the actions before a failing one stay done, as in Excel.
 */
export class Dispatcher {
  readonly log = new RequestLog();
  readonly references = new References();
  /** Test hook: called before each action with its index in the request and its object; what it throws fails the action. */
  beforeAction: ((index: number, action: Action, path: ObjectPath | undefined) => void) | null = null;

  private queue: Promise<unknown> = Promise.resolve();
  private stale = true;

  constructor(private readonly options: DispatcherOptions) {}

  /** JSON text in, JSON text out: the client's envelope, which also crosses `postMessage`. */
  onMessage(text: string): Promise<string> {
    // Results of custom functions pass the queue: a request in it may be waiting for just these.
    if (text.includes(FUNCTION_RESULTS)) return this.answer(text);
    const answer = this.queue.then(() => this.answer(text));
    // A request that breaks the envelope itself must not stop the ones behind it.
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Tells that values changed outside a request (the user typed, a custom function returned). */
  markStale(): void {
    this.stale = true;
  }

  private async answer(text: string): Promise<string> {
    const started = performance.now();
    const message = JSON.parse(text) as ClientMessage;
    const raw = message.message.body;
    const bodyText = typeof raw === 'string' ? raw : JSON.stringify(raw ?? {});
    const body = JSON.parse(bodyText) as RequestBody;
    const bytes = utf8Length(bodyText);
    let response =
      bytes > PAYLOAD_LIMIT ? failure(new HostError('RequestPayloadSizeLimitExceeded')) : await this.process(body);
    let responseText = JSON.stringify(response);
    if (utf8Length(responseText) > PAYLOAD_LIMIT) {
      response = failure(new HostError('ResponsePayloadSizeLimitExceeded'));
      responseText = JSON.stringify(response);
    }
    this.log.add({
      bytes,
      responseBytes: utf8Length(responseText),
      actions: body.Actions?.length ?? 0,
      error: response.Error?.Code ?? null,
      milliseconds: performance.now() - started,
      body,
    });
    return JSON.stringify({
      id: message.id,
      type: message.type,
      message: { statusCode: 200, headers: {}, body: responseText },
    });
  }

  private async process(body: RequestBody): Promise<ResponseBody> {
    const paths = new PathResolver(
      body.ObjectPaths ?? {},
      this.options.root,
      this.options.services ?? new Map(),
      this.references,
    );
    const actions = body.Actions ?? [];
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of actions.entries()) {
      try {
        const path = action.ObjectPathId === undefined ? undefined : paths.path(action.ObjectPathId);
        this.beforeAction?.(index, action, path);
        response.Results.push({ ActionId: action.Id, Value: await this.run(action, paths, response) });
      } catch (error) {
        response.Error = describe(error, index, action, paths);
        break;
      }
    }
    this.options.afterRequest?.();
    return response;
  }

  private async run(action: Action, paths: PathResolver, response: ResponseBody): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return identity(await this.instantiate(action, paths));
      case ActionType.Query:
        await this.refresh();
        return runQuery(paths.resolve(action.ObjectPathId), action.QueryInfo);
      case ActionType.SetProperty:
        this.set(paths.required(action.ObjectPathId), action.Name ?? '', paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Method:
        return this.invoke(action, paths);
      case ActionType.Trace:
        response.TraceIds.push(action.Id);
        return null;
      default:
        throw notImplemented('ActionType', String(action.ActionType));
    }
  }

  private async instantiate(action: Action, paths: PathResolver): Promise<HostObject | null> {
    const name = action.ObjectPathId === undefined ? undefined : paths.path(action.ObjectPathId)?.Name;
    if (name !== undefined && READS_VALUES.test(name)) await this.refresh();
    else this.stale = true;
    return paths.resolve(action.ObjectPathId);
  }

  private async invoke(action: Action, paths: PathResolver): Promise<unknown> {
    const name = action.Name ?? '';
    const args = paths.arguments(action.ArgumentInfo);
    if (name === '_RemoveReference') return (this.references.remove(String(args[0])), null);
    if (name === '_RemoveAllReferences') return (this.references.clear(), null);
    const object = paths.resolve(action.ObjectPathId);
    if (name === '_KeepReference') {
      if (object !== null) this.references.keep(object);
      return identity(object);
    }
    if (object === null) throw new HostError('InvalidObjectPath');
    if (READS_VALUES.test(name)) await this.refresh();
    this.stale = true;
    return (await callMember(object, name, args)) ?? null;
  }

  private set(object: HostObject, name: string, value: unknown): void {
    if (!hasMember(object, name)) throw notImplemented(object.typeName, name);
    this.stale = true;
    if (!Reflect.set(object, name, value)) throw notImplemented(object.typeName, `${name} (set)`);
  }

  private async refresh(): Promise<void> {
    if (!this.stale) return;
    this.stale = false;
    await this.options.settle?.();
  }
}

/** The service that the client reports results to, as it stands in a request's object paths. */
const FUNCTION_RESULTS = 'Microsoft.ExcelServices.CustomFunctions';

/** Members whose effect depends on calculated values: these must be up to date before. */
const READS_VALUES =
  /^(Get(UsedRange|Spill|SurroundingRegion|RangeEdge|DimensionValues)|CopyFrom|Apply|Reapply|Autofit|SetValues|SetPosition)/;

function describe(error: unknown, index: number, action: Action, paths: PathResolver): ErrorBody {
  const known =
    error instanceof HostError
      ? error
      : new HostError('GeneralException', error instanceof Error ? error.message : String(error));
  const path = action.ObjectPathId === undefined ? undefined : paths.path(action.ObjectPathId);
  return { ...failure(known).Error, Location: action.Name || path?.Name || '', ActionIndex: index };
}

function failure(error: HostError): ResponseBody & { Error: ErrorBody } {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: error.httpStatus },
  };
}

const encoder = new TextEncoder();
const utf8Length = (text: string): number => encoder.encode(text).length;
