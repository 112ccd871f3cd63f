/* global Office */

/** Opens the pane, which may be closed: a button of the ribbon was clicked, so that it may be shown. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
