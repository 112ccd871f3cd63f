import { BRANCHES, fold } from '../dataset';
import type { Branch, Indicator, Measure, Unit } from '../dataset';
import { fail, findIndicator, findOrganization } from '../indicators';
import type { Comparison, Position } from '../indicators';
import type { Session } from './session';

/**
 * What a cell gives a function. Excel passes omitted optional arguments as null, blank cells as "" or 0, and a cell that
 * holds a formatted number or a card as an object with its plain value inside.
 */
export type Argument = Scalar | { readonly basicValue?: Scalar };
type Scalar = string | number | boolean | null | undefined;

const scalar = (argument: Argument): Scalar =>
  typeof argument === 'object' && argument !== null ? argument.basicValue : argument;

export function isOmitted(argument: Argument): argument is null | undefined {
  const given = scalar(argument);
  return given === null || given === undefined || (typeof given === 'string' && given.trim() === '');
}

/** @throws blankArgument · unknownIndicator · ambiguousIndicator */
export function indicatorOf({ data }: Session, argument: Argument, name = 'indicateur'): Indicator {
  if (isOmitted(argument)) return fail({ kind: 'blankArgument', argument: name });
  return findIndicator(data, String(scalar(argument)));
}

/** The organisation named, or the workbook's own where none is. @throws unknownOrganization */
export function organizationOf({ data, settings }: Session, argument: Argument): string {
  return findOrganization(data, isOmitted(argument) ? settings.organization : String(scalar(argument))).organization;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const MS_PER_DAY = 86_400_000;
/** Excel counts days from 1899-12-30 (its 1900 leap-year error included for dates from March 1900 on). */
const yearOfSerial = (serial: number): number =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_PER_DAY).getUTCFullYear();

/**
 * A year as people have it: 2021, "2021", a date cell, "31/12/2021", or "N", "N-1"… counted from the reference year.
 * @throws blankArgument · badYear
 */
export function yearOf(session: Session, given: Argument, organization: string, name = 'annee'): number {
  const argument = scalar(given);
  // a blank cell given to a numeric argument arrives as 0
  if (isOmitted(argument) || argument === 0) return fail({ kind: 'blankArgument', argument: name });
  if (typeof argument === 'number') {
    if (Number.isInteger(argument) && argument >= FIRST_YEAR && argument <= LAST_YEAR) return argument;
    // a whole number of days or more past any year is a date
    if (argument > LAST_YEAR && argument < 110_000) return yearOfSerial(argument);
    return fail({ kind: 'badYear', text: String(argument).replace('.', ',') });
  }
  const text = String(argument).trim();
  const relative = /^n\s*(?:([-−+])\s*(\d{1,2}))?$/i.exec(text);
  if (relative) {
    const offset = Number(relative[2] ?? 0) * (relative[1] === '+' ? 1 : -1);
    return referenceYear(session, organization) + offset;
  }
  // a date that Excel has turned into text on its way into a range of text
  if (/^\d{5,6}$/.test(text)) return yearOf(session, Number(text), organization, name);
  const date =
    /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4})$/.exec(text) ?? /^(\d{4})-\d{2}-\d{2}$/.exec(text) ?? /^(\d{4})$/.exec(text);
  const year = Number(date?.[1]);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  return fail({ kind: 'badYear', text });
}

/** The year that "N" stands for. @throws badYear where neither the workbook nor the data gives one */
export function referenceYear({ data, settings }: Session, organization: string): number {
  return settings.referenceYear ?? data.latestYear(organization) ?? fail({ kind: 'badYear', text: 'N' });
}

const MEASURE_NAMES: Record<string, Measure> = {
  realise: 'realised',
  resultat: 'realised',
  realised: 'realised',
  objectif: 'target',
  cible: 'target',
  target: 'target',
};

/** @throws badArgument */
export function measureOf(argument: Argument): Measure {
  if (isOmitted(argument)) return 'realised';
  const measure = MEASURE_NAMES[fold(String(scalar(argument)))];
  return (
    measure ??
    fail({
      kind: 'badArgument',
      argument: 'mesure',
      text: String(scalar(argument)),
      expected: '"réalisé" ou "objectif"',
    })
  );
}

/** The common arguments (indicateur; annee; [organisme]). */
export function positionOf(
  session: Session,
  indicateur: Argument,
  annee: Argument,
  organisme: Argument,
): Position & { readonly unit: Unit } {
  const { indicator, unit } = indicatorOf(session, indicateur);
  const organization = organizationOf(session, organisme);
  return { indicator, unit, organization, year: yearOf(session, annee, organization) };
}

/** The common arguments (indicateur; annee; [annee_ref]; [organisme]); the year before where none is given. */
export function comparisonOf(
  session: Session,
  indicateur: Argument,
  annee: Argument,
  annee_ref: Argument,
  organisme: Argument,
): Comparison & { readonly unit: Unit } {
  const { indicator, unit, organization, year } = positionOf(session, indicateur, annee, organisme);
  const baseYear = isOmitted(annee_ref) ? year - 1 : yearOf(session, annee_ref, organization, 'annee_ref');
  return { indicator, unit, organization, year, baseYear };
}

const YES = new Set(['vrai', 'true', 'oui', '1']);
const NO = new Set(['faux', 'false', 'non', '0']);

/** A yes or no: VRAI, FAUX, 1, 0, "oui", "non". @throws badArgument */
export function flagOf(argument: Argument, name: string, byDefault: boolean): boolean {
  if (isOmitted(argument)) return byDefault;
  const text = fold(String(scalar(argument)));
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  return fail({ kind: 'badArgument', argument: name, text, expected: 'VRAI ou FAUX' });
}

/** The name of a breakdown as the package writes it, from what a user types. */
export const breakdownOf = (argument: Argument): string | undefined =>
  isOmitted(argument) ? undefined : fold(String(scalar(argument))).replace(/ /g, '_');

/** The branch that a user names, by code or label. @throws badArgument */
export function branchOf(argument: Argument): Branch | undefined {
  if (isOmitted(argument)) return undefined;
  const text = fold(String(scalar(argument)));
  const found = BRANCHES.find((b) => b === text);
  return found ?? fail({ kind: 'badArgument', argument: 'branche', text, expected: BRANCHES.join(', ') });
}

/** A whole number from 1 up. @throws badArgument */
export function countOf(argument: Argument, name: string, byDefault: number): number {
  if (isOmitted(argument) || scalar(argument) === 0) return byDefault;
  const n = Number(scalar(argument));
  if (Number.isInteger(n) && n >= 1) return n;
  return fail({
    kind: 'badArgument',
    argument: name,
    text: String(scalar(argument)),
    expected: 'un nombre entier positif',
  });
}
