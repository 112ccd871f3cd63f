import { number, plural } from './table';
import type { TextTable } from './table';

/** Charger, Actualiser, Annuler l'actualisation. */
export const PROGRESS_TEXTS = {
  fetch: 'Lecture des données…',
  read: 'Lecture du classeur…',
  prepare: 'Préparation des lignes…',
  write: 'Écriture dans le classeur…',
  finish: 'Derniers réglages…',
  restore: 'Remise en état…',
  cells: (done: number, total: number) => `${number(done)} sur ${plural(total, 'cellule', 'cellules')}`,
  cancelling: 'Arrêt en cours…',
} satisfies TextTable;

export const RESULT_TEXTS = {
  loadTitle: 'Données chargées',
  refreshTitle: 'Données actualisées',
  undoTitle: 'Actualisation annulée',
  nothingLoaded: {
    title: 'Rien à actualiser',
    text: 'Ce classeur n’a pas encore de données : choisissez-les ci-dessus, puis chargez-les.',
  },
  unchangedTitle: 'Tout est à jour',
  unchangedText: 'Rien n’a changé : rien n’a été écrit.',
  rows: (rows: number, sheet: string, table: string) =>
    `${plural(rows, 'ligne', 'lignes')} dans la feuille « ${sheet} », tableau ${table}.`,
  version: (version: string) => `Version des données : ${version}.`,
  added: (count: number) => plural(count, 'ligne ajoutée', 'lignes ajoutées'),
  changed: (count: number) => plural(count, 'cellule modifiée', 'cellules modifiées'),
  removed: (count: number) => plural(count, 'ligne retirée', 'lignes retirées'),
  retired: (count: number) =>
    plural(
      count,
      'ligne gardée, car elle porte quelque chose de vous : marquée « retiré »',
      'lignes gardées, car elles portent quelque chose de vous : marquées « retiré »',
    ),
  kept: (count: number) => plural(count, 'cellule laissée à votre valeur', 'cellules laissées à votre valeur'),
  missing: (sheet: string, column: string) =>
    `La colonne « ${column} » n’est plus dans la feuille « ${sheet} » : elle n’est pas actualisée.`,
  recalculated: 'Les formules CCSS ont été recalculées avec ces données.',
  old: (why: string) => `${why} : les données déjà en main ont servi.`,
  details: 'Ce qui a changé',
  more: (count: number) =>
    `… et ${plural(count, 'autre changement', 'autres changements')}, tous dans « Journal CCSS ».`,
  inSheet: (sheet: string) => `feuille « ${sheet} »`,
  lineAdded: 'ajoutée',
  lineRemoved: 'retirée',
  lineRetired: 'marquée « retiré »',
  change: (column: string, before: string, after: string) => `${column} : ${before} → ${after}`,
  blank: '(vide)',
  cancelledTitle: 'Opération annulée',
  cancelledText: 'Le classeur est tel qu’il était. Relancez quand vous voulez.',
} satisfies TextTable;

/** What the add-in found and did when it started with this workbook. */
export const OPENING_TEXTS = {
  restoredTitle: 'Actualisation interrompue : réparée',
  restoredText: (date: string) =>
    `L’opération commencée le ${date} n’était pas allée à son terme. Le classeur est revenu à l’état d’avant ; vous pouvez la relancer.`,
  completedTitle: 'Actualisation interrompue : terminée',
  completedText: (date: string) =>
    `L’opération du ${date} s’était arrêtée avant sa dernière étape : celle-ci vient d’être faite, le classeur est à jour.`,
  interruptedTitle: 'Actualisation interrompue',
  interruptedText:
    'Une opération n’est pas allée à son terme et Excel n’a pas encore laissé réparer le classeur. Ôtez la protection et les filtres des feuilles CCSS, puis rouvrez le classeur.',
  recalculatedTitle: 'Données plus récentes',
  recalculatedText: 'Depuis la dernière ouverture, les données ont changé : les formules CCSS ont été recalculées.',
  close: 'Fermer',
} satisfies TextTable;

