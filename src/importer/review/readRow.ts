import type { Dataset, Indicator, Unit } from '../../dataset';
import { mayBe, unitsAgree } from '../recognise/unitWords';
import type { ImportedFigure, ImportedRow } from '../types';
import type { Obstacle, ReadFigure, ReadRow, RowEdit, UnitReading } from './types';

const YEARS = [1900, 2100] as const;
/** The dictionary's rule for codes (seeds/indicators.csv). */
const CODE = /^[A-Z0-9]+(?:[._][A-Z0-9]+)+$/;

/** What a row says once the user's changes are applied, and what still stands in its way. */
export function readRow(row: ImportedRow, edit: RowEdit, dataset: Dataset): ReadRow {
  const figures = row.figures.map((figure, at) => readFigure(figure, at, edit));
  const found = indicatorOf(row, edit, dataset);
  const indicator = found && { indicator: found.indicator, label: found.label, unit: found.unit };
  return { indicator, figures, obstacle: obstacleOf(row, edit, dataset, found, figures) };
}

/** The indicator that a row is mapped to: the user's, else the proposed one. */
function indicatorOf(
  { mapping }: ImportedRow,
  { created, indicator }: RowEdit,
  dataset: Dataset,
): Pick<Indicator, 'indicator' | 'label' | 'unit'> | null {
  if (created) return { indicator: created.code, label: created.label, unit: created.unit };
  if (indicator !== null) return dataset.indicator(indicator) ?? null;
  return mapping.indicator;
}

function readFigure(figure: ImportedFigure, at: number, { reading, figures }: RowEdit): ReadFigure {
  const edit = figures[at] ?? {};
  return {
    at,
    value: edit.value !== undefined ? edit.value : scaled(figure, reading),
    year: edit.year ?? figure.year,
    base_year: figure.what === 'change' ? (edit.base_year ?? figure.base_year) : null,
    left: edit.left === true,
  };
}

/** Levels and absolute changes are in the row's unit; percentages and points are what they are. */
function scaled({ value, unit, what, scale }: ImportedFigure, reading: UnitReading | null): number | null {
  if (value === null || !reading || (what === 'change' && unit !== 'absolute')) return value;
  // 13.7 × 1000: no digits that nobody printed
  return Number(((value / scale) * reading.scale).toPrecision(12));
}

function obstacleOf(
  row: ImportedRow,
  edit: RowEdit,
  dataset: Dataset,
  indicator: Pick<Indicator, 'unit'> | null,
  figures: readonly ReadFigure[],
): Obstacle | null {
  if (!indicator) return { kind: 'noIndicator' };
  if (edit.created) {
    const { code, label } = edit.created;
    if (!CODE.test(code)) return { kind: 'badCode' };
    const known = dataset.indicator(code);
    if (known) return { kind: 'takenCode', label: known.label };
    if (label.trim() === '') return { kind: 'noLabel' };
  }
  const taken = figures.filter((f) => !f.left);
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= YEARS[0] && year <= YEARS[1];
  if (taken.some((f) => !isYear(f.year) || (f.base_year !== null && !isYear(f.base_year)))) return { kind: 'badYear' };
  if (!taken.some((f) => f.value !== null)) return { kind: 'noFigure' };
  const read = levelUnit(row, edit);
  if (read && !agrees(row, edit, read, indicator.unit)) return { kind: 'unit', read, wanted: indicator.unit };
  return null;
}

/** The unit of a row's levels; undefined where it prints changes alone. */
export function levelUnit({ figures }: ImportedRow, { reading }: RowEdit): Unit | undefined {
  const level = figures.find((f) => f.what !== 'change');
  return level && (reading?.unit ?? (level.unit as Unit));
}

function agrees({ item }: ImportedRow, { reading }: RowEdit, read: Unit, wanted: Unit): boolean {
  if (unitsAgree(read, wanted)) return true;
  return !reading && item.unitFrom !== 'printed' && mayBe(item.unit, item.unitFrom, wanted);
}
