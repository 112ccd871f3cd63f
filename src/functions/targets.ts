import { attainment, cellValue, level, levelFormat, SHARE_FORMAT } from '../indicators';
import { positionOf } from './arguments';
import { answer, cellLevel, cellNumber } from './results';
import type { CellNumber } from './results';

/**
 * Objectif d'un indicateur pour une année.
 * @customfunction CIBLE CIBLE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'objectif, dans l'unité de l'indicateur
 * @example =CCSS.CIBLE("SANTE.DELAIS.PREMIERE_IJ.ATMP";2025) → 35,0 j
 */
export function cible(
  indicateur: string,
  annee: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const { unit, ...position } = positionOf(session, indicateur, annee, organisme);
    const key = { ...position, measure: 'target' } as const;
    return cellLevel(session, key, cellValue(level(session.data, key), unit), levelFormat(unit));
  });
}

/**
 * Atteinte de l'objectif : résultat sur objectif, ou objectif sur résultat quand le plus bas est le meilleur.
 * @customfunction ATTEINTE ATTEINTE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns L'atteinte, en fraction affichée en % (100 % et plus : objectif atteint)
 * @example =CCSS.ATTEINTE("SANTE.DELAIS.PREMIERE_IJ.ATMP";2025) → 134,6 %
 */
export function atteinte(
  indicateur: string,
  annee: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) =>
    cellNumber(attainment(session.data, positionOf(session, indicateur, annee, organisme)), SHARE_FORMAT),
  );
}
