/**
 * The messages that the Office.js client sends and expects (RichApi protocol), as measured with @microsoft/office-js 1.1.110.
 * Names are the protocol's own, hence the PascalCase.
 */

/** How an object is reached from its parent. */
export const ObjectPathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 6,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Ids of object paths that stand in place of arguments; 0 or absent where the argument is a plain value. */
  ReferencedObjectPathIds?: (number | null | undefined)[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions?: Action[];
  ObjectPaths?: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ErrorBody {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: ErrorBody;
}

/** What travels over `_richApiNativeBridge` from the client: an envelope around the JSON text of a request. */
export interface ClientMessage {
  id: number | string;
  type: number;
  message: { body?: string | RequestBody };
}

/** One entry of a message pushed to the client: an event, or the invocation of a custom function. */
export interface PushEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

export const MessageCategory = { CustomFunction: 1, Event: 65536 } as const;

/** Type of an envelope that the host sends on its own initiative. */
export const PUSH_MESSAGE = 3;
