import type { Dataset } from '../dataset';
import { preview } from './preview';
import type { ChartSpec, Subject } from './spec';
import { TEMPLATE_NAMES, TEMPLATES } from './templates';
import type { TemplateName } from './templates';

/** A template that has its data, with the chart that it would draw. */
export interface Offer {
  readonly template: TemplateName;
  readonly spec: ChartSpec;
}

/**
 * The templates that an indicator has the data for, in an organisation and up to a year, each drawn (to preview it).
 * A template that is not here would have nothing to show.
 */
export function offered(data: Dataset, subject: Subject): Offer[] {
  return TEMPLATE_NAMES.flatMap((template) => {
    const spec = TEMPLATES[template].draw(data, subject);
    return spec ? [{ template, spec }] : [];
  });
}

/** What a chart of the user's own organisation is worth beside one of another. */
const OWN = 6;
/** Beside one of an indicator that another template of the gallery shows already. */
const FRESH = 8;
const HEADLINE = 12;
const ENOUGH = 24;
/** Of the largest, what a mark needs in order to be seen. */
const SEEN = 0.03;

/**
 * For each template, the indicator that shows it best: the one with most marks that are seen, a headline, recent, of the
 * user's own organisation, not shown by the templates before.
 * @param organizations the user's own first
 */
export function gallery(data: Dataset, organizations: readonly string[]): Offer[] {
  const candidates = new Map<TemplateName, { readonly offer: Offer; readonly score: number }[]>();
  for (const organization of organizations) {
    const years = new Set<number>();
    for (const key of data.resolved()) if (key.organization === organization) years.add(key.year);
    const recent = [...years].sort((a, b) => b - a);
    for (const { indicator, headline } of data.indicators) {
      const own = recent.filter((y) => !Number.isNaN(data.value(indicator, organization, y)));
      for (const year of own.slice(0, 2)) {
        for (const offer of offered(data, { indicator, organization, year })) {
          const score =
            Math.min(ENOUGH, marks(offer.spec)) +
            (headline ? HEADLINE : 0) +
            (organization === organizations[0] ? OWN : 0) +
            (year - 2000) / 5 -
            // years before the one asked for
            (offer.spec.title.includes(String(year)) ? 0 : 15);
          candidates.set(offer.template, [...(candidates.get(offer.template) ?? []), { offer, score }]);
        }
      }
    }
  }
  const shown = new Set<string>();
  return TEMPLATE_NAMES.flatMap((name) => {
    const worth = (c: { readonly offer: Offer; readonly score: number }): number =>
      c.score + (shown.has(c.offer.spec.indicator) ? 0 : FRESH);
    const best = candidates.get(name)?.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    if (!best) return [];
    shown.add(best.offer.spec.indicator);
    return [best.offer];
  });
}

/** Marks that are seen; good news beside bad shows more than news that is neither. */
function marks(spec: ChartSpec): number {
  return preview(spec).reduce((sum, { panel, values }) => {
    const drawn = panel.series.flatMap(({ color }, k) => (color === null ? [] : [values[k]!]));
    const largest = Math.max(...drawn.flat().map((v) => Math.abs(v ?? 0)));
    const seen = drawn.map((line) => line.filter((v) => Math.abs(v ?? 0) > SEEN * largest).length);
    return sum + seen.reduce((s, n) => s + n, 0) + 3 * seen.filter((n) => n > 0).length;
  }, 0);
}
