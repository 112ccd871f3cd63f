import type { Area, CellValue, ChartSpec, Panel } from './spec';

/** The cells of an area with what they compute, row by row. */
export function valuesIn(spec: Pick<ChartSpec, 'block'>, { row, column, rows, columns }: Area): CellValue[] {
  const values: CellValue[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const found = spec.block[r]?.[c];
      values.push(found ? found.value : '');
    }
  return values;
}

/** One native chart with the values in place of cells, so that it can be drawn without Excel. */
export interface PanelPreview {
  readonly panel: Panel;
  readonly title: string;
  readonly categories: readonly string[];
  /** by series; null where there is nothing to draw */
  readonly values: readonly (readonly (number | null)[])[];
}

export function preview(spec: ChartSpec): PanelPreview[] {
  return spec.panels.map((panel) => ({
    panel,
    title: String(valuesIn(spec, panel.title)[0] ?? ''),
    categories: valuesIn(spec, panel.categories).map((v) => String(v ?? '')),
    values: panel.series.map((s) => valuesIn(spec, s.values).map((v) => (typeof v === 'number' ? v : null))),
  }));
}
