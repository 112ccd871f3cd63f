/** How a number format of a sheet shows its numbers; what is shown is what the report prints. */
export interface NumberFormat {
  readonly kind: 'general' | 'number' | 'date' | 'text';
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
  /** trailing commas of the format divide by a thousand each */
  readonly divisor: number;
  /** `€`, `k€`, `pts` … as shown after the number */
  readonly suffix: string;
  readonly plusSign: boolean;
}

export const GENERAL: NumberFormat = {
  kind: 'general',
  decimals: 0,
  grouped: false,
  percent: false,
  divisor: 1,
  suffix: '',
  plusSign: false,
};

/** The formats that files refer to by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0 €',
  6: '#,##0 €',
  7: '#,##0.00 €',
  8: '#,##0.00 €',
  9: '0%',
  10: '0.00%',
  11: '0.00',
  12: '0',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0 €',
  43: '#,##0.00',
  44: '#,##0.00 €',
  49: '@',
};

export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return { ...GENERAL, kind: 'date' };
  const code = BUILT_IN[id];
  return code === undefined ? GENERAL : parseFormat(code);
}

/** Reads a format code such as `#,##0.00\ "k€";[Red]-#,##0.00`. Only its first section counts. */
export function parseFormat(code: string): NumberFormat {
  const first = firstSection(code.slice(0, 500));
  if (/^general$/i.test(first.trim()) || first === '') return GENERAL;
  if (first.includes('@')) return { ...GENERAL, kind: 'text' };
  const currency = [...first.matchAll(/\[\$([^\]-]*)[^\]]*\]/g)].map((m) => m[1]!).join('');
  const literals = [...first.matchAll(/"([^"]*)"|\\(.)/g)].map((m) => m[1] ?? m[2] ?? '').join('');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/[ymdhs]/i.test(bare.replace(/e[+-]/gi, ''))) return { ...GENERAL, kind: 'date' };
  const digits = /[0#?](?:[0#?,]*[0#?])?(?:\.([0#?]*))?(,*)/.exec(bare);
  const signs = /[€$£]/.exec(bare)?.[0] ?? '';
  return {
    kind: 'number',
    decimals: digits?.[1]?.length ?? 0,
    grouped: /[0#?],[0#?]/.test(bare),
    percent: bare.includes('%'),
    divisor: 1000 ** (digits?.[2]?.length ?? 0),
    suffix: `${literals}${currency}${signs}`.replace(/[\s\u00a0\u202f]+/g, ' ').trim(),
    plusSign: /^\+/.test(bare),
  };
}

function firstSection(code: string): string {
  let quoted = false;
  for (let k = 0; k < code.length; k++) {
    if (code[k] === '"') quoted = !quoted;
    else if (code[k] === '\\') k++;
    else if (code[k] === ';' && !quoted) return code.slice(0, k);
  }
  return code;
}

/** A number as a French reader sees it in the sheet: `1 234,50 €`, `2,59 %`. */
export function shown(value: number, format: NumberFormat, date1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (format.kind === 'date') return dateOf(value, date1904);
  if (format.kind !== 'number') return frenchNumber(value, undefined, false);
  const scaled = (value * (format.percent ? 100 : 1)) / format.divisor;
  const text = frenchNumber(scaled, format.decimals, format.grouped);
  const sign = format.plusSign && value > 0 ? '+' : '';
  return `${sign}${text}${format.percent ? ' %' : ''}${format.suffix ? ` ${format.suffix}` : ''}`;
}

function frenchNumber(value: number, decimals: number | undefined, grouped: boolean): string {
  // fifteen digits are what a sheet keeps: 0.1 + 0.2 is shown as 0,3
  const exact = Number(value.toPrecision(15));
  const text = decimals === undefined ? String(exact) : exact.toFixed(Math.min(decimals, 15));
  if (text.includes('e')) return text.replace('.', ',');
  const [whole = '', fraction] = text.split('.');
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') : whole;
  return fraction === undefined ? parted : `${parted},${fraction}`;
}

function dateOf(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return '';
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
