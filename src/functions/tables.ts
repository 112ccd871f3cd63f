/* global Excel */
import {
  cellValue,
  decomposition,
  growth,
  GROWTH_FORMAT,
  IndicatorFailure,
  level,
  levelFormat,
  series,
  SHARE_FORMAT,
} from '../indicators';
import type { IndicatorError } from '../indicators';
import {
  breakdownOf,
  flagOf,
  indicatorOf,
  isOmitted,
  measureOf,
  organizationOf,
  positionOf,
  yearOf,
} from './arguments';
import { answerTable, cellError, cellLevel, cellNumber } from './results';
import type { Cell } from './results';

/**
 * Série des valeurs d'un indicateur : années et valeurs, l'une sous l'autre.
 * @customfunction SERIE SERIE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param [debut] Première année (par défaut : la première connue)
 * @param [fin] Dernière année (par défaut : la dernière connue)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [entetes] VRAI pour une ligne d'en-têtes
 * @returns Deux colonnes : année, valeur
 * @example =CCSS.SERIE("FAMILLE.ALLOCATAIRES";2020;2021) → {2020.14 334;2021.13 962}
 */
export function serie(
  indicateur: string,
  debut?: string | number,
  fin?: string | number,
  organisme?: string,
  entetes?: boolean,
): Excel.CellValue[][] {
  return answerTable((session): Cell[][] => {
    const { indicator, unit, label } = indicatorOf(session, indicateur);
    const organization = organizationOf(session, organisme);
    const from = isOmitted(debut) ? undefined : yearOf(session, debut, organization, 'debut');
    const to = isOmitted(fin) ? undefined : yearOf(session, fin, organization, 'fin');
    const rows = series(session.data, { indicator, organization }, from, to).map(({ year, value }): Cell[] => [
      year,
      cellNumber(cellValue(value, unit), levelFormat(unit)),
    ]);
    return flagOf(entetes, 'entetes', false) ? [['année', label], ...rows] : rows;
  });
}

/**
 * Ventilation d'un total : composantes, valeurs, parts et évolutions sur un an.
 * @customfunction VENTIL VENTIL
 * @param indicateur Code, libellé ou synonyme du total
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [ventilation] Nom de la ventilation ("branche", "categorie"…) quand il y en a plusieurs
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [entetes] VRAI pour une ligne d'en-têtes
 * @returns Quatre colonnes : composante, valeur, part, évolution
 * @example =INDEX(CCSS.VENTIL("COMMUN.PRESTATIONS_LEGALES";2021;"branche");1;3) → 0,545789385
 */
export function ventil(
  indicateur: string,
  annee: string | number,
  ventilation?: string,
  organisme?: string,
  entetes?: boolean,
): Excel.CellValue[][] {
  return answerTable((session): Cell[][] => {
    const position = positionOf(session, indicateur, annee, organisme);
    const found = decomposition(session.data, position, breakdownOf(ventilation));
    const addends = found.components.filter((c) => c.additive);
    const incomplete: IndicatorError = {
      kind: 'missingAddend',
      total: found.total,
      addends: addends.filter((c) => c.value === null).map((c) => c.indicator),
      year: position.year,
    };
    const rows = found.components.map((component): Cell[] => {
      const { indicator, value } = component;
      const { label, unit } = session.data.indicator(indicator)!;
      if (value === null) {
        const missing = tryCell(
          session,
          () => level(session.data, { ...position, indicator, measure: 'realised' }),
          '',
        );
        return [label, missing, missing, missing];
      }
      return [
        label,
        cellNumber(cellValue(value, unit), levelFormat(unit)),
        found.complete || !component.additive
          ? cellNumber(value / found.value, SHARE_FORMAT)
          : cellError(session, incomplete),
        tryCell(
          session,
          () => growth(session.data, { ...position, indicator, baseYear: position.year - 1 }),
          GROWTH_FORMAT,
        ),
      ];
    });
    return flagOf(entetes, 'entetes', false) ? [['composante', 'valeur', 'part', 'évolution'], ...rows] : rows;
  });
}

/** A calculation in a cell of a spilled table: its failure is that cell's error, not the table's. */
function tryCell(session: Parameters<typeof cellError>[0], compute: () => number, format: string): Cell {
  try {
    return cellNumber(compute(), format);
  } catch (e) {
    if (e instanceof IndicatorFailure) return cellError(session, e.error);
    throw e;
  }
}

/**
 * Tableau de valeurs : une colonne d'indicateurs croisée avec une ligne d'années, en un seul appel.
 * @customfunction TABLEAU TABLEAU
 * @param indicateurs Plage d'indicateurs (codes, libellés ou synonymes)
 * @param annees Plage d'années
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [mesure] "réalisé" (par défaut) ou "objectif"
 * @returns Une ligne par indicateur, une colonne par année
 * @example =SOMME(CCSS.TABLEAU({"FAMILLE.ALLOCATAIRES"};{2020.2021})) → 28296
 */
export function tableau(
  indicateurs: string[][],
  annees: string[][],
  organisme?: string,
  mesure?: string,
): Excel.CellValue[][] {
  return answerTable((session): Cell[][] => {
    const organization = organizationOf(session, organisme);
    const measure = measureOf(mesure);
    // a year that cannot be read is the error of its column, an indicator that of its row
    return indicateurs.flat().map((indicateur) =>
      annees.flat().map((annee) => {
        if (isOmitted(indicateur) || isOmitted(annee)) return '';
        try {
          const { indicator, unit } = indicatorOf(session, indicateur);
          const year = yearOf(session, annee, organization, 'annees');
          const key = { indicator, organization, year, measure };
          return cellLevel(session, key, cellValue(level(session.data, key), unit), levelFormat(unit));
        } catch (e) {
          if (e instanceof IndicatorFailure) return cellError(session, e.error);
          throw e;
        }
      }),
    );
  });
}

/**
 * Années qui ont une valeur pour un indicateur.
 * @customfunction ANNEES ANNEES
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns Une colonne d'années
 * @example =MAX(CCSS.ANNEES("FAMILLE.ALLOCATAIRES")) → 2025
 */
export function annees(indicateur: string, organisme?: string): Excel.CellValue[][] {
  return answerTable((session) => {
    const { indicator } = indicatorOf(session, indicateur);
    const organization = organizationOf(session, organisme);
    return series(session.data, { indicator, organization }).map(({ year }) => [year]);
  });
}
