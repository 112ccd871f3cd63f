import type { Branch, Indicator, Nature, Unit } from '../../dataset';
import type { ImportResult, ReportIdentity } from '../types';

/** How the numbers of a row are to be read: `13,7` as thousands of euros. */
export interface UnitReading {
  readonly unit: Unit;
  readonly scale: number;
}

/** An indicator that the dictionary does not have, as the user names it. */
export interface NewIndicator {
  readonly code: string;
  readonly label: string;
  readonly branch: Branch;
  readonly theme: string;
  readonly unit: Unit;
  readonly nature: Nature;
}

/** What the user changed of one figure; what is left out stays as it was read. */
export interface FigureEdit {
  /** null: nothing can be read there */
  readonly value?: number | null;
  readonly year?: number;
  readonly base_year?: number;
  /** not taken over */
  readonly left?: boolean;
}

export interface RowEdit {
  /** only what is confirmed is taken over */
  readonly state: 'open' | 'confirmed' | 'left';
  /** chosen in the place of the proposed one; null: as proposed */
  readonly indicator: string | null;
  readonly created: NewIndicator | null;
  readonly reading: UnitReading | null;
  /** by position in the row */
  readonly figures: Readonly<Record<number, FigureEdit>>;
}

export const UNTOUCHED: RowEdit = { state: 'open', indicator: null, created: null, reading: null, figures: {} };

/** An import while it is being confirmed: what was read, and what the user says of it. */
export interface Review {
  readonly identity: ReportIdentity;
  readonly result: ImportResult;
  /** one for each row of the result */
  readonly edits: readonly RowEdit[];
}

/** Why a row cannot be taken over yet. */
export type Obstacle =
  | { readonly kind: 'noIndicator' }
  /** the figures are in one unit, the indicator counts in another */
  | { readonly kind: 'unit'; readonly read: Unit; readonly wanted: Unit }
  | { readonly kind: 'badCode' }
  | { readonly kind: 'takenCode'; readonly label: string }
  | { readonly kind: 'noLabel' }
  | { readonly kind: 'badYear' }
  | { readonly kind: 'noFigure' };

/** A row as it would be taken over. */
export interface ReadRow {
  readonly indicator: Pick<Indicator, 'indicator' | 'label' | 'unit'> | null;
  readonly figures: readonly ReadFigure[];
  readonly obstacle: Obstacle | null;
}

export interface ReadFigure {
  /** its position in the row */
  readonly at: number;
  readonly value: number | null;
  readonly year: number;
  readonly base_year: number | null;
  readonly left: boolean;
}
