/** The ribbon's commands, by the ids that the manifest names. They work with the pane closed. */
export { registerCommands } from './registry';
export { onWish, pendingWish, takeWish } from './wishes';
export type { CellOutcome, DashboardOutcome, DataOutcome, PaneWish } from './wishes';
