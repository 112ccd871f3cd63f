import type { TextTable } from './table';

/** Section Graphiques. */
export const CHART_TEXTS = {
  heading: 'Insérer un graphique',
  introduction:
    'Un vrai graphique Excel, relié à des formules CCSS : il suit une actualisation et un changement d’année.',
  indicator: 'Indicateur',
  organization: 'Organisme',
  year: 'Année',
  template: 'Modèle',
  preview: 'Aperçu',
  choose: 'Choisissez d’abord un indicateur.',
  nothing:
    'Les rapports n’ont pas assez de chiffres pour un graphique. Choisissez un autre indicateur, organisme ou une autre année.',
  insert: 'Insérer le graphique',
  inserting: 'Insertion…',
  inserted: {
    title: 'Graphique inséré',
    text: (sheet: string) => `Il est sur la feuille « ${sheet} », à côté des formules dont il est fait.`,
  },
  exists: {
    title: 'Ce graphique existe déjà',
    text: (sheet: string) => `Même modèle, même indicateur, même organisme, sur la feuille « ${sheet} ».`,
    replace: 'Le remplacer',
    add: 'En ajouter un autre',
    cancel: 'Annuler',
  },
  dashboard: {
    heading: 'Tableau de bord',
    text: 'Une page de formules et de graphiques : organisme et année s’y choisissent dans deux listes.',
    write: 'Créer le tableau de bord',
    done: 'Tableau de bord prêt',
    doneText: (organization: string, year: string) =>
      `Choisissez l’organisme en ${organization} et l’année en ${year}.`,
    nothingTitle: 'Pas de tableau de bord',
    nothingText: 'Aucun organisme n’a assez de chiffres pour une page.',
  },
} satisfies TextTable;
