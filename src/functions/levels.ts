import { cellValue, level, levelFormat } from '../indicators';
import { measureOf, positionOf } from './arguments';

import { answer, cellLevel } from './results';
import type { CellNumber } from './results';

/**
 * Valeur d'un indicateur pour une année : le niveau imprimé par les rapports.
 * @customfunction VAL VAL
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [mesure] "réalisé" (par défaut) ou "objectif"
 * @returns La valeur, dans l'unité de l'indicateur (un pourcentage est une fraction)
 * @example =CCSS.VAL("FAMILLE.ALLOCATAIRES";2021) → 13 962
 * @example =CCSS.VAL("COMMUN.PRESTATIONS_LEGALES";2021) → 384 957 815 €
 * @example =CCSS.VAL("COMMUN.EFFECTIFS.ACTIVITE_MUTUALISEE.PART";"31/12/2021") → 51,9 %
 */
export function val(
  indicateur: string,
  annee: string | number,
  organisme?: string,
  mesure?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    // written out: copying objects takes longer than finding the figure, and this runs in thousands of cells
    const { indicator, organization, year, unit } = positionOf(session, indicateur, annee, organisme);
    const key = { indicator, organization, year, measure: measureOf(mesure) };
    return cellLevel(session, key, cellValue(level(session.data, key), unit), levelFormat(unit));
  });
}
