import { STATUS_LABELS } from '../dataset';
import { source } from '../indicators';
import type { PlacedPrinting } from '../indicators';
import { measureOf, positionOf } from './arguments';
import { answer } from './results';
import type { Session } from './session';

/** `Rapport › 1.1 Chiffres clefs › Tableau › ligne › colonne : « 13 962 »` */
function placeOf({ data }: Session, p: PlacedPrinting): string {
  const report = data.report(p.report)?.title ?? p.report;
  const steps = [report, p.place.path, p.place.title, p.row_label, p.column_label].filter(
    (s, k, all) => s && s !== all[k - 1],
  );
  const status = p.status === 'A' ? '' : STATUS_LABELS[p.status];
  return `${steps.join(' › ')} : « ${p.printed} »${status ? ` (${status})` : ''}`;
}

/**
 * Où la valeur est imprimée : rapport, section, ligne, colonne, caractères imprimés, et les autres impressions qui diffèrent.
 * @customfunction SOURCE SOURCE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param annee Année (2021), date, ou "N", "N-1"…
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @param [mesure] "réalisé" (par défaut) ou "objectif"
 * @returns Le lieu d'impression
 * @example =CCSS.SOURCE("FAMILLE.BENEFICIAIRES.RSA";2020) → CCSS de la Lozère, Rapport d'activité 2021 › 1.1 Chiffres clefs › Populations couvertes › Les bénéficiaires de la branche Famille › Revenu de solidarité active (RSA) › 2020 : « 1 229 »
 */
export function sourceOf(
  indicateur: string,
  annee: string | number,
  organisme?: string,
  mesure?: string,
): string | Promise<string> {
  return answer((session) => {
    const position = positionOf(session, indicateur, annee, organisme);
    const found = source(session.data, { ...position, measure: measureOf(mesure) });
    const others = found.differing.map((p) => `autre impression : ${placeOf(session, p)}`);
    return [placeOf(session, found.answer), ...others].join(' ; ');
  });
}
