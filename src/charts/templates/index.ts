import { base100 } from './base100';
import { cascade } from './cascade';
import { cibleResultat } from './cibleResultat';
import { classement } from './classement';
import { comparaison } from './comparaison';
import { evolutionBranches } from './evolutionBranches';
import type { TemplateName } from './names';
import { petitsMultiples } from './petitsMultiples';
import { repartitionBranches } from './repartitionBranches';
import { structure100 } from './structure100';
import type { Template } from './template';
import { variations } from './variations';

/** The templates, pure: (dataset, subject, options) → chart spec. */
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  'repartition-branches': repartitionBranches,
  'evolution-branches': evolutionBranches,
  'structure-100': structure100,
  cascade,
  variations,
  'base-100': base100,
  'cible-resultat': cibleResultat,
  comparaison,
  classement,
  'petits-multiples': petitsMultiples,
};

export { TEMPLATE_KINDS, TEMPLATE_LABELS, TEMPLATE_NAMES } from './names';
export type { TemplateName } from './names';
export type { Template } from './template';
