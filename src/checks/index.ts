/** Stage: the figures held against each other. Pure; findings are claims about public documents (severity.ts, precision.ts). */
export { CHECKS, SEVERITIES } from './types';
export type { CheckName, FigureRef, Finding, Severity } from './types';
export { runChecks } from './run';
export { findingsFor, findingsInSteps, findingsOf } from './lookup';
export { jsonOf, SEVERITY_WORDS, CHECK_WORDS } from './output';
