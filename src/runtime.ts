/* global document, Office */
/**
 * Entry of the shared runtime: one page for the functions, the ribbon and the pane. The functions come first, since a
 * workbook that opens waits for them; the pane's code is fetched afterwards.
 */
import { registerCommands } from './commands';
import { registerFunctions } from './functions';
import { restoreSettings } from './workbook';

registerFunctions();

void Office.onReady(async () => {
  registerCommands();
  // settings that formulas depend on, and the repair of a refresh that was cut off; the pane does not wait for it
  void restoreSettings();
  const root = document.getElementById('root');
  if (!root) return;
  const { mountPane } = await import(/* webpackChunkName: "pane" */ './taskpane');
  mountPane(root);
});
