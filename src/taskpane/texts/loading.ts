import { number, plural } from './table';
import type { TextTable } from './table';

/** Charger, Actualiser, Annuler l'actualisation. */
export const PROGRESS_TEXTS = {
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
  old: 'Le fichier de données n’a pas pu être lu : les données déjà en main ont servi.',
  details: 'Ce qui a changé',
  more: (count: number) =>
    `… et ${plural(count, 'autre changement', 'autres changements')}, tous dans « Journal CCSS ».`,
  lineAdded: 'ajoutée',
  lineRemoved: 'retirée',
  lineRetired: 'marquée « retiré »',
  change: (column: string, before: string, after: string) => `${column} : ${before} → ${after}`,
  blank: '(vide)',
  cancelledTitle: 'Opération annulée',
  cancelledText: 'Le classeur est tel qu’il était. Relancez quand vous voulez.',
  repairedTitle: 'Actualisation interrompue réparée',
  repairedText: (date: string) => `Une actualisation s’était interrompue (${date}) : le classeur a été remis en état.`,
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
