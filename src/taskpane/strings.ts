import { CELL_TEXTS } from './texts/cell';
import { CHART_TEXTS } from './texts/charts';
import { FINDING_TEXTS } from './texts/findings';
import { FORMULA_TEXTS } from './texts/formulas';
import { HELP_TEXTS } from './texts/help';
import { IMPORT_TEXTS } from './texts/importing';
import { INDICATOR_TEXTS } from './texts/indicators';
import { CONFLICT_TEXTS, OPENING_TEXTS, PROGRESS_TEXTS, RESULT_TEXTS, WORKBOOK_ERROR_TEXTS } from './texts/loading';
import { number, plural } from './texts/table';
import type { TextTable } from './texts/table';

/** Every text of the pane, by section. Another language is another table of the same type. */
export const FRENCH = {
  appName: 'CCSS Indicateurs',
  tabs: {
    label: 'Rubriques',
    data: 'Données',
    indicators: 'Indicateurs',
    charts: 'Graphiques',
    findings: 'Contrôles',
    importing: 'Importer',
    cell: 'Cellule',
    settings: 'Réglages et aide',
  },
  indicators: INDICATOR_TEXTS,
  formulas: FORMULA_TEXTS,
  charts: CHART_TEXTS,
  findings: FINDING_TEXTS,
  importing: IMPORT_TEXTS,
  cell: CELL_TEXTS,
  help: HELP_TEXTS,
  data: {
    emptyHeading: 'Ce classeur n’a pas encore de données',
    emptyText:
      'Les formules CCSS s’en passent. « Charger » écrit les chiffres dans la feuille Données, avec leurs sources et les contrôles.',
    loadedHeading: 'Données de ce classeur',
    loadedOn: (date: string) => `Écrites le ${date}`,
    latest: (version: string) => `Version ${version}, la dernière connue`,
    newer: (loaded: string, version: string) =>
      `Version ${loaded} ; la version ${version} est disponible : actualisez.`,
    organizations: 'Organismes',
    otherOrganizations: (count: number) => `Autres organismes et territoires (${number(count)})`,
    branches: 'Branches',
    years: 'Années',
    all: 'Toutes',
    none: 'Aucune',
    allOf: (what: string) => `${what} : toutes`,
    noneOf: (what: string) => `${what} : aucune`,
    amounts: 'Montants en',
    amountUnits: { EUR: 'euros', kEUR: 'milliers d’euros (k€)', MEUR: 'millions d’euros (M€)' },
    load: 'Charger',
    loadOther: 'Charger cette sélection',
    refresh: 'Actualiser',
    undo: 'Annuler l’actualisation',
    cancel: 'Annuler',
    figures: (count: number) => `${plural(count, 'chiffre', 'chiffres')} dans cette sélection`,
    chooseOrganization: 'Choisissez au moins un organisme.',
    chooseBranch: 'Choisissez au moins une branche.',
    chooseYear: 'Choisissez au moins une année.',
    nothingHere: 'Aucun chiffre pour cette sélection : élargissez les années, les branches ou les organismes.',
    version: (version: string) => `Données, version ${version}`,
  },
  opening: OPENING_TEXTS,
  progress: PROGRESS_TEXTS,
  result: RESULT_TEXTS,
  conflicts: CONFLICT_TEXTS,
  starting: { label: 'Lecture des données…' },
  empty: {
    title: 'Aucune donnée',
    text: 'Le fichier de données publié avec le complément ne contient encore aucun chiffre. Prévenez la personne qui l’administre.',
  },
  outdated: {
    title: 'Cette version d’Excel est trop ancienne',
    text: 'CCSS Indicateurs a besoin d’Excel 2021, de Microsoft 365 ou d’Excel pour le web.',
    advice: 'Le classeur n’a pas été modifié. Les valeurs déjà présentes restent lisibles.',
  },
  broken: {
    title: 'Le volet s’est arrêté',
    text: 'Une erreur inattendue l’empêche de continuer. Le classeur n’est pas touché, les formules CCSS continuent de fonctionner.',
    reload: 'Relancer le volet',
  },
  errors: {
    retry: 'Réessayer',
    unreachable: {
      title: 'Données injoignables',
      text: 'Le fichier de données n’a pas pu être lu. Rien n’a été modifié dans le classeur. Vérifiez la connexion, puis réessayez.',
    },
    damaged: {
      title: 'Fichier de données incomplet',
      text: 'Le fichier reçu ne correspond pas à sa somme de contrôle : il n’a pas été utilisé. Réessayez dans quelques minutes.',
    },
    unknownFormat: {
      title: 'Complément à mettre à jour',
      text: 'Les données publiées sont d’un format plus récent que ce complément. Fermez puis rouvrez Excel pour le mettre à jour.',
    },
    ...WORKBOOK_ERROR_TEXTS,
  },
} satisfies TextTable;

export type Strings = typeof FRENCH;
