import { absoluteAddress, quoteSheet, type Workbook, type Worksheet } from '../../model';
import { toStored } from '../formula';
import { done, type Workfile } from './excelize';

/** Defined names, those of one sheet too, and the two that stand for print settings. */
export function writeNames(file: Workfile, workbook: Workbook): void {
  const lists = [
    { items: workbook.Names.items, scope: undefined },
    ...workbook.Worksheets.items.map((sheet) => ({ items: sheet.Names.items, scope: sheet.Name })),
  ];
  for (const { items, scope } of lists) {
    for (const item of items) {
      done(
        file.SetDefinedName({
          Name: item.Name,
          RefersTo: toStored(item.Formula),
          Comment: item.Comment,
          ...(scope !== undefined && { Scope: scope }),
        }),
      );
    }
  }
  for (const sheet of workbook.Worksheets.items) writePrintNames(file, sheet);
}

function writePrintNames(file: Workfile, sheet: Worksheet): void {
  const { printArea, titleRows, titleColumns } = sheet.PageLayout;
  const reference = (range: typeof printArea): string[] =>
    range ? [`${quoteSheet(sheet.Name)}!${absoluteAddress(range.box)}`] : [];
  const names = [
    ['_xlnm.Print_Area', reference(printArea)],
    ['_xlnm.Print_Titles', [...reference(titleColumns), ...reference(titleRows)]],
  ] as const;
  for (const [name, references] of names) {
    if (references.length > 0)
      done(file.SetDefinedName({ Name: name, RefersTo: references.join(','), Scope: sheet.Name }));
  }
}
