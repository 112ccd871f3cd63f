/** Day 0 of Excel's calendar, for dates from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export interface TypedDate {
  /** Excel's serial number. */
  readonly value: number;
  readonly format: string;
}

/** `31/12/2021`, `31-12-21`, `31 décembre 2021`, `12/2021`, `31/12`, `2021-12-31`, `14:30`, a date and a time; else null. */
export function typedDate(text: string, thisYear: number): TypedDate | null {
  const parts = /^(.*?)(?:(?:^|\s+)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/su.exec(text.trim());
  const [, dateText = '', hours, minutes, seconds = '0'] = parts ?? [];
  const time = hours === undefined ? null : timeOf(Number(hours), Number(minutes), Number(seconds));
  if (hours !== undefined && time === null) return null;
  if (dateText === '')
    return time === null ? null : { value: time, format: /:\d\d:/.test(text) ? 'hh:mm:ss' : 'hh:mm' };
  const date = dayOf(dateText, thisYear);
  if (date === null) return null;
  return time === null ? date : { value: date.value + time, format: 'dd/mm/yyyy hh:mm' };
}

function timeOf(hours: number, minutes: number, seconds: number): number | null {
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}

function dayOf(text: string, thisYear: number): TypedDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return date(Number(iso[3]), Number(iso[2]), Number(iso[1]), 'dd/mm/yyyy');
  const full = /^(\d{1,2})([/-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (full) return date(Number(full[1]), Number(full[3]), year(full[4]), 'dd/mm/yyyy');
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return date(1, Number(monthYear[1]), Number(monthYear[2]), 'mmm-yy');
  const dayMonth = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (dayMonth) return date(Number(dayMonth[1]), Number(dayMonth[2]), thisYear, 'd-mmm');
  const written = /^(?:(\d{1,2})(?:er)?[ -])?([\p{L}]{3,9})\.?[ -](\d{4}|\d{2})$/iu.exec(text);
  const month = written ? monthOf(written[2] ?? '') : 0;
  if (written && month > 0)
    return date(Number(written[1] ?? 1), month, year(written[3]), written[1] === undefined ? 'mmm-yy' : 'd-mmm-yy');
  return null;
}

/** Two digits mean 1930 to 2029, as in Excel. */
function year(text = ''): number {
  const value = Number(text);
  return text.length > 2 ? value : value + (value < 30 ? 2000 : 1900);
}

/** Number of a month by its name or the start of it; `jui` alone could be two. */
function monthOf(text: string): number {
  const wanted = bare(text);
  const found = MONTHS.filter((name) => bare(name).startsWith(wanted));
  return found.length === 1 ? MONTHS.indexOf(found[0] ?? '') + 1 : 0;
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function date(day: number, month: number, fullYear: number, format: string): TypedDate | null {
  const time = Date.UTC(fullYear, month - 1, day);
  const check = new Date(time);
  // JavaScript turns 31/02 into 3 March; Excel takes it as text.
  if (fullYear < 1900 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  return { value: Math.round((time - EPOCH) / DAY), format };
}

/** A serial number as the formula bar shows it. */
export function dateText(serial: number): string {
  const moment = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}`;
  if (serial < 1) return time;
  const day = `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}

/** Whether a number format shows a date or a time. */
export const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/General|Standard/gi, ''));
