import { currentDataset } from '../dataset';
import { currentSettings } from '../functions';
import { showPane } from './pane';
import { wish } from './wishes';
import type { DashboardOutcome } from './wishes';

/** Tableau de bord: writes its sheet and shows it; opens the pane only where there is something to read. */
export async function tableauDeBord(): Promise<void> {
  let outcome: DashboardOutcome;
  try {
    // not in the first bundle, for which the formulas of a workbook wait
    const { writeDashboard } = await import(/* webpackChunkName: "charts" */ '../charts');
    const report = await writeDashboard(await currentDataset(), currentSettings().organization);
    outcome = { kind: 'dashboard', report };
  } catch (error) {
    outcome = { kind: 'failed', error };
  }
  wish({ section: 'charts', outcome });
  if (outcome.kind === 'failed' || outcome.report === null) await showPane();
}
