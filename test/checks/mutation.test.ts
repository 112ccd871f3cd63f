/**
 * One printed digit, sign, unit, header year or pair of rows is changed at random in copies of the data. A mutation that moves
 * a figure in at least one identity beyond its tolerance (oracle.ts, a plain second opinion) must be found.
 */
import { runChecks } from '../../src/checks';
import type { Finding } from '../../src/checks';
import { compact, Dataset } from '../../src/dataset';
import type { Evolution, Observation, Package } from '../../src/dataset';
import { seedPackage } from '../support/dataset';
import { brokenIdentities } from './oracle';
import { randomStream, syntheticReport } from './synthetic';

type Row = Observation | Evolution;
type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** A package with some rows replaced. */
function replace(pkg: Package, changed: ReadonlyMap<Row, Row>): Package {
  const swap = <T extends Row>(rows: readonly T[]): T[] =>
    rows.map((row) => (changed.get(row) as T | undefined) ?? row);
  return { ...pkg, observations: swap(pkg.observations), evolutions: swap(pkg.evolutions) };
}

const readable = (pkg: Package): Row[] =>
  [...pkg.observations, ...pkg.evolutions].filter((r) => r.value !== null && /\d/.test(r.printed));

/** One digit of the printed number becomes another one. */
function digit(pkg: Package, random: Random): ReadonlyMap<Row, Row> {
  const row = pick(random, readable(pkg));
  const number = /\d[\d .,]*\d|\d/.exec(row.printed)!;
  const places = [...number[0].matchAll(/\d/g)].map((m) => m.index);
  const at = number.index + pick(random, places);
  const other = pick(
    random,
    [...'0123456789'].filter((d) => d !== row.printed[at]),
  );
  const printed = row.printed.slice(0, at) + other + row.printed.slice(at + 1);
  const parse = (text: string): number => {
    const digits = /\d[\d .,]*\d|\d/.exec(text)![0].replace(/ /g, '');
    return Number(/^\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replace(/\./g, '') : digits.replace(',', '.'));
  };
  const before = parse(row.printed);
  if (!before) return new Map([[row, { ...row, printed, value: parse(printed) }]]);
  return new Map([[row, { ...row, printed, value: Number(((row.value! / before) * parse(printed)).toPrecision(12)) }]]);
}

/** A published change loses or gains its minus. */
function sign(pkg: Package, random: Random): ReadonlyMap<Row, Row> {
  const row = pick(
    random,
    pkg.evolutions.filter((e) => e.value),
  );
  const printed = /^[-–]/.test(row.printed)
    ? row.printed.replace(/^[-–]\s*/, '+ ')
    : `- ${row.printed.replace(/^\+\s*/, '')}`;
  return new Map([[row, { ...row, printed, value: -row.value! }]]);
}

/** Percent for points and the reverse, or an amount a thousand times too large or too small. */
function unit(pkg: Package, random: Random): ReadonlyMap<Row, Row> {
  if (random() < 0.5) {
    const row = pick(
      random,
      pkg.evolutions.filter((e) => e.value !== null && e.unit !== 'absolute'),
    );
    return new Map<Row, Row>([[row, { ...row, unit: row.unit === 'percent' ? 'point' : 'percent' }]]);
  }
  const amounts = new Set(pkg.indicators.filter((i) => i.unit === 'EUR').map((i) => i.indicator));
  const row = pick(
    random,
    pkg.observations.filter((o) => o.value && amounts.has(o.indicator)),
  );
  return new Map([[row, { ...row, value: row.value! * (random() < 0.5 ? 1000 : 0.001) }]]);
}

/** The header of a column of changes announces the years before. */
function header(pkg: Package, random: Random): ReadonlyMap<Row, Row> {
  const { section, column_label, base_year } = pick(
    random,
    pkg.evolutions.filter((e) => e.column_label !== ''),
  );
  const column = pkg.evolutions.filter(
    (e) => e.section === section && e.column_label === column_label && e.base_year === base_year,
  );
  return new Map(column.map((e) => [e, { ...e, year: e.year - 1, base_year: e.base_year - 1 }]));
}

/** Two neighbouring rows of a table exchange what one column prints. */
function order(pkg: Package, random: Random): ReadonlyMap<Row, Row> {
  const columns = new Map<string, Row[]>();
  for (const row of readable(pkg)) {
    if (!row.column_label) continue;
    const key = `${row.section}|${row.column_label}|${row.organization}|${'base_year' in row}`;
    columns.set(key, [...(columns.get(key) ?? []), row]);
  }
  const rows = pick(
    random,
    [...columns.values()].filter((c) => c.length > 1),
  ).sort((a, b) => a.line - b.line);
  const k = Math.floor(random() * (rows.length - 1));
  const [a, b] = [rows[k]!, rows[k + 1]!];
  const { value, printed, status } = b;
  return new Map<Row, Row>([
    [a, { ...a, value, printed, status }],
    [b, { ...b, value: a.value, printed: a.printed, status: a.status }],
  ]);
}

const MUTATIONS = { digit, sign, unit, header, order };

/** Mutations of each kind; MUTATIONS=200 for a long run. */
const ROUNDS = Number(process.env['MUTATIONS'] ?? 16);

const checkAll = (pkg: Package): Finding[] => runChecks(new Dataset(compact(pkg)));
const tell = (f: Finding): string => [f.check, f.report, f.lines, f.message].join('|');

interface Score {
  all: number;
  moved: number;
  found: number;
  foundMoved: number;
  missed: string[];
}

function mutate(name: string, pkg: Package, rounds: number, seed: number): Score {
  const random = randomStream(seed);
  const known = new Set(checkAll(pkg).map(tell));
  const brokenBefore = brokenIdentities(pkg);
  const score: Score = { all: 0, moved: 0, found: 0, foundMoved: 0, missed: [] };
  for (const [kind, change] of Object.entries(MUTATIONS)) {
    for (let k = 0; k < rounds; k++) {
      const changed = change(pkg, random);
      const mutant = replace(pkg, changed);
      const found = checkAll(mutant).some((f) => f.severity !== 'info' && !known.has(tell(f)));
      const moved = [...brokenIdentities(mutant)].some((id) => !brokenBefore.has(id));
      score.all++;
      if (moved) score.moved++;
      if (found) score.found++;
      if (found && moved) score.foundMoved++;
      if (moved && !found)
        score.missed.push(
          `${kind} ${[...changed].map(([a, b]) => `${a.report}:${a.line} ${a.printed} → ${b.printed} (${b.value})`).join(' ; ')}`,
        );
    }
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `${name}: ${score.all} mutations, ${share(score.found, score.all)} found; ${score.moved} move an identity beyond its tolerance, ` +
      `${share(score.foundMoved, score.moved)} of those found${score.missed.length ? `\n  missed: ${score.missed.join('\n  missed: ')}` : ''}`,
  );
  return score;
}

const LONG = 1000 * ROUNDS + 30_000;

test(
  'mutations of the five reports',
  () => {
    const { moved, foundMoved } = mutate('five reports', seedPackage(), ROUNDS, 7);
    expect(moved).toBeGreaterThan(ROUNDS);
    expect(foundMoved / moved).toBeGreaterThanOrEqual(0.95);
  },
  LONG,
);

test(
  'mutations of consistent synthetic reports',
  () => {
    const { moved, foundMoved } = mutate('synthetic', syntheticReport(10, 3), 2 * ROUNDS, 11);
    expect(moved).toBeGreaterThan(2 * ROUNDS);
    expect(foundMoved / moved).toBeGreaterThanOrEqual(0.95);
  },
  LONG,
);
