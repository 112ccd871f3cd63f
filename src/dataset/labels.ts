import type { Branch, Measure, Status, Unit } from './types';

/** The closed lists of the data package in the words that users see. */

export const BRANCH_LABELS: Record<Branch, string> = {
  sante: 'Santé',
  famille: 'Famille',
  recouvrement: 'Recouvrement',
  autonomie: 'Autonomie',
  commun: 'Commun',
  contexte: 'Contexte',
};

export const UNIT_LABELS: Record<Unit, string> = {
  EUR: '€',
  EUR_per_beneficiary: '€ par bénéficiaire',
  EUR_per_case: '€ par dossier',
  EUR_per_month: '€ par mois',
  EUR_per_hour: '€ par heure',
  EUR_per_day: '€ par jour',
  count: 'nombre',
  FTE: 'ETP',
  percent: '%',
  point: 'points',
  day: 'jours',
  month: 'mois',
  year: 'années',
  minute: 'minutes',
  second: 'secondes',
  hour: 'heures',
  per_100k: 'pour 100 000 hab.',
  per_km2: 'par km²',
  km2: 'km²',
  kWh: 'kWh',
  m3: 'm³',
  litre: 'litres',
  tonne: 'tonnes',
  kg: 'kg',
  sheet: 'feuilles',
  km: 'km',
  index: 'sur 100',
  rating: 'sur 5',
  rank: 'rang',
  ratio: 'rapport',
};

export const MEASURE_LABELS: Record<Measure, string> = { realised: 'réalisé', target: 'objectif' };

export const STATUS_LABELS: Record<Status, string> = {
  A: 'normal',
  B: 'rupture de série',
  E: 'arrondi ou approché',
  M: 'manquant',
  U: 'peu fiable',
};
