import { plural } from './table';
import type { TextTable } from './table';

/** Section Contrôles. */
export const FINDING_TEXTS = {
  computing: 'Contrôle des chiffres…',
  count: (shown: number, all: number) =>
    shown === all ? plural(all, 'constat', 'constats') : `${shown} constats sur ${all}`,
  introduction: 'Chiffres des rapports qui se contredisent, le plus grave d’abord.',
  severity: 'Gravité',
  report: 'Rapport',
  check: 'Contrôle',
  any: { severity: 'Toutes', report: 'Tous', check: 'Tous' },
  hideSeen: 'Masquer les constats vus',
  noneTitle: 'Aucun constat',
  noneText: 'Rien ne répond à ces choix. Élargissez la gravité, le rapport ou le contrôle.',
  widen: 'Tout afficher',
  more: (count: number) => `Afficher ${plural(count, 'constat', 'constats')} de plus`,
  place: (report: string, lines: string) => `${report}, ${lines}`,
  lines: (lines: readonly number[]) =>
    lines.length === 1
      ? `ligne ${lines[0] ?? ''}`
      : lines.length > 4
        ? `lignes ${lines[0] ?? ''} à ${lines.at(-1) ?? ''}`
        : `lignes ${lines.join(', ')}`,
  printed: 'Imprimé',
  expected: 'Attendu',
  figures: 'Chiffres concernés',
  figure: (label: string, organization: string, year: number) => `${label}, ${organization}, ${year}`,
  see: 'Marquer comme vu',
  comment: 'Commentaire (facultatif)',
  commentHint: 'Par exemple : signalé à l’auteur du rapport',
  save: 'Marquer comme vu',
  cancel: 'Annuler',
  unsee: 'Ôter la marque',
  seenOn: (date: string) => `Vu le ${date}`,
  seenComment: (date: string, comment: string) => `Vu le ${date} : ${comment}`,
  marked: 'Constat marqué comme vu. La marque est gardée dans ce classeur.',
  unmarked: 'Marque ôtée.',
  notSaved: 'La marque n’a pas pu être gardée',
  export: 'Exporter la liste',
  exporting: 'Écriture…',
  exported: (count: number, sheet: string) => `${plural(count, 'constat', 'constats')} dans la feuille « ${sheet} »`,
} satisfies TextTable;
