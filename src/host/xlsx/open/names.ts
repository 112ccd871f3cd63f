import { HostError } from '../../richapi';
import type { Workbook } from '../../model';
import { fromStored } from '../formula';
import { decodeText, type XmlElement } from '../xml';

/** Defined names. Print settings are names, too. Gives the names that the host could not take. */
export function readNames(workbook: Workbook, root: XmlElement): string[] {
  const refused: string[] = [];
  for (const element of root.child('definedNames')?.all('definedName') ?? []) {
    const name = element.attribute('name') ?? '';
    const local = element.number('localSheetId');
    const sheet = local === undefined ? undefined : workbook.Worksheets.items[local];
    const formula = fromStored(decodeText(element.text));
    try {
      if (name === '_xlnm.Print_Area') sheet?.PageLayout.SetPrintArea(formula.slice(1));
      else if (name === '_xlnm.Print_Titles') {
        for (const reference of formula.slice(1).split(/,(?=(?:'(?:[^']|'')*'|[^',!]+)!)/)) {
          if (/!\$?\d+:\$?\d+$/.test(reference)) sheet?.PageLayout.SetPrintTitleRows(reference);
          else sheet?.PageLayout.SetPrintTitleColumns(reference);
        }
      } else if (!name.startsWith('_xlnm.')) {
        const list = sheet?.Names ?? workbook.Names;
        list.Add(name, formula, element.attribute('comment') ?? '').Visible = !element.flag('hidden');
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused.push(name);
    }
  }
  return refused;
}
