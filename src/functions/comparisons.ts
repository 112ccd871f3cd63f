import { gap, GROWTH_FORMAT, POINTS_FORMAT, rankOf, ratio } from '../indicators';
import type { Unit } from '../dataset';
import { indicatorOf, isOmitted, organizationOf, positionOf, yearOf } from './arguments';
import { answer, cellNumber } from './results';
import type { CellNumber } from './results';

/** The reference that a gap is taken against where none is named: the whole of France. */
const FRANCE = 'FR';

/** An amount by head or file is an amount; anything else is a bare quotient. */
const ratioFormat = (numerator: Unit, denominator: Unit): string =>
  numerator === 'EUR' && denominator !== 'EUR' ? '#,##0.00 "€"' : '#,##0.00';

/**
 * Quotient de deux indicateurs d'un même organisme et d'une même année.
 * @customfunction RATIO RATIO
 * @param numerateur Code, libellé ou synonyme de l'indicateur du haut
 * @param denominateur Code, libellé ou synonyme de l'indicateur du bas
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns Le quotient
 * @example =CCSS.RATIO("FAMILLE.BENEFICIAIRES";"FAMILLE.ALLOCATAIRES";2021) → 2,13
 */
export function ratioOf(
  numerateur: string,
  denominateur: string,
  annee: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const above = indicatorOf(session, numerateur, 'numerateur');
    const below = indicatorOf(session, denominateur, 'denominateur');
    const organization = organizationOf(session, organisme);
    const year = yearOf(session, annee, organization);
    const value = ratio(session.data, { numerator: above.indicator, denominator: below.indicator, organization, year });
    return cellNumber(value, ratioFormat(above.unit, below.unit));
  });
}

/**
 * Écart à un autre organisme la même année : en points pour un taux, relatif sinon.
 * @customfunction COMPARE COMPARE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [reference] Organisme de comparaison (par défaut : France)
 * @returns L'écart, en points ou en fraction affichée en %
 * @example =CCSS.COMPARE("SANTE.PS_DENSITE.INFIRMIERS";2019;"CPAM41";"REG24") → +7,2 %
 */
export function compare(
  indicateur: string,
  annee: string | number,
  organisme?: string,
  reference?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => {
    const position = positionOf(session, indicateur, annee, organisme);
    const other = isOmitted(reference) ? FRANCE : organizationOf(session, reference);
    const found = gap(session.data, position, other);
    return cellNumber(found.value, found.kind === 'points' ? POINTS_FORMAT : GROWTH_FORMAT);
  });
}

/**
 * Rang d'un organisme parmi ceux qui ont la valeur : 1 est le meilleur ; les égaux partagent leur rang.
 * @customfunction CLASSEMENT CLASSEMENT
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns Le rang
 * @example =CCSS.CLASSEMENT("FAMILLE.ALLOCATAIRES";2021) → 1
 */
export function classement(
  indicateur: string,
  annee: string | number,
  organisme?: string,
): CellNumber | Promise<CellNumber> {
  return answer((session) => cellNumber(rankOf(session.data, positionOf(session, indicateur, annee, organisme)), '0'));
}