export const CONFLICT_TEXTS = {
  title: (count: number) =>
    plural(count, 'cellule que vous avez modifiée diffère', 'cellules que vous avez modifiées diffèrent'),
  introduction: 'Votre valeur est restée. Pour chacune, gardez-la ou prenez la nouvelle.',
  deletedRow: 'ligne supprimée',
  mine: (content: string) => `Vous : ${content}`,
  proposed: (content: string) => `Données : ${content}`,
  restoreRow: 'Remettre la ligne',
  keep: 'Garder',
  take: 'Prendre la nouvelle',
  keepFor: (what: string) => `Garder la mienne : ${what}`,
  takeFor: (what: string) => `Prendre la nouvelle : ${what}`,
  keepAll: 'Tout garder',
  takeAll: 'Tout prendre',
  more: (count: number) => `… et ${plural(count, 'autre', 'autres')}.`,
} satisfies TextTable;

export const WORKBOOK_ERROR_TEXTS = {
  sheetTaken: {
    title: 'La feuille existe déjà',
    text: (sheet: string) =>
      `La feuille « ${sheet} » contient autre chose que le tableau du complément : elle n’a pas été touchée. Renommez-la, puis réessayez.`,
  },
  tableChanged: {
    title: 'Le tableau a été modifié',
    text: (table: string) =>
      `Il manque au tableau ${table} une colonne qui distingue ses lignes : il n’a pas été touché. Annulez la suppression de la colonne, ou renommez la feuille et le tableau pour les garder, puis rechargez.`,
  },
  changedMeanwhile: {
    title: 'Le tableau a changé entre-temps',
    text: (table: string) =>
      `Les lignes du tableau ${table} ont été déplacées ou modifiées pendant la lecture. Rien n’a été écrit : réessayez.`,
  },
  protectedSheet: {
    title: 'La feuille est protégée',
    text: (sheet: string) =>
      `Rien n’a été écrit. Ôtez la protection de la feuille « ${sheet} » (onglet Révision), puis réessayez.`,
  },
  protectedWorkbook: {
    title: 'Le classeur est protégé',
    text: 'Rien n’a été écrit : une feuille est à créer. Ôtez la protection de la structure (onglet Révision), puis réessayez.',
  },
  sheetFull: {
    title: 'La feuille est pleine',
    text: (sheet: string) =>
      `Rien n’a été écrit : les lignes ne tiennent pas dans la feuille « ${sheet} ». Choisissez moins d’années ou d’organismes.`,
  },
  nothingToLoad: {
    title: 'Rien à charger',
    text: 'Aucun chiffre pour cette sélection. Le classeur n’a pas été modifié.',
  },
  olderData: {
    title: 'Données plus anciennes que celles du classeur',
    text: (version: string, loaded: string) =>
      `Ce classeur contient la version ${loaded} ; faute de connexion, seule la version ${version} est disponible ici. Rien n’a été écrit : rétablissez la connexion, puis réessayez.`,
  },
  nothingToUndo: {
    title: 'Rien à annuler',
    text: 'La dernière opération ne peut pas être annulée. Le classeur n’a pas été modifié.',
  },
  refused: {
    title: 'Excel a refusé l’écriture',
    text: (detail: string) => `Le classeur a été remis comme il était : réessayez. Détail : ${detail}`,
  },
  interrupted: {
    title: 'Actualisation interrompue',
    text: (detail: string) =>
      `Excel n’a laissé ni terminer ni revenir en arrière. Rien de ce que vous avez saisi n’est touché : fermez puis rouvrez le classeur, il sera réparé. Détail : ${detail}`,
  },
  excel: {
    title: 'Excel a refusé l’opération',
    text: (detail: string) => `Réessayez. Détail : ${detail}`,
  },
} satisfies TextTable;
