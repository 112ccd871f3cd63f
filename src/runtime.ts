/* global document, Office */
/**
 * Entry of the shared runtime: one page for the functions, the ribbon and the pane. The functions come first, since a
 * workbook that opens waits for them; the pane's code is fetched afterwards.
 */
import { registerCommands } from './commands';
import { registerFunctions } from './functions';

registerFunctions();

void Office.onReady(async () => {
  registerCommands();
  const root = document.getElementById('root');
  if (!root) return;
  const { mountPane } = await import(/* webpackChunkName: "pane" */ './taskpane');
  mountPane(root);
});
