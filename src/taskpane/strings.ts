/** Every text of the pane. Another language is another table of the same type. */
type Text = string | ((...values: never[]) => string);
interface TextTable {
  readonly [name: string]: Text | TextTable;
}

const number = new Intl.NumberFormat('fr-FR');
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count < 2 ? one : many}`;

export const FRENCH = {
  appName: 'CCSS Indicateurs',
  tabs: { label: 'Rubriques', data: 'Données' },
  data: {
    heading: 'Charger des données',
    introduction: 'Choisissez ce que la feuille Données doit contenir.',
    organizations: 'Organismes',
    otherOrganizations: (count: number) => `Autres organismes et territoires (${number.format(count)})`,
    branches: 'Branches',
    years: 'Années',
    all: 'Toutes',
    none: 'Aucune',
    allOf: (what: string) => `${what} : toutes`,
    noneOf: (what: string) => `${what} : aucune`,
    load: 'Charger',
    cancel: 'Annuler',
    figures: (count: number) => `${plural(count, 'chiffre', 'chiffres')} dans cette sélection`,
    chooseOrganization: 'Choisissez au moins un organisme.',
    chooseBranch: 'Choisissez au moins une branche.',
    chooseYear: 'Choisissez au moins une année.',
    nothingHere: 'Aucun chiffre pour cette sélection : élargissez les années, les branches ou les organismes.',
    version: (version: string) => `Données, version ${version}`,
  },
  progress: {
    prepare: 'Préparation des lignes…',
    write: 'Écriture dans le classeur…',
    other: 'Chargement…',
    rows: (done: number, total: number) => `${number.format(done)} sur ${plural(total, 'ligne', 'lignes')}`,
    cancelling: 'Arrêt en cours…',
  },
  result: {
    title: 'Données chargées',
    text: (rows: number, sheet: string, table: string) =>
      `${plural(rows, 'ligne', 'lignes')} dans la feuille « ${sheet} », tableau ${table}.`,
    cancelledTitle: 'Chargement annulé',
    cancelledText: 'La feuille Données est peut-être incomplète : relancez Charger pour la remplir.',
  },
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
    sheetTaken: {
      title: 'La feuille existe déjà',
      text: (sheet: string) =>
        `La feuille « ${sheet} » contient autre chose que le tableau du complément : elle n’a pas été touchée. Renommez-la, puis réessayez.`,
    },
    tableChanged: {
      title: 'Le tableau a été modifié',
      text: (table: string) =>
        `Les colonnes du tableau ${table} ne sont plus celles du complément : il n’a pas été touché. Renommez la feuille et le tableau pour les garder, puis réessayez.`,
    },
    protectedSheet: {
      title: 'La feuille est protégée',
      text: (sheet: string) =>
        `Rien n’a été écrit. Ôtez la protection de la feuille « ${sheet} » (onglet Révision), puis réessayez.`,
    },
    nothingToLoad: {
      title: 'Rien à charger',
      text: 'Aucun chiffre pour cette sélection. Le classeur n’a pas été modifié.',
    },
    excel: {
      title: 'Excel a refusé l’écriture',
      text: (detail: string) => `Le chargement s’est arrêté ; relancez-le. Détail : ${detail}`,
    },
  },
} satisfies TextTable;

export type Strings = typeof FRENCH;
