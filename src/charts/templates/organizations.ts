import type { Dataset, Indicator, Organization, Unit } from '../../dataset';
import { cellValue } from '../../indicators';
import type { Block, Term } from '../block';
import { quoted } from '../formula';
import type { Subject } from '../spec';

/** Units that count or measure a whole: a fund beside a country says nothing. */
const EXTENSIVE = new Set<Unit>([
  'EUR',
  'count',
  'FTE',
  'kWh',
  'm3',
  'litre',
  'tonne',
  'kg',
  'sheet',
  'km',
  'km2',
  'hour',
]);
const WHOLES = new Set(['pays', 'region']);

export const isWhole = (organization: Organization): boolean => WHOLES.has(organization.kind);

/** Health-insurance funds and common funds are peers, departments are, communes are. */
const peerKind = ({ kind }: Organization): string => (kind === 'ccss' || kind === 'cpam' ? 'caisse' : kind);

/** The organisations that can stand beside the subject's in a year, itself first, then peers, then region and country. */
export function comparable(data: Dataset, indicator: Indicator, { organization, year }: Subject): Organization[] {
  const own = data.organization(organization);
  const all = data.organizationsWith(indicator.indicator, year);
  if (!own || !all.includes(own) || indicator.unit === 'rank') return [];
  const others = all.filter((o) => o !== own && (!EXTENSIVE.has(indicator.unit) || peerKind(o) === peerKind(own)));
  return [
    own,
    ...others.filter((o) => !isWhole(o)),
    ...others.filter((o) => o.kind === 'region'),
    ...others.filter((o) => o.kind === 'pays'),
  ];
}

/** A level of another organisation than the block's, named in a cell. */
export function levelOf(block: Block, indicator: Indicator, organization: Organization, reference: string): Term {
  const value = block.data.value(indicator.indicator, organization.organization, block.year.value);
  return {
    formula: `CCSS.VAL(${quoted(indicator.indicator)},${block.year.formula},${reference})`,
    value: Number.isNaN(value) ? null : cellValue(value, indicator.unit),
  };
}
