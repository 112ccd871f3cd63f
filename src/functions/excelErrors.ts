/* global CustomFunctions */
import { DataError } from '../dataset';
import type { Dataset } from '../dataset';
import { IndicatorFailure } from '../indicators';
import type { IndicatorError } from '../indicators';

/** The Excel errors that a calculation can end in. */
export type ExcelErrorKind = 'notAvailable' | 'invalidValue' | 'divisionByZero';

/** An Excel error with its French message (Excel shows messages for #VALUE! and #N/A only). */
export interface ExcelErrorText {
  readonly code: ExcelErrorKind;
  readonly message: string;
}

const list = (items: readonly (string | number)[], last = 'ou'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;

const MEASURE = { realised: 'réalisé', target: 'objectif' } as const;

/** The one mapping from calculation errors to Excel errors: what is wrong, and what would work. */
export function excelErrorOf(
  error: IndicatorError,
  data?: Pick<Dataset, 'indicator' | 'organization'>,
): ExcelErrorText {
  const indicator = (code: string): string => {
    const label = data?.indicator(code)?.label;
    return label ? `${code} (${label})` : code;
  };
  const withLabel = (code: string): string => {
    const label = data?.organization(code)?.label;
    return label && label !== code ? `${code} (${label})` : code;
  };
  const organization = (code: string): string => data?.organization(code)?.label ?? code;
  const na = (message: string): ExcelErrorText => ({ code: 'notAvailable', message });
  const value = (message: string): ExcelErrorText => ({ code: 'invalidValue', message });
  switch (error.kind) {
    case 'unknownIndicator':
      return na(
        `Indicateur inconnu : « ${error.text} ». ${error.nearest.length ? `Vouliez-vous dire ${list(error.nearest)} ?` : 'Aucun indicateur ne répond à ces mots.'}`,
      );
    case 'ambiguousIndicator':
      return na(`« ${error.text} » désigne plusieurs indicateurs : ${list(error.codes)}. Précisez le code.`);
    case 'unknownOrganization':
      return na(
        `Organisme inconnu : « ${error.text} ». Organismes chargés : ${list(error.known.map(withLabel), 'et')}.`,
      );
    case 'noValue': {
      const what = error.measure === 'target' ? `Pas d'objectif` : 'Pas de valeur';
      const printed = error.printed ? ` (le rapport imprime « ${error.printed} »)` : '';
      const years = error.years.length
        ? `Années disponibles : ${list(error.years, 'et')}.`
        : `Aucune année disponible (${MEASURE[error.measure]}).`;
      return na(
        `${what} en ${error.year} pour ${indicator(error.indicator)}, ${organization(error.organization)}${printed}. ${years}`,
      );
    }
    case 'noPublishedChange': {
      const since = error.baseYear === null ? '' : ` par rapport à ${error.baseYear}`;
      return na(
        `Aucun rapport n'imprime l'évolution ${error.year}${since} de ${indicator(error.indicator)}. EVOL la calcule.`,
      );
    }
    case 'noParent':
      return na(`${indicator(error.indicator)} n'est un terme d'aucun total connu. Indiquez le total.`);
    case 'notAPart':
      return na(`${indicator(error.indicator)} n'est pas une composante de ${indicator(error.total)}.`);
    case 'noBreakdown':
      return na(
        error.known.length
          ? `${indicator(error.indicator)} n'a pas de ventilation « ${error.breakdown} ». Ventilations : ${list(error.known, 'et')}.`
          : `${indicator(error.indicator)} n'a pas de ventilation.`,
      );
    case 'missingAddend':
      return na(
        `Il manque en ${error.year} la valeur de ${list(error.addends, 'et')} : ${indicator(error.total)} ne peut être ventilé.`,
      );
    case 'notARate':
      return value(`${indicator(error.indicator)} n'est pas un taux : utilisez EVOL ou ECART.`);
    case 'rateHasPoints':
      return value(`${indicator(error.indicator)} est un taux : son écart se compte en points, avec POINTS.`);
    case 'notSignificant':
      return na(
        `Non significatif : ${indicator(error.indicator)} vaut ${error.value} en ${error.year} (base négative).`,
      );
    case 'zeroBase':
      return { code: 'divisionByZero', message: `${indicator(error.indicator)} vaut 0 en ${error.year}.` };
    case 'notRanked':
      return na(`${organization(error.organization)} n'entre pas dans un classement d'organismes.`);
    case 'badYear':
      return value(
        `« ${error.text} » n'est pas une année : écrivez 2021, "N", "N-1" ou une date entre guillemets ("31/12/2021").`,
      );
    case 'badYears':
      return value(`La première année (${error.from}) doit précéder la dernière (${error.to}).`);
    case 'blankArgument':
      return value(`L'argument ${error.argument} est vide.`);
    case 'badArgument':
      return value(`${error.argument} : « ${error.text} » n'est pas reconnu ; attendu : ${error.expected}.`);
  }
}

/** A calculation error as the error that Excel shows in the cell. */
export function customFunctionError(error: IndicatorError, data?: Dataset): CustomFunctions.Error {
  const { code, message } = excelErrorOf(error, data);
  const { ErrorCode } = CustomFunctions;
  switch (code) {
    case 'notAvailable':
      return new CustomFunctions.Error(ErrorCode.notAvailable, message);
    case 'invalidValue':
      return new CustomFunctions.Error(ErrorCode.invalidValue, message);
    case 'divisionByZero':
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
  }
}

/** Turns what a calculation throws into what Excel shows. Anything unforeseen goes on as it is: a defect must be seen. */
export function toCustomFunctionError(e: unknown, data?: Dataset): unknown {
  if (e instanceof IndicatorFailure) return customFunctionError(e.error, data);
  if (e instanceof DataError) {
    return new CustomFunctions.Error(
      CustomFunctions.ErrorCode.notAvailable,
      "Les données n'ont pas pu être chargées. Ouvrez le volet CCSS et choisissez Actualiser.",
    );
  }
  return e;
}
