/** The import as it goes on, outside of the components: leaving the section must not lose what was confirmed. */
import { currentDataset, shippedDataset } from '../../dataset';
import { currentSettings } from '../../functions';
import { ImportError, importDocument, proposeIdentity, readFile, readPasted, startReview } from '../../importer';
import type { ReportDocument, Review, Watch } from '../../importer';
import { acceptImport, isCancelled, readContents, refreshData, withdrawImport } from '../../workbook';
import { previewOf } from './preview';
import { NOTHING } from './state';
import type { Busy, FlowState, Identity, Step, Work } from './state';

let state: FlowState = NOTHING;
let running: AbortController | null = null;
const listeners = new Set<() => void>();

export const flowState = (): FlowState => state;

export function onFlow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(change: Partial<FlowState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** One work at a time; what it throws is shown, and nothing has changed then. */
async function run(
  work: Work,
  cancellable: boolean,
  act: (watch: Watch) => Promise<Partial<FlowState>>,
): Promise<void> {
  if (state.busy) return;
  const controller = new AbortController();
  running = controller;
  const show = (busy: Pick<Busy, 'work' | 'share'>): void =>
    set({
      busy: { ...busy, cancel: !cancellable ? 'no' : controller.signal.aborted ? 'asked' : 'possible' },
    });
  set({ error: null, done: null });
  show({ work, share: null });
  try {
    const change = await act({
      signal: controller.signal,
      onProgress: ({ stage, share }) => show({ work: stage, share }),
    });
    // cancelled at the last moment: the result is not wanted any more
    if (controller.signal.aborted && cancellable) throw new ImportError({ kind: 'cancelled' });
    set({ ...change, busy: null });
  } catch (error) {
    set({ busy: null, error });
  }
  running = null;
}

export function cancel(): void {
  running?.abort();
  if (state.busy) set({ busy: { ...state.busy, cancel: 'asked' } });
}

export const wasCancelled = (error: unknown): boolean =>
  isCancelled(error) || (error instanceof ImportError && error.failure.kind === 'cancelled');

export const readChosen = (file: File): Promise<void> =>
  run('read', true, async (watch) => {
    const document = await readFile(new Uint8Array(await file.arrayBuffer()), file.name, watch);
    return identified(document, file.name);
  });

export const readClipboard = (clipboard: { readonly html?: string; readonly text?: string }): Promise<void> =>
  run('read', true, async (watch) => identified(await readPasted(clipboard, watch), ''));

async function identified(document: ReportDocument, name: string): Promise<Partial<FlowState>> {
  const dataset = await currentDataset();
  const usual = currentSettings().organization;
  const identity = proposeIdentity(document, name, dataset, usual, new Date().getFullYear());
  return { step: { kind: 'identity', source: { document, name }, identity } };
}

export const recognise = (identity: Identity): Promise<void> =>
  run('recognise', true, async (watch) => {
    const { step } = state;
    if (step.kind !== 'identity') return {};
    const dataset = await currentDataset();
    const result = await importDocument(step.source.document, dataset, identity, watch);
    return { step: { ...step, kind: 'review', identity, dataset, review: startReview(result, identity) } };
  });

/** The rows as the user has changed them. */
export function changeReview(change: (review: Review) => Review): void {
  const { step } = state;
  if (step.kind === 'review') set({ step: { ...step, review: change(step.review) } });
}

/** What accepting the confirmed rows would do, with the checks run over it. */
export const check = (): Promise<void> =>
  run('check', true, async (watch) => {
    const { step } = state;
    if (step.kind !== 'review') return {};
    const shipped = await shippedDataset();
    return { step: { ...step, kind: 'check', preview: await previewOf(step, shipped, watch) } };
  });

export const accept = (): Promise<void> =>
  run('accept', false, async () => {
    const { step } = state;
    if (step.kind !== 'check') return {};
    const { accepted } = step.preview;
    const { recalculated } = await acceptImport(accepted);
    const figures = accepted.observations.length + accepted.evolutions.length;
    const { title, year } = step.identity;
    return { step: { kind: 'start' }, done: { kind: 'accepted', figures, title, recalculated, year } };
  });

export const withdraw = (id: string): Promise<void> =>
  run('withdraw', false, async () => {
    const { recalculated } = await withdrawImport(id);
    return { done: { kind: 'withdrawn', recalculated } };
  });

/** Brings the sheet Données in line; the year of an import that has just come in is loaded too. */
export const updateSheet = (year: number | null): Promise<void> =>
  run('update', false, async () => {
    const { loaded } = await readContents();
    const choice = loaded?.choice;
    const more = year !== null && choice && !choice.years.includes(year);
    const { added, changed, removed } = await refreshData(
      more ? { choice: { ...choice, years: [...choice.years, year].sort((a, b) => b - a) } } : {},
    );
    return { done: { kind: 'updated', added, changed, removed } };
  });

/** Back to an earlier step; what was confirmed stays where the step knows it. */
export function goTo(kind: Step['kind']): void {
  const { step } = state;
  if (kind === 'start') set({ ...NOTHING });
  if (kind === 'review' && step.kind === 'check') {
    const { preview: _preview, ...rest } = step;
    set({ step: { ...rest, kind: 'review' }, error: null });
  }
}
