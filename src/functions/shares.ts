import { contribution, POINTS_FORMAT, share, SHARE_FORMAT } from '../indicators';
import { comparisonOf, indicatorOf, isOmitted, positionOf } from './arguments';
import type { Argument } from './arguments';

import { answer, cellNumber } from './results';
import type { CellNumber } from './results';
import type { Session } from './session';

const totalNamed = (session: Session, total: Argument): string | undefined =>
  isOmitted(total) ? undefined : indicatorOf(session, total, 'total').indicator;

/**
 * Part d'un indicateur dans un total.
 * @customfunction PART PART
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [total] Total (par défaut : celui dont l'indicateur est un terme)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns La part, en fraction affichée en %
 * @example =CCSS.PART("FAMILLE.PRESTATIONS.FAMILIALES";2021) → 5,8 %
 * @example =CCSS.PART("SANTE.PRESTATIONS.MALADIE";2021;"COMMUN.PRESTATIONS_LEGALES") → 50,6 %
 */
export function part(
  indicateur: string,
  annee: string | number,
  total?: string,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const position = positionOf(session, indicateur, annee, organisme);
    return cellNumber(share(session.data, { ...position, total: totalNamed(session, total) }), SHARE_FORMAT);
  });
}

/**
 * Contribution d'une composante à l'évolution de son total, en points.
 * @customfunction CONTRIB CONTRIB
 * @param indicateur Code, libellé ou synonyme de la composante
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [annee_ref] Année de comparaison (par défaut : la précédente)
 * @param [total] Total (par défaut : celui dont l'indicateur est un terme)
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns La contribution, en points
 * @example =CCSS.CONTRIB("RECOUVREMENT.COTISANTS.EMPLOYEURS_PRIVES";2021) → +1,48 pt
 */
export function contrib(
  indicateur: string,
  annee: string | number,
  annee_ref?: string | number,
  total?: string,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const comparison = comparisonOf(session, indicateur, annee, annee_ref, organisme);
    return cellNumber(contribution(session.data, { ...comparison, total: totalNamed(session, total) }), POINTS_FORMAT);
  });
}
