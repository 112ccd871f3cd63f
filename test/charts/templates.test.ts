import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gallery, offered, preview, TEMPLATE_NAMES, TEMPLATES, valuesIn } from '../../src/charts';
import type { ChartSpec, Subject } from '../../src/charts';
import { VERDICT_COLORS } from '../../src/charts/palette';
import { BlockEvaluator } from '../support/blockEvaluator';
import { compact, Dataset } from '../../src/dataset';
import { seedDataset, seedPackage } from '../support/dataset';

const data = seedDataset();
const GOLDENS = join(__dirname, 'goldens');

/** Every indicator in every organisation and year that has a figure of it. */
function* subjects(): Generator<Subject> {
  for (const { indicator } of data.indicators)
    for (const { organization } of data.organizations)
      for (const year of data.years(indicator, organization)) yield { indicator, organization, year };
}

const drawn: ChartSpec[] = [...subjects()].flatMap((subject) => offered(data, subject).map((o) => o.spec));

/** Runs a check on every chart and names those that fail it. */
function failing(check: (spec: ChartSpec) => boolean): string[] {
  return drawn.filter((spec) => !check(spec)).map((s) => `${s.template} ${s.indicator} ${s.organization} ${s.year}`);
}

describe('every template × indicator × organisation × year of the reports', () => {
  test('each template is offered somewhere', () => {
    expect(TEMPLATE_NAMES.filter((name) => !drawn.some((s) => s.template === name))).toEqual([]);
  });

  test('an organisation without any figure, an unknown indicator: nothing is offered, nothing thrown', () => {
    expect(offered(data, { indicator: 'FAMILLE.ALLOCATAIRES', organization: 'FR', year: 2021 })).toEqual([]);
    expect(offered(data, { indicator: 'INCONNU.CODE', organization: 'CCSS48', year: 2021 })).toEqual([]);
    const early = data.indicators.flatMap(({ indicator }) =>
      data.organizations.flatMap(({ organization }) => offered(data, { indicator, organization, year: 1950 })),
    );
    expect(early).toEqual([]);
  });

  test('no chart of one lonely bar or point', () => {
    const points = (spec: ChartSpec): number =>
      preview(spec).reduce((sum, { panel, values }) => sum + visible(panel.series, values), 0);
    expect(failing((spec) => points(spec) > 1)).toEqual([]);
  });

  test('every panel has something to draw', () => {
    expect(failing((s) => preview(s).every(({ panel, values }) => visible(panel.series, values) > 0))).toEqual([]);
  });

  test('titles say indicator, unit, year and organisation; the source names a report; the alternative text says figures', () => {
    expect(
      failing(
        (s) =>
          s.title.includes(data.indicator(s.indicator)!.label) &&
          /\n.+, .*\d{4}.* – ./.test(s.title) &&
          s.title.endsWith(data.organization(s.organization)!.label) &&
          /^(✓ favorable, ! défavorable\. )?Source : ./.test(s.source) &&
          /\d/.test(s.altText.split('. ').slice(1).join('. ')) &&
          !s.altText.includes('NaN'),
      ),
    ).toEqual([]);
  });

  test('bars and columns start from zero', () => {
    const bars = /^(Column|BarClustered)/;
    const positive = (s: ChartSpec): boolean =>
      preview(s).every(({ values }) => values.every((line) => line.every((v) => v === null || v >= 0)));
    // cascade and variations go to both sides: Excel's own axis holds zero
    const diverging = new Set(['cascade', 'variations']);
    expect(
      failing(
        (s) =>
          diverging.has(s.template) ||
          !positive(s) ||
          s.panels.every((p) => !bars.test(p.type) || p.valueAxis?.minimum === 0),
      ),
    ).toEqual([]);
  });

  test('the formulas of the block compute the values of the preview', () => {
    const wrong = drawn.flatMap((spec) => {
      const evaluator = new BlockEvaluator(data, spec.block);
      return spec.block.flatMap((line, r) =>
        line.flatMap((cell, c) =>
          cell && !same(evaluator.cell(r, c), cell.value)
            ? [
                `${spec.template} ${spec.indicator} ${spec.organization} ${spec.year} [${r},${c}] ${cell.content}: ${evaluator.cell(r, c)} ≠ ${cell.value}`,
              ]
            : [],
        ),
      );
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('every area lies inside its block', () => {
    expect(
      failing((s) =>
        s.panels
          .flatMap((p) => [p.title, p.categories, ...p.series.map((x) => x.values)])
          .every(
            ({ row, column, rows, columns }) => row + rows <= s.block.length && column + columns <= s.block[0]!.length,
          ),
      ),
    ).toEqual([]);
  });
});

function visible(
  series: ChartSpec['panels'][number]['series'],
  values: readonly (readonly (number | null)[])[],
): number {
  return series.reduce(
    (n, s, k) => n + (s.color === null ? 0 : values[k]!.filter((v) => v !== null && v !== 0).length),
    0,
  );
}

function same(a: string | number | null, b: string | number | null): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}

describe('cascade: the sum of the steps is the change that it explains', () => {
  const cascades = drawn.filter((s) => s.template === 'cascade');

  test('there are cascades', () => expect(cascades.length).toBeGreaterThan(10));

  test('steps of the block = change of the sum of the parts; the drawn heights end on it', () => {
    for (const spec of cascades) {
      const [panel] = spec.panels;
      const [base, up, down, upBelow, downBelow, total] = panel!.series.map((s) =>
        valuesIn(spec, s.values).map(Number),
      );
      const rows = base!.length - 1;
      const steps = valuesIn(spec, { ...panel!.series[0]!.values, column: 4 }).map(Number);
      const printed = (year: number): number => data.value(spec.indicator, spec.organization, year);
      const sum = steps.slice(0, rows).reduce((s, v) => s + v, 0);
      expect(sum).toBeCloseTo(total![rows]!, 2);
      for (let k = 0; k < rows; k++) {
        // each step is drawn in full: its pieces add up to its size
        const height = up![k]! + down![k]! - upBelow![k]! - downBelow![k]!;
        expect(height).toBeCloseTo(Math.abs(steps[k]!), 2);
      }
      const change = printed(spec.year) - printed(spec.year - 1);
      const tolerance = 0.02 * (Math.abs(printed(spec.year)) + Math.abs(printed(spec.year - 1)));
      if (!Number.isNaN(change)) expect(Math.abs(sum - change)).toBeLessThanOrEqual(tolerance);
    }
  });

  test('a cascade follows another year: its formulas give the steps of that year', () => {
    const spec = TEMPLATES.cascade.draw(data, cascades[0]!)!;
    const other = cascades.find(
      (s) => s.indicator === spec.indicator && s.organization === spec.organization && s.year !== spec.year,
    );
    if (!other) return;
    const moved = new BlockEvaluator(data, spec.block, { '1,1': other.year });
    const own = new BlockEvaluator(data, other.block);
    const last = spec.panels[0]!.series[0]!.values;
    const otherLast = other.panels[0]!.series[0]!.values;
    expect(moved.cell(last.row + last.rows - 1, 4)).toBeCloseTo(
      own.cell(otherLast.row + otherLast.rows - 1, 4) as number,
      2,
    );
  });
});

describe('good news and bad, by the side that is better', () => {
  const { favourable, unfavourable } = VERDICT_COLORS;
  const polarityOf = (spec: ChartSpec): number => data.indicator(spec.indicator)!.polarity;

  /** The same reports, were more better where less is. */
  const pkg = seedPackage();
  const turned = new Dataset(
    compact({
      ...pkg,
      indicators: pkg.indicators.map((i) => ({
        ...i,
        polarity: (i.polarity === 0 ? 0 : -i.polarity) as typeof i.polarity,
      })),
    }),
  );

  test.each([
    ['lower is better', data, unfavourable, favourable, '!', '✓'],
    ['higher is better', turned, favourable, unfavourable, '✓', '!'],
  ])('cascades, %s', (_said, given, rise, fall, signOfRise, signOfFall) => {
    const own = drawn.filter((s) => s.template === 'cascade' && polarityOf(s) === -1);
    expect(own.length).toBeGreaterThan(0);
    for (const subject of own) {
      const spec = TEMPLATES.cascade.draw(given, subject)!;
      const [panel] = spec.panels;
      expect(panel!.series.slice(1, 5).map(({ color }) => color)).toEqual([rise, fall, rise, fall]);
      const steps = valuesIn(spec, { ...panel!.categories, column: 4 }).map(Number);
      const signs = valuesIn(spec, panel!.categories).map((text) => /[✓!]$/.exec(String(text))?.[0]);
      expect(signs).toEqual(steps.map((step) => (step > 0 ? signOfRise : step < 0 ? signOfFall : undefined)));
    }
  });

  test('cascades of what is neither: no verdict, no colour of one', () => {
    const own = drawn.filter((s) => s.template === 'cascade' && polarityOf(s) === 0);
    expect(own.length).toBeGreaterThan(0);
    for (const spec of own) {
      const [panel] = spec.panels;
      const colors = panel!.series.map(({ color }) => color);
      expect(colors).not.toContain(favourable);
      expect(colors).not.toContain(unfavourable);
      expect(colors[1]).not.toBe(colors[2]);
      expect(valuesIn(spec, panel!.categories).join('')).not.toMatch(/[✓!]/);
    }
  });

  test('variations: each bar stands in the series of its verdict, and nowhere else', () => {
    const own = drawn.filter((s) => s.template === 'variations');
    let lowerIsBetter = 0;
    for (const spec of own) {
      const [panel] = spec.panels;
      const changes = valuesIn(spec, { ...panel!.categories, column: 1 }).map(Number);
      const polarities = valuesIn(spec, { ...panel!.categories, column: 2 }).map(Number);
      const series = new Map(panel!.series.map((one) => [one.name, valuesIn(spec, one.values).map(Number)]));
      changes.forEach((change, k) => {
        const side = Math.sign(change * polarities[k]!);
        if (polarities[k] === -1) lowerIsBetter += 1;
        const name = polarities[k] === 0 ? 'Neutre' : side > 0 ? 'Favorable' : 'Défavorable';
        for (const [one, values] of series) expect(values[k]).toBe(change !== 0 && one === name ? change : 0);
      });
    }
    expect(lowerIsBetter).toBeGreaterThan(5);
  });
});

describe('a year without figures, chosen in the block afterwards', () => {
  const YEARLESS = 1950;
  const withYear = ['comparaison', 'classement', 'variations', 'cascade'] as const;

  test.each(withYear)('%s: every category says that it is not published, and no bar stands there', (template) => {
    const own = drawn.filter((s) => s.template === template);
    expect(own.length).toBeGreaterThan(0);
    // one a indicator is enough: the formulas are the same for its years
    for (const spec of new Map(own.map((s) => [`${s.indicator} ${s.organization}`, s])).values()) {
      const shown = new BlockEvaluator(data, spec.block, { '1,1': YEARLESS });
      const [panel] = spec.panels;
      const { row, column, rows } = panel!.categories;
      const names = Array.from({ length: rows }, (_, k) => String(shown.cell(row + k, column)));
      // what names nothing has none
      expect(names.filter((name) => !/[ \n:]non publié$/.test(name))).toEqual([]);
      for (const { values } of panel!.series)
        for (let k = 0; k < values.rows; k++) {
          const value = shown.cell(values.row + k, values.column);
          // null is #N/A, which Excel does not draw; the halves of two-coloured bars are silent zeros
          expect(value === null || value === '' || value === 0).toBe(true);
          if (template === 'comparaison') expect(value).not.toBe(0);
        }
    }
  });
});

describe('goldens: the spec of each template on an indicator chosen by its data (UPDATE_GOLDENS=1 writes them)', () => {
  const chosen = gallery(data, ['CCSS48', 'CPAM41', 'CPAM40']);
  const update = process.env['UPDATE_GOLDENS'] === '1';

  test('the gallery shows every template', () => expect(chosen.map((o) => o.template)).toEqual([...TEMPLATE_NAMES]));

  if (update) {
    if (existsSync(GOLDENS)) for (const name of readdirSync(GOLDENS)) rmSync(join(GOLDENS, name));
    mkdirSync(GOLDENS, { recursive: true });
    for (const { template, spec } of chosen) writeFileSync(join(GOLDENS, `${template}.json`), golden(spec));
  }

  test.each(TEMPLATE_NAMES)('%s', (template) => {
    const kept = JSON.parse(readFileSync(join(GOLDENS, `${template}.json`), 'utf8')) as ChartSpec;
    const { indicator, organization, year } = kept;
    // drawn for the subject of the golden, so that a richer indicator elsewhere changes no golden
    const spec = TEMPLATES[template].draw(data, { indicator, organization, year });
    expect(spec && golden(spec)).toBe(golden(kept));
  });
});

/** A spec as a file that reads well in a diff: one line a cell. */
function golden({ block, ...spec }: ChartSpec): string {
  const rows = block.map((line) => line.map((cell) => (cell ? JSON.stringify(cell) : 'null')).join(',\n      '));
  const rest = JSON.stringify(spec, null, 2).replace(
    /\{\s+"row": (\d+),\s+"column": (\d+),\s+"rows": (\d+),\s+"columns": (\d+)\s+\}/g,
    '{ "row": $1, "column": $2, "rows": $3, "columns": $4 }',
  );
  return `${rest.slice(0, -2)},\n  "block": [\n    [\n      ${rows.join('\n    ],\n    [\n      ')}\n    ]\n  ]\n}\n`;
}
