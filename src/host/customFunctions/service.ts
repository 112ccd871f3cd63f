import { HostObject } from '../richapi';
import type { CustomFunctionBridge } from './bridge';
import type { InvocationResult } from './results';

interface NamedResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

/** Let the client send results every 200 ms instead of every 500 ms. */
const SHORTER_INTERVAL = 2;
/** Let the client wait at most two seconds between messages, however long one took. */
const BOUNDED_INTERVAL = 4;

/** `Microsoft.ExcelServices.CustomFunctions`, the service that the client's proxy reports to. */
export class CustomFunctionsService extends HostObject {
  constructor(private readonly bridge: () => CustomFunctionBridge | null) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.bridge()?.restart();
  }

  _GetEnabledFeatures(): number[] {
    return [SHORTER_INTERVAL, BOUNDED_INTERVAL];
  }

  SetInvocationArrayResults(results: InvocationResult[]): void {
    this.bridge()?.receive(results);
  }

  SetInvocationResults(results: NamedResult[]): void {
    this.bridge()?.receive(
      results.map(({ id, failed, value, errorCode }): InvocationResult => [id, !failed, value, errorCode]),
    );
  }
}
