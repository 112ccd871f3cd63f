import type { TemplateName } from './templates/names';

/** What a cell of a helper block shows; null stands for #N/A. */
export type CellValue = string | number | null;

/** One cell of a helper block: its content (a formula in English form, or a constant) and the value that it computes. */
export interface BlockCell {
  /** written with the block's first cell in A1; the writer moves the references to where the block stands */
  readonly content: string | number;
  readonly value: CellValue;
  readonly format?: string;
  readonly role?: 'caption' | 'header' | 'input';
}

/** A rectangle of the block, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The classic types, which every Excel draws. */
export type ChartType =
  'Doughnut' | 'ColumnStacked' | 'ColumnStacked100' | 'ColumnClustered' | 'BarClustered' | 'LineMarkers';

export interface DataLabels {
  readonly format: string;
  readonly position?: 'Center' | 'OutsideEnd' | 'InsideEnd' | 'InsideBase' | 'Top';
  /** on a ring, each label takes the colour that reads on its own slice */
  readonly color: string;
  /** share of the ring instead of the value */
  readonly percentage?: boolean;
}

export interface Series {
  readonly name: string;
  readonly values: Area;
  /** null: drawn without fill (the base under the steps of a cascade) */
  readonly color: string | null;
  /** one colour a point, where points differ (ring) */
  readonly pointColors?: readonly string[];
  readonly labels?: DataLabels;
  /** the point that carries its value: the last one with a figure, where it stands free */
  readonly endLabel?: { readonly at: number; readonly position: 'Top' | 'Bottom' };
}

export interface ValueAxis {
  readonly visible: boolean;
  /** number format of its marks */
  readonly format: string;
  /** 0 for bars, which would lie otherwise; undefined lets Excel choose */
  readonly minimum?: number;
}

export interface CategoryAxis {
  /** first category at the top of a bar chart */
  readonly reversed?: boolean;
  /** labels at the foot, also under negative values */
  readonly low?: boolean;
  /** one label every so many categories; by default each has its own, however narrow */
  readonly every?: number;
}

/** One native chart. */
export interface Panel {
  readonly type: ChartType;
  /** the cell that the title follows */
  readonly title: Area;
  readonly categories: Area;
  readonly series: readonly Series[];
  readonly legend: 'none' | 'right' | 'bottom';
  readonly valueAxis?: ValueAxis;
  readonly categoryAxis?: CategoryAxis;
  readonly gapWidth?: number;
  /** 100: the series share one place, each silent where another speaks */
  readonly overlap?: number;
  /** cells of a series that is not drawn, a little beyond the bars: the axis leaves room for their labels */
  readonly headroom?: Area;
}

/** A chart ready to be drawn: a helper block of formulas, and one native chart over it (several for small multiples). */
export interface ChartSpec {
  readonly template: TemplateName;
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
  /** indicator, unit, year, organisation; as the title cell computes it */
  readonly title: string;
  readonly source: string;
  readonly altText: string;
  readonly block: readonly (readonly (BlockCell | null)[])[];
  readonly titleCell: Area;
  readonly sourceCell: Area;
  /** where the source line stands: in the chart as the title of that axis, or in the cell under it */
  readonly sourceAt: 'categoryAxis' | 'valueAxis' | 'cell';
  readonly panels: readonly Panel[];
}

/** What a chart is drawn of. */
export interface Subject {
  readonly indicator: string;
  readonly organization: string;
  readonly year: number;
}
