import type { ChangeUnit, Status } from '../../dataset';
import type { Figure, ImportFinding } from '../types';
import type { Column } from './columns';
import { comparedYears } from './compared';
import type { Context } from './context';
import { scaled } from './number';
import type { Printed } from './number';
import type { RowUnit } from './rowUnit';
import { timeOf } from './years';

/** What the figures of a row share. */
export interface RowPlace {
  readonly line: number;
  readonly section: string;
  readonly row_label: string;
  /** the organisation that the row's label names */
  readonly organization: string | undefined;
  readonly rowYear: number | undefined;
  readonly titleYear: number | undefined;
  readonly levelYears: readonly number[];
  readonly unit: RowUnit;
  readonly context: Context;
}

const YEARS_OF_HEADER = /\d{2,4}\s?[/-]\s?\d{2,4}|\bN\s?(?:-\s?1)?\s?\/\s?N\s?(?:-\s?1)?/i;
const BOUNDS: Record<string, string> = { '>': 'minorant', '<': 'majorant', '~': 'valeur approchée' };

function say(place: RowPlace, finding: Omit<ImportFinding, 'line'>): void {
  place.context.findings.push({ line: place.line, ...finding });
}

const base = (column: Column, printed: Printed, place: RowPlace) => ({
  line: place.line,
  cell: column.at + 1,
  section: place.section,
  row_label: place.row_label,
  column_label: column.label,
  printed: printed.printed,
  organization: column.organization ?? place.organization ?? place.context.identity.organization,
});

function noteOf(printed: Printed): string {
  const notes: string[] = [];
  if (printed.bound) notes.push(`${BOUNDS[printed.bound]} imprimé « ${printed.printed} »`);
  if (/[\p{L}\d]/u.test(printed.rest)) notes.push(`imprimé « ${printed.printed} ${printed.rest} »`);
  return notes.join(' ; ');
}

/** A level or target: its value in the row's unit. */
export function levelFigure(column: Column, printed: Printed, place: RowPlace): Figure {
  const { unit } = place;
  const common = {
    ...base(column, printed, place),
    unit: unit.unit,
    scale: 1,
    year: column.year ?? place.rowYear ?? place.titleYear ?? place.context.identity.year,
    base_year: null,
    header: '',
    what: column.role === 'target' ? ('target' as const) : ('level' as const),
  };
  if (printed.kind === 'missing' || printed.kind === 'same') return { ...common, value: null, status: 'M', note: '' };
  if (printed.kind === 'misprint' || printed.number === null) {
    say(place, {
      check: 'misprint',
      severity: 'warning',
      printed: printed.printed,
      message: `« ${printed.printed} » n'est pas un nombre bien formé (ligne ${place.line}) : sa valeur est laissée vide.`,
    });
    return { ...common, value: null, status: 'U', note: 'nombre mal formé' };
  }
  const euros = unit.unit.startsWith('EUR');
  const foreign = printed.mark !== null && printed.mark !== unit.unit && !(euros && printed.mark === 'EUR');
  if (foreign) {
    say(place, {
      check: 'unit',
      severity: 'warning',
      printed: printed.printed,
      message: `« ${printed.printed} » porte une autre unité que le reste de sa ligne (ligne ${place.line}).`,
    });
  }
  // a scale said by the header holds for bare numbers; one printed in the cell speaks for itself
  const scale = printed.scale !== 1 ? printed.scale : printed.mark === null ? unit.scale : 1;
  const status: Status = foreign ? 'U' : printed.bound ? 'E' : 'A';
  const note = foreign ? `imprimé « ${printed.printed} » dans une ligne d'une autre unité` : noteOf(printed);
  return { ...common, scale, value: scaled(printed.number, scale), status, note };
}

/** A published change: the years that it compares, its own unit, its sign. */
export function changeFigure(column: Column, printed: Printed, place: RowPlace, levels: readonly Figure[]): Figure {
  const compared = comparedYears(column, place.levelYears, place.rowYear, place.context.identity.year);
  const common = {
    ...base(column, printed, place),
    scale: 1,
    year: compared.year,
    base_year: compared.base,
    header:
      compared.contradicted || timeOf(column.label).relative ? (YEARS_OF_HEADER.exec(column.label)?.[0] ?? '') : '',
    what: 'change' as const,
  };
  if (compared.contradicted) {
    say(place, {
      check: 'header',
      severity: 'warning',
      printed: printed.printed,
      message:
        `L'en-tête « ${column.label} » annonce d'autres années que les colonnes voisines ` +
        `(${compared.base} et ${compared.year}, ligne ${place.line}).`,
    });
  }
  const at = (year: number): number | null =>
    levels.find((l) => l.year === year && l.what === 'level' && l.organization === common.organization)?.value ?? null;
  const [before, after] = [at(compared.base), at(compared.year)];
  const unmarked: ChangeUnit = place.unit.unit === 'percent' ? 'point' : 'percent';
  if (printed.kind === 'same') return { ...common, unit: unmarked, value: 0, status: 'A', note: '' };
  if (printed.kind === 'missing') {
    // nothing can be said of a change from zero to zero
    const unchanged = before !== null && before === after && before !== 0;
    return {
      ...common,
      unit: unmarked,
      value: unchanged ? 0 : null,
      status: unchanged ? 'A' : 'M',
      note: unchanged ? `converti : « ${printed.printed} » imprimé pour une valeur inchangée` : '',
    };
  }
  if (printed.number === null) {
    say(place, {
      check: 'misprint',
      severity: 'warning',
      printed: printed.printed,
      message: `« ${printed.printed} » n'est pas un nombre bien formé (ligne ${place.line}) : sa valeur est laissée vide.`,
    });
    return { ...common, unit: unmarked, value: null, status: 'U', note: 'nombre mal formé' };
  }
  const unit: ChangeUnit = printed.mark === 'percent' ? 'percent' : printed.mark === 'point' ? 'point' : 'absolute';
  if (unit !== 'absolute')
    return { ...common, unit, value: printed.number, status: printed.bound ? 'E' : 'A', note: noteOf(printed) };
  const scale = printed.scale !== 1 ? printed.scale : printed.mark === null ? place.unit.scale : 1;
  const value = scaled(printed.number, scale);
  const difference = before !== null && after !== null ? after - before : null;
  // a fall printed without its sign: the levels beside it tell
  const unsigned = printed.sign === '' && difference !== null && difference < 0 && close(value, -difference);
  return {
    ...common,
    unit,
    scale,
    value: unsigned ? -value : value,
    status: 'A',
    note: unsigned ? 'variation imprimée sans signe ; les niveaux baissent' : noteOf(printed),
  };
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(0.51, Math.abs(b) * 1e-4);
