import type { CheckName, Finding, Severity } from './types';

/** French words for what the commands, the sheet and the pane show. */
export const SEVERITY_WORDS = {
  high: 'grave',
  medium: 'contradiction',
  low: 'écart mineur',
  info: 'à vérifier',
} as const satisfies Record<Severity, string>;

export const CHECK_WORDS = {
  evolution: 'évolution',
  header: 'en-tête',
  sum: 'somme',
  share: 'part',
  ratio: 'ratio',
  flow: 'flux',
  'cross-reference': 'valeurs différentes',
  'cross-report': 'autre rapport',
  'duplicate-series': 'série recopiée',
  unit: 'unité',
  sign: 'signe',
  attainment: 'atteinte',
  misprint: "faute d'impression",
  misaligned: 'décalage',
} as const satisfies Record<CheckName, string>;

/** What `audit --json` prints of a finding. */
export type JsonFinding = Omit<Finding, 'figures'>;

export function jsonOf({
  check,
  severity,
  report,
  lines,
  indicators,
  printed,
  expected,
  message,
}: Finding): JsonFinding {
  return { check, severity, report, lines, indicators, printed, expected, message };
}
