import { invalidArgument } from './address';

/** The named HTML colours that tables and charts commonly use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  purple: '#800080',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  lime: '#00FF00',
  pink: '#FFC0CB',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  lightblue: '#ADD8E6',
  darkblue: '#00008B',
  darkgreen: '#006400',
};

/** `#RRGGBB` or the name of an HTML colour, as Excel takes them; anything else is an invalid argument, null too. */
export function normalizeColor(color: unknown): string {
  if (typeof color !== 'string') throw invalidArgument();
  if (/^#?[0-9a-f]{6}$/i.test(color)) return `#${color.replace('#', '').toUpperCase()}`;
  const named = NAMED[color.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}
