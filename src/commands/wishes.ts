import type { DashboardReport } from '../charts';
import type { CopyReport, FreezeReport, LoadReport, RestoreReport } from '../workbook';

/** How Figer, Rétablir or Copie figée went. */
export type CellOutcome =
  | { readonly kind: 'frozen'; readonly report: FreezeReport }
  | { readonly kind: 'restored'; readonly report: RestoreReport }
  | { readonly kind: 'copied'; readonly report: CopyReport }
  | { readonly kind: 'failed'; readonly error: unknown };

/** How Actualiser went. */
export type DataOutcome =
  { readonly kind: 'done'; readonly report: LoadReport } | { readonly kind: 'failed'; readonly error: unknown };

/** How Tableau de bord went; no report where no organisation has enough figures. */
export type DashboardOutcome =
  | { readonly kind: 'dashboard'; readonly report: DashboardReport | null }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What a button of the ribbon wants the pane to show. */
export type PaneWish =
  /** null: the trace of the selected cell */
  | { readonly section: 'cell'; readonly outcome: CellOutcome | null }
  | { readonly section: 'data'; readonly outcome: DataOutcome }
  | { readonly section: 'charts'; readonly outcome: DashboardOutcome };

let waiting: PaneWish | null = null;
const listeners = new Set<() => void>();

/** Commands and pane run in one runtime: the wish reaches the pane at once, or waits until it has loaded. */
export function wish(next: PaneWish): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** The wish that nothing has answered yet; it is answered by the section that takes it. */
export const pendingWish = (): PaneWish | null => waiting;

/** The wish, if it is for this section. */
export function takeWish<Section extends PaneWish['section']>(
  section: Section,
): Extract<PaneWish, { section: Section }> | null {
  if (waiting?.section !== section) return null;
  const taken = waiting as Extract<PaneWish, { section: Section }>;
  waiting = null;
  return taken;
}

/** @returns stops it */
export function onWish(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
