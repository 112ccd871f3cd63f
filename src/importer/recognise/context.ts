import type { ImportFinding, ReportIdentity } from '../types';
import type { Headings } from './headings';
import type { Territories } from './territory';

/** What the recognisers of tables and sentences share while they go through one document. */
export interface Context {
  readonly identity: ReportIdentity;
  readonly territories: Territories;
  readonly headings: Headings;
  readonly findings: ImportFinding[];
}

/** A section's name: the last headings above a place, outermost first. */
export const sectionOf = (headings: readonly string[]): string => headings.slice(0, 3).reverse().join(' › ');
