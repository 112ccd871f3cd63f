/** A table of a 2022 report as people copy it: tab-separated, and as the HTML that Excel puts on the clipboard. */
const ROWS: readonly (readonly string[])[] = [
  ['Les bénéficiaires de la branche Famille', '2021', '2022', 'Evolution 2022/2021'],
  ['Allocataires', '13 962', '13 780', '- 1,3 %'],
  ['Revenu de solidarité active (RSA)', '1 116', '1 090', '- 2,3 %'],
  ['Prime d’activité', '4 912', '5 014', '+ 2,1 %'],
  ['Allocation aux adultes handicapés (AAH)', '2 672', '2 650', '- 0,8 %'],
  ['Foyers en résidence alternée', '', '412', ''],
];

const HEADINGS = ['Chiffres clefs', 'Populations couvertes'];

export const TABLE_TEXT = [...HEADINGS, '', ...ROWS.map((cells) => cells.join('\t'))].join('\n');

export const TABLE_HTML = `<html><body>${HEADINGS.map((h, k) => `<h${k + 2}>${h}</h${k + 2}>`).join('')}<table>${ROWS.map(
  (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
).join('')}</table></body></html>`;

export const TABLE_CSV = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
