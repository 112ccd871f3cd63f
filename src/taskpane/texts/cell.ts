import { plural } from './table';
import type { TextTable } from './table';

/** Section Cellule. */
export const CELL_TEXTS = {
  tracing: 'Lecture de la cellule…',
  noFormulaText:
    'Choisissez une cellule qui contient une formule CCSS : ses chiffres et leurs sources s’affichent ici.',
  noCallText: 'Sa formule ne demande aucun chiffre au complément.',
  spilled: (address: string) => `Valeur propagée par la formule de ${address}`,
  frozen: (date: string) => `Formule figée le ${date}`,
  formula: 'Formule',
  calls: (count: number) => plural(count, 'appel CCSS', 'appels CCSS'),
  inside: 'dans l’appel précédent',
  fromName: (name: string) => `dans le nom « ${name} »`,
  call: (rank: number, count: number) => `Appel ${rank} sur ${count}`,
  noValue: 'pas de valeur',
  argument: (text: string, value: string) => (value === '' ? `${text} : vide` : `${text} = ${value}`),
  figures: (count: number) => plural(count, 'chiffre lu', 'chiffres lus'),
  moreFigures: (count: number) => `Afficher ${plural(count, 'autre chiffre', 'autres chiffres')}`,
  printed: (text: string) => `« ${text} »`,
  line: (line: number) => `ligne ${line} du texte`,
  status: (text: string) => `Statut : ${text}`,
  differing: (count: number) => plural(count, 'impression différente', 'impressions différentes'),
  agreeing: (count: number) => `Même valeur à ${plural(count, 'autre endroit', 'autres endroits')}`,
  findings: (count: number) => plural(count, 'constat des contrôles', 'constats des contrôles'),
  unprinted: 'Aucun rapport n’imprime de valeur lisible.',
  toData: 'Voir la ligne dans Données',
  notInData: 'Ce chiffre n’est pas dans la feuille Données. Chargez-le depuis l’onglet Données.',
  waiting: {
    title: (count: number) => plural(count, 'appel CCSS attend sa réponse', 'appels CCSS attendent leur réponse'),
    text: 'Les données sont en cours de lecture : les cellules se rempliront d’elles-mêmes.',
    stuckTitle: 'Cette cellule n’est pas calculée',
    stuckText: 'Le complément a répondu à tous les appels, Excel n’a pas repris celui-ci.',
    recalculate: 'Recalculer les formules CCSS',
  },
  precedents: 'Cellules CCSS que lit la formule',
  goTo: (address: string) => `Aller à ${address}`,
  freeze: {
    heading: 'Figer et rétablir',
    introduction: 'Figer met des valeurs à la place des formules CCSS ; formule et source restent en note.',
    scope: 'Sur',
    scopes: { selection: 'la sélection', sheet: 'la feuille', workbook: 'le classeur' },
    freeze: 'Figer',
    restore: 'Rétablir',
    copy: 'Copie figée',
    copyHint: 'Ouvre un nouveau classeur sans aucune trace du complément, à envoyer à qui ne l’a pas.',
    running: 'En cours…',
    frozen: (count: number) => `${plural(count, 'formule figée', 'formules figées')}`,
    readers: (count: number) =>
      `Dont ${plural(count, 'formule qui lisait', 'formules qui lisaient')} une plage propagée ou une fiche.`,
    kept: { notes: 'Formules et sources sont en note.', comments: 'Formules et sources sont en commentaire.' },
    left: (count: number) => plural(count, 'formule laissée telle quelle', 'formules laissées telles quelles'),
    reasons: { calculating: 'calcul en cours', noValue: 'pas de valeur à garder' },
    restored: (count: number) => plural(count, 'formule rétablie', 'formules rétablies'),
    already: (count: number) => plural(count, 'formule était déjà revenue.', 'formules étaient déjà revenues.'),
    conflicts: (count: number) => plural(count, 'cellule laissée telle quelle', 'cellules laissées telles quelles'),
    conflictReasons: {
      edited: 'modifiée depuis qu’elle est figée',
      moved: 'déplacée : ses références ne seraient plus les bonnes',
    },
    overwrite: 'Rétablir quand même',
    copied: 'Copie figée ouverte',
    copiedText: (count: number) =>
      `${plural(count, 'formule est devenue une valeur', 'formules sont devenues des valeurs')}. Enregistrez le nouveau classeur.`,
    withoutValue: (cells: string) => `Sans valeur calculée, donc vides : ${cells}.`,
    namesGone: (names: string) => `Noms retirés : ${names}.`,
    more: (count: number) => `… et ${count} de plus`,
  },
  errors: {
    nothingToFreeze: {
      title: 'Rien à figer',
      text: 'Aucune formule CCSS ici. Le classeur n’a pas été modifié.',
      left: 'Les formules CCSS d’ici n’ont pas encore de valeur à garder. Le classeur n’a pas été modifié.',
    },
    nothingToRestore: {
      title: 'Rien à rétablir',
      text: 'Aucune formule figée ici. Le classeur n’a pas été modifié.',
    },
    noFileAccess: {
      title: 'Copie impossible dans cette version d’Excel',
      text: 'Cet Excel (Excel pour le web, par exemple) ne donne pas accès au fichier du classeur, qui n’a pas été modifié. Ouvrez-le dans Excel pour Windows ou Mac.',
    },
    selection: {
      title: 'Sélection en plusieurs morceaux',
      text: 'Choisissez une seule plage de cellules, puis recommencez. Le classeur n’a pas été modifié.',
    },
  },
} satisfies TextTable;
