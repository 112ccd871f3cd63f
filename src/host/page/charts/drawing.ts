/** The part of the page that needs ECharts: fetched when the first chart is to be drawn. */
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { optionOf } from './option';
import type { ChartView } from './view';

use([BarChart, LineChart, PieChart, GridComponent, GraphicComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export interface Drawing {
  draw(view: ChartView): void;
  dispose(): void;
}

/** Draws charts into an element, one after the other. */
export function drawingIn(node: HTMLElement): Drawing {
  const chart = init(node, null, { renderer: 'svg', width: 10, height: 10 });
  return {
    draw(view) {
      chart.resize({ width: view.width, height: view.height });
      // Nothing of the chart before may remain.
      chart.setOption(optionOf(view), { notMerge: true });
    },
    dispose: () => chart.dispose(),
  };
}
