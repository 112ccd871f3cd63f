import { fiche } from './card';
import { base100Of, ecart, evol, evolpub, pointsOf, tcam } from './changes';
import { classement, compare, ratioOf } from './comparisons';
import { controle } from './control';
import { branche, indicateurs, libelle, unite } from './dictionary';
import { val } from './levels';
import { sourceOf } from './provenance';
import { contrib, part } from './shares';
import { annees, serie, tableau, ventil } from './tables';
import { atteinte, cible } from './targets';

/** The functions by the id of their metadata. Ids never change once published. */
export const FUNCTIONS = {
  VAL: val,
  EVOL: evol,
  POINTS: pointsOf,
  ECART: ecart,
  EVOLPUB: evolpub,
  TCAM: tcam,
  BASE100: base100Of,
  PART: part,
  CONTRIB: contrib,
  RATIO: ratioOf,
  COMPARE: compare,
  CLASSEMENT: classement,
  CIBLE: cible,
  ATTEINTE: atteinte,
  SERIE: serie,
  VENTIL: ventil,
  TABLEAU: tableau,
  ANNEES: annees,
  INDICATEURS: indicateurs,
  LIBELLE: libelle,
  UNITE: unite,
  BRANCHE: branche,
  SOURCE: sourceOf,
  CONTROLE: controle,
  FICHE: fiche,
} as const;

export type FunctionId = keyof typeof FUNCTIONS;

export const isFunctionId = (id: string): id is FunctionId => Object.hasOwn(FUNCTIONS, id);
