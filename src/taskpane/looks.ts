/** Conditions on the pane that several components' styles share. */

/** An enlarged pane, or one that shows few lines: nothing stays in sight that would leave no room for the rest. */
export const CRAMPED = '@media (max-width: 240px), (max-height: 420px)';

/** Windows' high contrast: shapes take the colour of text. */
export const FORCED_COLORS = '@media (forced-colors: active)';
