import type { Dataset } from '../dataset';
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

/**
 * For each template, the indicator that shows it best: the one with most points drawn, a headline, recent, amounts
 * before counts.
 * @param organizations the user's own first: another one shows only what it cannot
 */
export function gallery(data: Dataset, organizations: readonly string[]): Offer[] {
  const best = new Map<TemplateName, { readonly offer: Offer; readonly score: number }>();
  for (const organization of organizations) {
    const years = new Set<number>();
    for (const key of data.resolved()) if (key.organization === organization) years.add(key.year);
    const recent = [...years].sort((a, b) => b - a);
    for (const indicator of data.indicators) {
      const own = recent.filter((y) => !Number.isNaN(data.value(indicator.indicator, organization, y)));
      for (const tried of own.slice(0, 2)) {
        for (const offer of offered(data, { indicator: indicator.indicator, organization, year: tried })) {
          const score =
            points(offer.spec) +
            (indicator.headline ? 20 : 0) +
            (indicator.unit === 'EUR' ? 5 : 0) +
            (tried - 2000) -
            // years before the one asked for
            (offer.spec.title.includes(String(tried)) ? 0 : 15);
          const known = best.get(offer.template);
          // the first organisation is the user's own: another one only where it has nothing to show
          if (!known || (known.offer.spec.organization === organization && score > known.score)) {
            best.set(offer.template, { offer, score });
          }
        }
      }
    }
  }
  return TEMPLATE_NAMES.flatMap((name) => best.get(name)?.offer ?? []);
}

const points = ({ panels }: ChartSpec): number =>
  Math.min(
    24,
    panels.reduce((sum, { series }) => sum + series.length * (series[0]?.values.rows ?? 0), 0),
  );
