import { plural } from './table';
import type { TextTable } from './table';

/** Section Indicateurs. */
export const INDICATOR_TEXTS = {
  search: {
    label: 'Chercher un indicateur',
    placeholder: 'Chercher…',
    hint: 'Un mot, un sigle, quelques lettres : aah, décroché…',
    clear: 'Effacer la recherche',
    results: 'Indicateurs trouvés',
    found: (count: number, more: boolean) =>
      more ? `Les ${count} meilleurs résultats` : plural(count, 'résultat', 'résultats'),
    nothingTitle: 'Aucun indicateur trouvé',
    nothingText:
      'Essayez un autre mot, un sigle ou un mot plus court, ou parcourez les thèmes en effaçant la recherche.',
    headline: 'chiffre phare',
  },
  browse: {
    favourites: 'Favoris',
    recents: 'Vus récemment',
    headlines: 'Chiffres phares',
    themes: 'Par branche et thème',
    noFavourites: 'L’étoile d’un indicateur le garde ici.',
    count: (count: number) => plural(count, 'indicateur', 'indicateurs'),
    build: 'Construire une formule',
  },
  sheet: {
    back: 'Retour à la liste',
    favourite: 'Garder dans les favoris',
    unfavourite: 'Ôter des favoris',
    unit: (unit: string) => `Unité : ${unit}`,
    organization: 'Organisme',
    year: 'Année',
    noValue: 'Aucune valeur publiée',
    noValueText: 'Aucun rapport ne donne cet indicateur pour une année entière.',
    change: (text: string, base: number) => `${text} depuis ${base}`,
    better: 'favorable',
    worse: 'défavorable',
    sparkline: (label: string, first: number, from: string, last: number, to: string) =>
      `${label} : de ${from} en ${first} à ${to} en ${last}`,
    values: 'Valeurs par année',
    value: 'Valeur',
    target: 'Objectif',
    status: 'Statut',
    sources: (year: number) => `Sources de ${year}`,
    printed: (text: string) => `« ${text} »`,
    line: (line: number) => `ligne ${line} du texte`,
    agreeing: 'Même valeur ailleurs',
    differing: 'Imprimé autrement ailleurs',
    noSource: 'Aucune impression pour cette année.',
    findings: (count: number) => `Constats des contrôles (${count})`,
    noFindings: 'Les contrôles n’ont rien à redire à cet indicateur.',
    definition: 'Définition',
    differs: 'Ce qui diffère selon les années',
    code: 'Code',
    gone: (code: string) => `L’indicateur ${code} n’est plus dans les données.`,
  },
  insert: {
    heading: 'Insérer dans la cellule choisie',
    kinds: { value: 'Valeur', change: 'Évolution', series: 'Série', breakdown: 'Ventilation', card: 'Fiche' },
    hints: {
      value: (year: number) => `en ${year}`,
      change: (base: number, year: number) => `de ${base} à ${year}`,
      series: (years: number) => plural(years, 'année', 'années'),
      breakdown: (rows: number) => plural(rows, 'ligne', 'lignes'),
      card: () => 'valeurs et sources',
    },
    verb: 'Insérer :',
    copy: (kind: string) => `Copier la formule : ${kind}`,
    copied: 'Formule copiée',
    notCopied: 'La copie est refusée ici. Voici la formule :',
    more: 'Construire une autre formule…',
    working: 'Écriture…',
    done: (address: string) => `Inséré en ${address}`,
    filledTitle: (address: string, count: number) =>
      count === 1 ? `La cellule ${address} est remplie` : `${count} cellules sont déjà remplies`,
    filledText: (address: string, text: string, count: number) =>
      count === 1
        ? `Elle contient « ${text} ». Rien n’a été écrit.`
        : `Dont ${address} : « ${text} ». Le résultat les recouvrirait. Rien n’a été écrit.`,
    replace: 'Remplacer',
    keep: 'Ne rien changer',
    kept: 'Rien n’a été écrit.',
    protectedTitle: 'La feuille est protégée',
    protectedText: (sheet: string) =>
      `Rien n’a été écrit. Ôtez la protection de la feuille « ${sheet} » (onglet Révision), ou choisissez une cellule ailleurs.`,
    inTableTitle: 'Pas de place dans ce tableau',
    inTableText:
      'Excel n’étale aucun résultat dans un tableau. Choisissez une cellule en dehors, puis insérez de nouveau.',
    noRoomTitle: 'Pas assez de place',
    noRoomText: 'Le résultat dépasserait le bord de la feuille. Choisissez une autre cellule.',
    failedTitle: 'Excel a refusé l’insertion',
    failedText: (detail: string) =>
      `Rien n’a été écrit. Quittez la cellule en cours de saisie, choisissez une seule cellule et réessayez. Détail : ${detail}`,
  },
} satisfies TextTable;
