import { freeze, frozenCopy, restore } from '../workbook';
import { showPane } from './pane';
import { wish } from './wishes';
import type { CellOutcome } from './wishes';

/** Does it with the pane closed; opens the pane only where there is something to read. */
async function act(work: () => Promise<CellOutcome>, wordy: (outcome: CellOutcome) => boolean): Promise<void> {
  let outcome: CellOutcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = { kind: 'failed', error };
  }
  wish({ section: 'cell', outcome });
  if (outcome.kind === 'failed' || wordy(outcome)) await showPane();
}

/** Tracer: the pane shows where the figures of the selected cell come from. */
export async function tracer(): Promise<void> {
  wish({ section: 'cell', outcome: null });
  await showPane();
}

/** Figer: the formulas of the selection become values. */
export const figer = (): Promise<void> =>
  act(
    async () => ({ kind: 'frozen', report: await freeze('selection') }),
    (outcome) => outcome.kind === 'frozen' && outcome.report.left.length > 0,
  );

/** Rétablir: the frozen formulas of the selection come back. */
export const retablir = (): Promise<void> =>
  act(
    async () => ({ kind: 'restored', report: await restore('selection') }),
    (outcome) => outcome.kind === 'restored' && outcome.report.conflicts.length > 0,
  );

/** Copie figée: a new workbook without the add-in. */
export const copieFigee = (): Promise<void> =>
  act(
    async () => ({ kind: 'copied', report: await frozenCopy() }),
    (outcome) => outcome.kind === 'copied' && outcome.report.withoutValue.length > 0,
  );
