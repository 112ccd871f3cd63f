import { refreshData } from '../workbook';
import { showPane } from './pane';
import { wish } from './wishes';
import type { DataOutcome } from './wishes';

/** Actualiser: brings the tables in line with the current data; opens the pane where there is something to decide or to read. */
export async function actualiser(): Promise<void> {
  let outcome: DataOutcome;
  try {
    outcome = { kind: 'done', report: await refreshData() };
  } catch (error) {
    outcome = { kind: 'failed', error };
  }
  wish({ section: 'data', outcome });
  if (outcome.kind === 'failed' || outcome.report.conflicts.length > 0) await showPane();
}
