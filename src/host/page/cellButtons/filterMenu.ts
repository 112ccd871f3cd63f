import { lastRow } from '../../engine';
import type { Table } from '../../model';
import { element } from '../dom';
import { STRINGS } from '../strings';

/** More values than this are not listed: the list would no longer be one to choose from. */
const MOST_VALUES = 500;
const ORDER = new Intl.Collator('fr', { numeric: true });

/** The contents of a column's filter menu: sorting, and the values to show. */
export function filterMenu(table: Table, column: number, close: () => void): HTMLElement[] {
  const command = (label: string, act: () => void): HTMLElement => {
    const button = element('button', { class: 'popup-line', type: 'button' }, label);
    button.addEventListener('click', () => {
      act();
      close();
    });
    return button;
  };
  const sort = (ascending: boolean): void => table.Sort.Apply([{ key: column, ascending }]);
  const values = valuesOf(table, column);
  const shown = table.filters.get(column)?.values?.map(String);
  const boxes = values.map((value) => checkbox(value === '' ? STRINGS.blank : value, shown?.includes(value) ?? true));
  const all = checkbox(STRINGS.filterAll, shown === undefined);
  all.input.addEventListener('change', () => {
    for (const { input } of boxes) input.checked = all.input.checked;
  });
  for (const { input } of boxes)
    input.addEventListener('change', () => (all.input.checked = boxes.every((one) => one.input.checked)));
  const filter = table.Columns.GetItemAt(column).Filter;
  const apply = (): void => {
    const chosen = values.filter((_, at) => boxes[at]?.input.checked);
    if (chosen.length === values.length) filter.Clear();
    else filter.ApplyValuesFilter(chosen);
  };
  const accept = command(STRINGS.apply, apply);
  const cancel = command(STRINGS.cancel, () => undefined);
  accept.className = 'popup-button strong';
  cancel.className = 'popup-button';
  return [
    command(STRINGS.sortUp, () => sort(true)),
    command(STRINGS.sortDown, () => sort(false)),
    element('div', { class: 'popup-list' }, all.label, ...boxes.map(({ label }) => label)),
    element('div', { class: 'popup-foot' }, accept, cancel),
  ];
}

function valuesOf(table: Table, column: number): string[] {
  const { box } = table.GetDataBodyRange();
  const texts = new Set<string>();
  for (let row = box.row; row <= lastRow(box) && texts.size < MOST_VALUES; row += 1)
    texts.add(table.sheet.textAt(row, box.column + column));
  return [...texts].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : ORDER.compare(a, b)));
}

function checkbox(text: string, checked: boolean): { label: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { type: 'checkbox', checked });
  return { label: element('label', { class: 'popup-check' }, input, text), input };
}
