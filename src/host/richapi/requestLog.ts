import type { RequestBody } from './protocol';

export interface LoggedRequest {
  /** Size of the request's JSON text in UTF-8. */
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error: string | null;
  readonly milliseconds: number;
  readonly body: RequestBody;
}

const KEPT = 200;

/** Requests seen so far: totals over all of them, details of the latest ones. */
export class RequestLog {
  readonly latest: LoggedRequest[] = [];
  count = 0;
  bytes = 0;
  largest = 0;
  actions = 0;

  add(request: LoggedRequest): void {
    this.count += 1;
    this.bytes += request.bytes;
    this.largest = Math.max(this.largest, request.bytes);
    this.actions += request.actions;
    this.latest.push(request);
    if (this.latest.length > KEPT) this.latest.shift();
  }

  clear(): void {
    this.latest.length = 0;
    this.count = this.bytes = this.largest = this.actions = 0;
  }
}
