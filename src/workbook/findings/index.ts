export { exportFindings, FINDINGS_EXPORT_SHEET } from './exportFindings';
export { findingId, markSeen, readSeen } from './seen';
export type { SeenMark, SeenMarks } from './seen';
