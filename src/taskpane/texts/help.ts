import type { TextTable } from './table';

/** First steps, settings and help. */
export const HELP_TEXTS = {
  firstSteps: {
    title: 'Un chiffre en trois clics',
    steps: 'Choisissez d’abord une cellule vide de la feuille.',
    one: 'Ouvrez la liste des chiffres.',
    two: 'Choisissez un indicateur.',
    three: 'Cliquez sur « Valeur » : la cellule reçoit le chiffre.',
    next: 'Choisissez un indicateur, puis « Valeur » : la cellule choisie dans la feuille reçoit le chiffre.',
    start: 'Choisir un chiffre',
    later: 'Masquer ces conseils',
  },
  settings: {
    heading: 'Réglages du classeur',
    introduction: 'Ils sont gardés dans ce classeur et valent pour toutes ses formules CCSS.',
    organization: 'Organisme habituel',
    organizationHint: 'Celui des formules qui n’en nomment aucun.',
    year: 'Année de référence',
    yearHint: 'Celle que « N » désigne dans les formules.',
    latest: 'la dernière disponible',
    cards: 'Cartes de provenance',
    cardsHint: 'Chaque nombre porte une carte avec son origine. Demande une version récente de Microsoft 365.',
    saved: 'Réglages enregistrés. Les formules CCSS de ce classeur se recalculent.',
    failed: 'Les réglages n’ont pas pu être enregistrés',
  },
  help: {
    heading: 'Aide',
    topics: {
      find: {
        title: 'Trouver un chiffre',
        text: 'Onglet Indicateurs : tapez un mot, un sigle (AAH, RSA, IJ) ou quelques lettres. Les fautes de frappe et les accents oubliés ne gênent pas. Sans rien taper, parcourez les branches et leurs thèmes.',
      },
      insert: {
        title: 'Le mettre dans une cellule',
        text: 'Choisissez une cellule, puis cliquez sur Valeur, Évolution, Série, Ventilation ou Fiche. Une cellule remplie n’est jamais remplacée sans votre accord. L’icône de copie donne la formule avec des points-virgules, à coller où vous voulez.',
      },
      type: {
        title: 'Écrire une formule soi-même',
        text: 'Tapez =CCSS. dans une cellule : Excel propose les fonctions. L’indicateur d’abord, l’année ensuite.',
        formula: '=CCSS.EVOL("FAMILLE.ALLOCATAIRES";2021)',
      },
      missing: {
        title: 'La cellule affiche #N/A',
        text: 'Aucun rapport ne donne cette valeur : une valeur absente n’est jamais un zéro. Choisissez la cellule et ouvrez l’onglet Cellule, qui en dit la raison et les années disponibles.',
      },
      name: {
        title: 'La cellule affiche #NOM?',
        text: 'Le complément n’est pas installé sur ce poste, ou il est encore en train de se charger. Pour envoyer un classeur à quelqu’un qui ne l’a pas, figez d’abord les formules.',
      },
      checks: {
        title: 'Un constat des contrôles',
        text: 'Les rapports se contredisent parfois eux-mêmes. L’onglet Contrôles dit quels chiffres, où ils sont imprimés et ce que les autres donnent. Marquez un constat comme vu pour le mettre de côté.',
      },
    },
    manual: 'Toutes les fonctions, avec leurs exemples',
  },
} satisfies TextTable;
