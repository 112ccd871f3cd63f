import type { Workbook, Worksheet } from '../../model';

const PLACEHOLDER = '\u2026';

/** Gives up everything that the workbook holds; a blank sheet stays, because a workbook has at least one. */
export function emptied(workbook: Workbook): Worksheet {
  workbook.Protection.release();
  const sheets = [...workbook.Worksheets.items];
  const placeholder = workbook.Worksheets.Add(PLACEHOLDER);
  placeholder.Activate();
  for (const name of [...workbook.Names.items]) workbook.Names.remove(name);
  for (const comment of [...workbook.Comments.items]) workbook.Comments.remove(comment);
  for (const note of [...workbook.Notes.items]) workbook.Notes.remove(note);
  for (const sheet of sheets) {
    for (const name of [...sheet.Names.items]) sheet.Names.remove(name);
    workbook.Worksheets.remove(sheet);
  }
  for (const setting of [...workbook.Settings.items]) workbook.Settings.remove(setting);
  for (const part of [...workbook.CustomXmlParts.items]) workbook.CustomXmlParts.remove(part);
  workbook.Properties.Custom.DeleteAll();
  workbook.activeChart = null;
  return placeholder;
}
