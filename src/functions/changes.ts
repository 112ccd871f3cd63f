import {
  base100,
  compoundGrowth,
  difference,
  gapFormat,
  growth,
  GROWTH_FORMAT,
  points,
  POINTS_FORMAT,
  publishedChange,
} from '../indicators';
import { comparisonOf, indicatorOf, organizationOf, yearOf } from './arguments';
import { answer, cellNumber } from './results';
import type { CellNumber } from './results';

/**
 * Évolution relative d'un indicateur entre deux années, calculée sur les niveaux.
 * @customfunction EVOL EVOL
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [annee_ref] Année de comparaison (par défaut : la précédente)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'évolution, en fraction affichée en %
 * @example =CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021) → -2,6 %
 * @example =CCSS.EVOL("bénéficiaires de la prime d'activité";2021;2020) → -2,1 %
 */
export function evol(
  indicateur: string,
  annee: string | number,
  annee_ref?: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) =>
    cellNumber(growth(session.data, comparisonOf(session, indicateur, annee, annee_ref, organisme)), GROWTH_FORMAT),
  );
}

/**
 * Évolution d'un taux entre deux années, en points.
 * @customfunction POINTS POINTS
 * @param indicateur Code, libellé ou synonyme d'un taux
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [annee_ref] Année de comparaison (par défaut : la précédente)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'écart en points
 * @example =CCSS.POINTS("RECOUVREMENT.RESTES.TAUX";2012) → -0,20 pt
 */
export function pointsOf(
  indicateur: string,
  annee: string | number,
  annee_ref?: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) =>
    cellNumber(points(session.data, comparisonOf(session, indicateur, annee, annee_ref, organisme)), POINTS_FORMAT),
  );
}

/**
 * Écart absolu entre deux années, dans l'unité de l'indicateur.
 * @customfunction ECART ECART
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [annee_ref] Année de comparaison (par défaut : la précédente)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'écart, dans l'unité de l'indicateur
 * @example =CCSS.ECART("FAMILLE.ALLOCATAIRES";2021) → -372
 */
export function ecart(
  indicateur: string,
  annee: string | number,
  annee_ref?: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const { unit, ...comparison } = comparisonOf(session, indicateur, annee, annee_ref, organisme);
    return cellNumber(difference(session.data, comparison), gapFormat(unit));
  });
}

/**
 * Évolution que le rapport imprime lui-même, à tenir contre EVOL, POINTS ou ECART.
 * @customfunction EVOLPUB EVOLPUB
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [annee_ref] Année de comparaison (par défaut : la précédente)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'évolution imprimée : fraction affichée en %, points, ou écart dans l'unité
 * @example =CCSS.EVOLPUB("FAMILLE.BENEFICIAIRES.LOGEMENT";2021) → -10,8 %
 */
export function evolpub(
  indicateur: string,
  annee: string | number,
  annee_ref?: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const { unit, ...comparison } = comparisonOf(session, indicateur, annee, annee_ref, organisme);
    const published = publishedChange(session.data, comparison);
    switch (published.unit) {
      case 'percent':
        return cellNumber(published.value / 100, GROWTH_FORMAT);
      case 'point':
        return cellNumber(published.value, POINTS_FORMAT);
      case 'absolute':
        return cellNumber(published.value, gapFormat(unit));
    }
  });
}

/**
 * Taux de croissance annuel moyen entre deux années.
 * @customfunction TCAM TCAM
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee_debut Première année
 * @param annee_fin Dernière année
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns Le taux annuel moyen, en fraction affichée en %
 * @example =CCSS.TCAM("FAMILLE.ALLOCATAIRES";2012;2021) → +1,4 %
 */
export function tcam(
  indicateur: string,
  annee_debut: string | number,
  annee_fin: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const { indicator } = indicatorOf(session, indicateur);
    const organization = organizationOf(session, organisme);
    const baseYear = yearOf(session, annee_debut, organization, 'annee_debut');
    const year = yearOf(session, annee_fin, organization, 'annee_fin');
    return cellNumber(compoundGrowth(session.data, { indicator, organization, year, baseYear }), GROWTH_FORMAT);
  });
}

/**
 * Indice, l'année de base valant 100.
 * @customfunction BASE100 BASE100
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param annee_base Année qui vaut 100
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'indice
 * @example =CCSS.BASE100("FAMILLE.ALLOCATAIRES";2021;2020) → 97,4
 */
export function base100Of(
  indicateur: string,
  annee: string | number,
  annee_base: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const { indicator } = indicatorOf(session, indicateur);
    const organization = organizationOf(session, organisme);
    const year = yearOf(session, annee, organization);
    const baseYear = yearOf(session, annee_base, organization, 'annee_base');
    return cellNumber(base100(session.data, { indicator, organization, year, baseYear }), '0.0');
  });
}
