import type { Violation } from './identity';
import type { Finding } from './types';

/** What a check that explains contradictions found, and the violations that it accounts for: they are told once. */
export interface Explained {
  readonly findings: readonly Finding[];
  readonly explained: ReadonlySet<Violation>;
}
