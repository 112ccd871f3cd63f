/** The ten templates. Names are kept in workbooks: they never change. */
export const TEMPLATE_NAMES = [
  'repartition-branches',
  'evolution-branches',
  'structure-100',
  'cascade',
  'variations',
  'base-100',
  'cible-resultat',
  'comparaison',
  'classement',
  'petits-multiples',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** As users read them. */
export const TEMPLATE_LABELS: Record<TemplateName, string> = {
  'repartition-branches': 'Répartition (anneau)',
  'evolution-branches': 'Évolution par composante (colonnes empilées)',
  'structure-100': 'Structure en % (colonnes à 100 %)',
  cascade: 'Cascade des contributions',
  variations: 'Variations sur un an',
  'base-100': 'Évolution en base 100',
  'cible-resultat': 'Résultat et objectif',
  comparaison: 'Comparaison entre organismes',
  classement: 'Classement',
  'petits-multiples': 'Petits multiples',
};

/** What each is, for alternative texts. */
export const TEMPLATE_KINDS: Record<TemplateName, string> = {
  'repartition-branches': 'Graphique en anneau',
  'evolution-branches': 'Graphique en colonnes empilées',
  'structure-100': 'Graphique en colonnes empilées à 100 %',
  cascade: 'Graphique en cascade',
  variations: 'Graphique en barres divergentes',
  'base-100': 'Graphique en courbes',
  'cible-resultat': 'Graphique en colonnes groupées',
  comparaison: 'Graphique en barres',
  classement: 'Graphique en barres triées',
  'petits-multiples': 'Grille de petites courbes',
};
