import type { ValueLanguage } from '../engine';
import { numberIn } from '../model';

/** Excel keeps 15 digits of a number. */
const NUMBER = new Intl.NumberFormat('fr-FR', { useGrouping: false, maximumSignificantDigits: 15 });
/** Outside of these bounds Excel writes powers of ten. */
const SMALL = 1e-9;
const LARGE = 1e21;

/** How French Excel writes values into texts and reads them there: `1,5`, `VRAI`, `12,5 %`, `31/12/2021`. */
export const FRENCH: ValueLanguage = {
  textOf: (value) => (typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : numberText(value)),
  numberOf: (text) => numberIn(text, 'french'),
  dateFormats: { date: 'dd/mm/yyyy', dateAndTime: 'dd/mm/yyyy hh:mm', time: 'hh:mm' },
};

function numberText(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= SMALL && size < LARGE)) return NUMBER.format(value);
  const [digits = '', exponent = ''] = Number(value.toPrecision(15)).toExponential().split('e');
  return `${digits.replace('.', ',')}E${exponent.replace(/^([+-])(\d)$/, '$10$2')}`;
}
