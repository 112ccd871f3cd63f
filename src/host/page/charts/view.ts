/** A chart as it is to be drawn: texts, numbers and colours read from the model, so that drawing knows nothing of cells. Sizes in pixels. */

export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Caption {
  readonly text: string;
  readonly look: TextLook;
}

export type LabelPosition = 'center' | 'outsideEnd' | 'insideEnd' | 'insideBase' | 'top' | 'bottom' | 'left' | 'right';

export interface Label extends Caption {
  readonly position: LabelPosition;
}

export interface Point {
  /** null: nothing is drawn. */
  readonly value: number | null;
  /** The value as its cell shows it. */
  readonly text: string;
  /** null: without fill. */
  readonly color: string | null;
  readonly label: Label | null;
}

export interface Series {
  readonly name: string;
  readonly kind: 'bar' | 'line' | 'area' | 'ring';
  /** null: without fill. */
  readonly color: string | null;
  /** Outline of bars and slices; null: none. */
  readonly border: string | null;
  readonly lineWidth: number;
  readonly dashed: boolean;
  readonly smooth: boolean;
  readonly marker: { readonly symbol: string; readonly size: number; readonly color: string } | null;
  readonly points: readonly Point[];
}

export interface Axis {
  readonly visible: boolean;
  readonly labels: 'none' | 'nextToAxis' | 'low' | 'high';
  readonly look: TextLook;
  /** null: no line. */
  readonly line: string | null;
  readonly gridlines: string | null;
  readonly title: Caption | null;
  readonly reversed: boolean;
  /** Every so many categories one has a label; null: as many as fit. */
  readonly labelSpacing: number | null;
  /** The other axis crosses this one at its last place. */
  readonly crossedAtEnd: boolean;
}

export interface ValueAxis extends Axis {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly format: string;
}

export type Stacking = 'none' | 'stacked' | 'percent';

export interface ChartView {
  readonly family: 'column' | 'bar' | 'line' | 'area' | 'ring' | 'unknown';
  readonly type: string;
  readonly stacking: Stacking;
  readonly width: number;
  readonly height: number;
  readonly background: string | null;
  readonly border: string | null;
  readonly title: Caption | null;
  readonly legend: {
    readonly position: 'right' | 'left' | 'top' | 'bottom';
    readonly look: TextLook;
    /** Entries that have been taken out, by their place. */
    readonly hidden: readonly number[];
  } | null;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly categoryAxis: Axis;
  readonly valueAxis: ValueAxis;
  /** Per cent of a bar's width between groups of bars, and by how much bars of a group cover each other. */
  readonly gapWidth: number;
  readonly overlap: number;
  /** Per cent of a ring's diameter; 0 for a pie. */
  readonly hole: number;
  readonly startAngle: number;
  readonly blanks: 'gap' | 'zero' | 'span';
}
