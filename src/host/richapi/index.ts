export { Dispatcher, PAYLOAD_LIMIT, type DispatcherOptions } from './dispatcher';
export { HostError, notImplemented, type HostErrorCode } from './errors';
export { HostCollection, HostObject } from './hostObject';
export { MessageCategory, PUSH_MESSAGE, type Action, type PushEntry, type RequestBody } from './protocol';
export { RequestLog, type LoggedRequest } from './requestLog';
