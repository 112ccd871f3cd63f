import type { GridRow } from '../document';
import { readFigure } from './number';
import type { Printed } from './number';
import type { Shape } from './shape';
import { isTime } from './shape';
import type { Territories } from './territory';
import { spelledUnit, withoutUnit } from './unitWords';
import type { WordedUnit } from './unitWords';
import { timeOf, withoutYears } from './years';

/** What a column of figures is about. */
export interface Column {
  readonly at: number;
  /** header texts from top to bottom, joined */
  readonly label: string;
  readonly role: 'level' | 'target' | 'change' | 'ignored';
  /** the year of a level; the later year of a change; undefined where the header names none */
  readonly year: number | undefined;
  readonly base: number | undefined;
  /** change over all the years of the table */
  readonly wholePeriod: boolean;
  /** a change beside the amount of its year, under one header for both */
  readonly alternating: boolean;
  readonly organization: string | undefined;
  readonly unit: WordedUnit | undefined;
  /** what the header adds to the rows' labels: « Impact financier », « Affaires reçues » */
  readonly qualifier: string;
}

const CHANGE =
  /(?:[ée]vol(?:ution|\b)|variation|\bvar\b|[ée]cart|progression|croissance|diff[ée]rence|\bdelta\b|Δ|\bhausse|\bbaisse)/i;
const TARGET = /\b(?:objectifs?|cibles?|attendus?|pr[ée]vus?|pr[ée]visions?|pr[ée]visionnels?)\b/i;
const ATTAINMENT = /\b(?:taux d['’ ]?\s?(?:atteinte|réussite|réalisation)|atteinte|réussite)\b/i;
const RESULT = /\b(?:r[ée]sultats?|r[ée]alis[ée]e?s?|obtenus?)\b/gi;
const PERIOD = /sur la p[ée]riode|sur \w+ ans|depuis/i;

/** Header cells of one column, from top to bottom; upper cells span the empty ones to their right. */
function headerParts(header: readonly GridRow[], at: number): { text: string; own: boolean }[] {
  return header
    .map((row, r) => {
      const own = row.cells[at] ?? '';
      if (own !== '') return { text: own, own: true };
      // the label column's title spans nothing
      for (let c = at - 1; c >= 1 && r < header.length - 1; c--) {
        const left = row.cells[c] ?? '';
        if (left !== '') return { text: left, own: false };
      }
      return { text: '', own: false };
    })
    .filter((p) => p.text !== '');
}

interface Evidence {
  readonly figures: number;
  readonly signed: number;
  readonly percent: number;
  readonly points: number;
}

function evidence(body: readonly GridRow[], at: number): Evidence {
  const read = body.map((r) => readFigure(r.cells[at] ?? '')).filter((p): p is Printed => p?.kind === 'number');
  return {
    figures: read.length,
    signed: read.filter((p) => p.sign !== '').length,
    percent: read.filter((p) => p.mark === 'percent').length,
    points: read.filter((p) => p.mark === 'point').length,
  };
}

const looksChanged = (e: Evidence): boolean => e.figures > 0 && (e.signed >= e.figures / 2 || e.points > 0);

/**
 * The role of every column. A header's own words decide; a title spanning several columns counts where the column has no
 * year of its own; without any words, the look of the figures does (signs and percents beside plain amounts).
 */
export function columnsOf(shape: Shape, territories: Territories): Column[] {
  const columns: Column[] = [];
  for (let at = shape.firstFigure; at < shape.width; at++) {
    const parts = headerParts(shape.header, at);
    const last = parts[parts.length - 1];
    const label = [...new Set(parts.map((p) => p.text))].join(' · ');
    const look = evidence(shape.body, at);
    const previous = columns[columns.length - 1];
    const filled = shape.body.some((r) => (r.cells[at] ?? '') !== '' && readFigure(r.cells[at]!) !== undefined);
    const base = {
      at,
      organization: undefined,
      unit: undefined,
      qualifier: '',
      wholePeriod: false,
      alternating: false,
      base: undefined,
    };
    if (!filled) {
      columns.push({ ...base, label, role: 'ignored', year: undefined });
      continue;
    }
    if (!last && previous && previous.role !== 'ignored') {
      columns.push(continued(at, previous, look, evidence(shape.body, previous.at)));
      continue;
    }
    const time = timeOf(label);
    const own = parts
      .filter((p) => p.own)
      .map((p) => p.text)
      .join(' · ');
    const yearOnly = last?.own === true && isTime(last.text) && timeOf(last.text).pair === undefined;
    const change =
      time.pair !== undefined && CHANGE.test(label)
        ? true
        : yearOnly
          ? CHANGE.test(own) && looksChanged(look)
          : CHANGE.test(label) || (time.pair !== undefined && looksChanged(look)) || time.relative;
    const organization = territories.inHeader(TARGET.test(label) ? label.replace(/national\w*/gi, '') : label);
    const target = !change && TARGET.test(label) && !ATTAINMENT.test(label);
    const role = change ? 'change' : target ? 'target' : 'level';
    const year = change ? time.pair?.[1] : time.years[time.years.length - 1];
    columns.push({
      at,
      label,
      role,
      year: year !== undefined && time.opening && !change ? year - 1 : year,
      base: change ? time.pair?.[0] : undefined,
      wholePeriod: change && PERIOD.test(label),
      alternating: false,
      organization,
      unit: spelledUnit(label),
      qualifier: qualifierOf(label, role, territories),
    });
  }
  return oneSeries(columns);
}

/** Years side by side are one series: a title that stands over some of them only holds for all. */
function oneSeries(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    if (column.role !== 'level' || column.qualifier !== '' || column.year === undefined) return column;
    const series = columns.filter((c) => c.role === 'level' && c.organization === column.organization);
    const named = [...new Set(series.map((c) => c.qualifier).filter((q) => q !== ''))];
    const years = series.map((c) => c.year);
    return named.length === 1 && new Set(years).size === years.length ? { ...column, qualifier: named[0]! } : column;
  });
}

/** A column without any header beside one that has: the same again, or its change. */
function continued(at: number, previous: Column, look: Evidence, before: Evidence): Column {
  const change =
    previous.role === 'change' ||
    (look.percent > look.figures / 2 && before.percent <= before.figures / 2) ||
    (looksChanged(look) && !looksChanged(before));
  if (!change) return { ...previous, at, role: previous.label === '' ? 'level' : 'ignored' };
  return {
    ...previous,
    at,
    role: 'change',
    label: previous.role === 'change' ? previous.label : `${previous.label} · évolution`,
    alternating: previous.role !== 'change' && previous.year !== undefined,
    base: previous.role === 'change' ? previous.base : previous.year === undefined ? undefined : previous.year - 1,
  };
}

function qualifierOf(label: string, role: Column['role'], territories: Territories): string {
  if (role === 'change') {
    return withoutYears(
      territories.without(
        label.replace(new RegExp(`${CHANGE.source}\\w*`, 'gi'), ' ').replace(/sur la p[ée]riode/gi, ' '),
      ),
    )
      .replace(/[·\s]+/g, ' ')
      .trim();
  }
  const words = withoutUnit(label).replace(RESULT, ' ');
  const bare = role === 'target' ? words.replace(new RegExp(TARGET.source, 'gi'), ' ') : words;
  return withoutYears(territories.without(bare))
    .replace(/\([^()]*\)/g, ' ')
    .replace(new RegExp(`\\b(?:${CHANGE.source})\\w*`, 'gi'), ' ')
    .replace(/[·\s]+/g, ' ')
    .replace(/\s+(?:au|en|de|d['’])$/i, '')
    .trim();
}
