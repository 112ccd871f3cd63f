/** Consistent synthetic reports: every figure is printed from one exact table, rounded or cut as reports do. */
import type {
  Breakdown,
  ChangeUnit,
  Evolution,
  Indicator,
  Observation,
  Package,
  Relation,
  Unit,
} from '../../src/dataset';

/** A deterministic pseudo-random stream (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const YEARS = [2018, 2019, 2020, 2021];

/** How a table prints its amounts. */
interface Print {
  readonly unit: Unit;
  readonly scale: number;
  readonly decimals: number;
  readonly suffix: string;
}
const PRINTS: readonly Print[] = [
  { unit: 'count', scale: 1, decimals: 0, suffix: '' },
  { unit: 'EUR', scale: 1, decimals: 0, suffix: ' €' },
  { unit: 'EUR', scale: 1, decimals: 2, suffix: ' €' },
  { unit: 'EUR', scale: 1e3, decimals: 2, suffix: ' k€' },
  { unit: 'EUR', scale: 1e6, decimals: 2, suffix: ' M€' },
  { unit: 'EUR', scale: 1e6, decimals: 1, suffix: '' },
];

export function syntheticReport(tables: number, seed: number): Package {
  const random = randomStream(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const indicators: Indicator[] = [];
  const observations: Observation[] = [];
  const evolutions: Evolution[] = [];
  const breakdowns: Breakdown[] = [];
  const relations: Relation[] = [];
  const sections: Package['sections'][number][] = [];
  let line = 0;

  const declare = (indicator: string, unit: Unit, nature: Indicator['nature']): string => {
    indicators.push({
      indicator,
      label: indicator,
      branch: 'sante',
      theme: 'T',
      unit,
      nature,
      parent: '',
      polarity: 0,
      headline: false,
      synonyms: [],
      description: '',
    });
    return indicator;
  };
  /** what is printed of an exact number: rounded, or cut after its last digit */
  const write = (exact: number, decimals: number): { value: number; text: string } => {
    const scaled = exact * 10 ** decimals;
    const digits = random() < 0.8 ? Math.round(scaled) : Math.trunc(scaled + Math.sign(scaled) * 1e-7);
    const value = digits / 10 ** decimals;
    const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
    return { value, text: whole.replace(/\B(?=(\d{3})+$)/g, ' ') + (fraction ? `,${fraction}` : '') };
  };
  const place = (section: string) => ({
    report: 'r',
    section,
    row_label: '',
    column_label: '',
    period: '',
    measure: 'realised' as const,
    note: '',
    line,
  });
  const level = (
    section: string,
    indicator: string,
    year: number,
    exact: number,
    print: Pick<Print, 'scale' | 'decimals' | 'suffix'>,
    status: Observation['status'] = 'A',
  ): void => {
    const { value, text } = write(exact / print.scale, print.decimals);
    observations.push({
      ...place(section),
      indicator,
      organization: 'X',
      year,
      value: Number((value * print.scale).toPrecision(15)),
      status,
      printed: text + print.suffix,
      column_label: String(year),
    });
  };
  const change = (
    section: string,
    indicator: string,
    year: number,
    base_year: number,
    exact: number,
    unit: ChangeUnit,
    decimals: number,
  ): void => {
    const { value, text } = write(exact, decimals);
    const sign = value < 0 ? '- ' : '+ ';
    const suffix = unit === 'percent' ? ' %' : unit === 'point' ? ' pts' : '';
    evolutions.push({
      ...place(section),
      indicator,
      organization: 'X',
      year,
      base_year,
      value,
      unit,
      status: 'A',
      header: '',
      printed: sign + text + suffix,
      column_label: `Évolution ${year}/${base_year}`,
    });
  };

  for (let t = 0; t < tables; t++) {
    const [table, prose] = [`s${t}`, `p${t}`];
    const first_line = line + 1;
    const print = pick(PRINTS);
    const parts = 3 + Math.floor(random() * 4);
    const total = declare(`SANTE.T${t}.TOTAL`, print.unit, 'flow');
    const exact = Array.from({ length: parts }, () => {
      let value = Math.round(
        between(100, 90_000) * (print.unit === 'count' ? 1 : print.scale * 10 ** (2 - print.decimals)),
      );
      return YEARS.map(() => (value = Math.max(20, Math.round(value * between(0.75, 1.35)))));
    });
    const sums = YEARS.map((_, y) => exact.reduce((s, values) => s + values[y]!, 0));
    const rows = [
      ...exact.map((values, k) => [declare(`SANTE.T${t}.P${k}`, print.unit, 'flow'), values] as const),
      [total, sums] as const,
    ];
    for (const [indicator, values] of rows) {
      line++;
      YEARS.forEach((year, y) => level(table, indicator, year, values[y]!, print));
      change(table, indicator, 2021, 2020, (100 * values[3]!) / values[2]! - 100, 'percent', 1 + (t % 2));
      if (print.unit === 'count') change(table, indicator, 2021, 2020, values[3]! - values[2]!, 'absolute', 0);
      if (indicator !== total)
        breakdowns.push({ parent: total, breakdown: 'detail', child: indicator, additive: true, rank: 1, report: 'r' });
    }
    // shares of the last year, to a digit that the table's own precision allows
    line++;
    exact.forEach((values, k) => {
      const share = declare(`SANTE.T${t}.P${k}.PART`, 'percent', 'rate');
      relations.push({
        relation: share,
        kind: 'share',
        indicator: share,
        operands: `+SANTE.T${t}.P${k} / +${total}`,
        tolerance: null,
        note: '',
      });
      level(table, share, 2021, (100 * values[3]!) / sums[3]!, { scale: 1, decimals: t % 3, suffix: ' %' });
      level(table, share, 2020, (100 * values[2]!) / sums[2]!, { scale: 1, decimals: t % 3, suffix: ' %' });
      change(table, share, 2021, 2020, (100 * values[3]!) / sums[3]! - (100 * values[2]!) / sums[2]!, 'point', 2);
    });
    // a stock with its movements
    const stock = declare(`SANTE.T${t}.STOCK`, 'count', 'stock');
    const [entries, exits] = [
      declare(`SANTE.T${t}.ENTREES`, 'count', 'flow'),
      declare(`SANTE.T${t}.SORTIES`, 'count', 'flow'),
    ];
    relations.push({
      relation: stock,
      kind: 'flow',
      indicator: stock,
      operands: `+${stock}[-1] +${entries} -${exits}`,
      tolerance: null,
      note: '',
    });
    const [open, come, go] = [
      Math.round(between(500, 900)),
      Math.round(between(50, 400)),
      Math.round(between(50, 400)),
    ];
    const plain = { scale: 1, decimals: 0, suffix: '' };
    line++;
    level(table, stock, 2020, open, plain);
    level(table, entries, 2021, come, plain);
    level(table, exits, 2021, go, plain);
    level(table, stock, 2021, open + come - go, plain);
    const last_line = line;
    sections.push({ section: table, report: 'r', path: '1', title: table, kind: 'table', first_line, last_line });
    // the sentence below the table: the total again, sometimes in round figures, and its growth
    line++;
    if (random() < 0.5) level(prose, total, 2021, sums[3]!, print);
    else
      level(
        prose,
        total,
        2021,
        sums[3]!,
        { scale: 10 ** Math.floor(Math.log10(sums[3]!)), decimals: 0, suffix: ' (unités)' },
        'E',
      );
    change(prose, total, 2021, 2020, (100 * sums[3]!) / sums[2]! - 100, 'percent', 0);
    sections.push({
      section: prose,
      report: 'r',
      path: '1',
      title: prose,
      kind: 'prose',
      first_line: line,
      last_line: line,
    });
  }
  return {
    version: 'synthetic',
    reports: [{ report: 'r', organization: 'X', year: 2021, title: 'Rapport', lines: line }],
    sections,
    organizations: [{ organization: 'X', label: 'X', kind: 'cpam', department: '', region: '', parent: '' }],
    indicators,
    observations,
    evolutions,
    breakdowns,
    relations,
  };
}
