/** The section Importer as a user drives it. */
import type { PaneTester } from './paneHost';

export interface ImportPane {
  readonly button: (name: string | RegExp) => ReturnType<PaneTester['pane']['getByRole']>;
  readonly heading: (name: string) => ReturnType<PaneTester['pane']['getByRole']>;
  readonly field: (name: string) => ReturnType<PaneTester['pane']['getByLabel']>;
  readonly open: () => Promise<void>;
  /** what the clipboard holds goes into the field, as Ctrl+V does */
  readonly paste: (content: { readonly text: string; readonly html?: string }) => Promise<void>;
  readonly choose: (name: string, contents: Uint8Array) => Promise<void>;
  /** from the pasted table to its rows */
  readonly recognise: () => Promise<void>;
  /** how many parts the workbook keeps of imports */
  readonly parts: () => Promise<number>;
}

export function importPane({ pane }: PaneTester): ImportPane {
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const heading = (name: string) => pane.getByRole('heading', { name });
  const field = (name: string) => pane.getByLabel(name, { exact: true });
  return {
    button,
    heading,
    field,
    open: async () => {
      await pane.getByRole('tab', { name: 'Importer' }).click();
      await heading('Importer un rapport').waitFor();
    },
    paste: async (content) => {
      await field('Ou collez un tableau').focus();
      await field('Ou collez un tableau').evaluate((element, { text, html }) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        if (html !== undefined) data.setData('text/html', html);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, content);
    },
    choose: (name, contents) =>
      pane
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(contents) }),
    recognise: async () => {
      await heading('Quel rapport ?').waitFor();
      await button('Reconnaître les chiffres').click();
      await heading('Confirmer les lignes').waitFor();
    },
    parts: () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const parts = context.workbook.customXmlParts.getByNamespace('urn:ccss-indicateurs:imports').load('items/id');
          await context.sync();
          return parts.items.length;
        }),
      ),
  };
}
