/* global Excel */
import { fail, searchIndicators } from '../indicators';
import { BRANCH_LABELS, UNIT_LABELS } from '../dataset';
import { branchOf, countOf, indicatorOf, isOmitted } from './arguments';
import { answer, answerTable } from './results';

/**
 * Recherche d'indicateurs : codes, libellés et unités de ceux qui répondent au texte.
 * @customfunction INDICATEURS INDICATEURS
 * @param [texte] Mots cherchés (par défaut : tous les indicateurs phares)
 * @param [branche] "sante", "famille", "recouvrement", "autonomie", "commun" ou "contexte"
 * @param [n] Nombre de lignes au plus (20 par défaut)
 * @returns Trois colonnes : code, libellé, unité
 * @example =INDEX(CCSS.INDICATEURS("alocataire");1;1) → FAMILLE.ALLOCATAIRES
 */
export function indicateurs(texte?: string, branche?: string, n?: number): Excel.CellValue[][] {
  return answerTable(({ data }) => {
    const text = isOmitted(texte) ? '' : String(texte);
    const found = searchIndicators(data, text, { branch: branchOf(branche), count: countOf(n, 'n', 20) });
    if (!found.length) fail({ kind: 'unknownIndicator', text, nearest: [] });
    return found.map((i) => [i.indicator, i.label, UNIT_LABELS[i.unit]]);
  });
}

/**
 * Libellé d'un indicateur.
 * @customfunction LIBELLE LIBELLE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @returns Le libellé
 * @example =CCSS.LIBELLE("FAMILLE.ALLOCATAIRES") → Allocataires de la branche Famille
 */
export function libelle(indicateur: string): string | Promise<string> {
  return answer((session) => indicatorOf(session, indicateur).label);
}

/**
 * Unité d'un indicateur.
 * @customfunction UNITE UNITE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @returns L'unité
 * @example =CCSS.UNITE("COMMUN.PRESTATIONS_LEGALES") → €
 */
export function unite(indicateur: string): string | Promise<string> {
  return answer((session) => UNIT_LABELS[indicatorOf(session, indicateur).unit]);
}

/**
 * Branche d'un indicateur.
 * @customfunction BRANCHE BRANCHE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @returns La branche
 * @example =CCSS.BRANCHE("RECOUVREMENT.COTISANTS") → Recouvrement
 */
export function branche(indicateur: string): string | Promise<string> {
  return answer((session) => BRANCH_LABELS[indicatorOf(session, indicateur).branch]);
}
