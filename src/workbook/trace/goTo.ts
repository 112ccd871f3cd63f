/* global Excel */
import { currentDataset, MEASURE_LABELS } from '../../dataset';
import type { FigureKey } from '../../dataset';

import { DATA_TABLE } from '../sheets';

/** Selects a cell by its address, `Feuil1!B4`. */
export async function goToCell(address: string): Promise<void> {
  const cut = address.lastIndexOf('!');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(address.slice(0, cut));
    sheet.activate();
    sheet.getRange(address.slice(cut + 1)).select();
    await context.sync();
  });
}

/**
 * Selects the row of a figure in the sheet `Données`.
 * @returns false where the sheet is not there or does not hold the figure
 */
export async function goToDataRow(key: FigureKey): Promise<boolean> {
  const data = await currentDataset();
  const organization = data.organization(key.organization)?.label ?? key.organization;
  const wanted: Readonly<Record<string, string | number>> = {
    code: key.indicator,
    organisme: organization,
    année: key.year,
    mesure: MEASURE_LABELS[key.measure],
  };
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(DATA_TABLE);
    table.load('name');
    await context.sync();
    if (table.isNullObject) return false;
    table.columns.load('items/name');
    await context.sync();
    const there = new Set(table.columns.items.map(({ name }) => name));
    if (Object.keys(wanted).some((header) => !there.has(header))) return false;
    const columns = Object.entries(wanted).map(([header, value]) => ({
      value,
      body: table.columns.getItem(header).getDataBodyRange().load('values'),
    }));
    await context.sync();
    const row = columns[0]!.body.values.findIndex((_, r) =>
      columns.every(({ value, body }) => body.values[r]?.[0] === value),
    );
    if (row < 0) return false;
    const line = table.getDataBodyRange().getRow(row);
    table.worksheet.activate();
    // a filter may hide the row: it must be seen to be read
    line.rowHidden = false;
    line.select();
    await context.sync();
    return true;
  });
}

/**
 * Calls back when another cell becomes the active one, or when cells change or have been calculated.
 * @returns stops it
 */
export async function onActiveCell(listener: () => void): Promise<() => Promise<void>> {
  const call = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add(call),
      worksheets.onActivated.add(call),
      worksheets.onChanged.add(call),
      // the value of a custom function comes after the change of its cell
      worksheets.onCalculated.add(call),
    ];
    await context.sync();
    return async () => {
      await Excel.run(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
    };
  });
}
