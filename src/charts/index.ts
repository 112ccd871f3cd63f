/** Chart templates (pure), what they are offered for, their preview, and the Office.js writer of charts and dashboard. */
export { gallery, offered } from './offered';
export type { Offer } from './offered';
export { preview, valuesIn } from './preview';
export type { PanelPreview } from './preview';
export { TEMPLATE_LABELS, TEMPLATE_NAMES, TEMPLATES } from './templates';
export type { TemplateName } from './templates';
export type { Area, BlockCell, CellValue, ChartSpec, Panel, Series, Subject } from './spec';
export { CHART_SHEET, findChart, insertCharts } from './writer';
export type { InsertedChart } from './writer';
export { DASHBOARD_SHEET, writeDashboard } from './writeDashboard';
export type { DashboardReport } from './writeDashboard';
export { ChartFailure } from './errors';
export type { ChartError } from './errors';
export { BRANCH_COLORS, inkOn, OTHERS_COLOR } from './palette';
export { rowsOf } from './sizes';
