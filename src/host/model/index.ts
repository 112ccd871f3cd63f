export { absoluteAddress, columnIndex, columnName, parseBox, boxAddress, quoteSheet, splitSheet } from './address';
export { textWidth } from './autofit';
export { announceChange, writeInputs } from './cellWriter';
export type { Chart } from './charts';
export type {
  ChartAxis,
  ChartAxisTitle,
  ChartDataLabel,
  ChartDataLabels,
  ChartFill,
  ChartFont,
  ChartFormat,
  ChartLine,
  ChartTitle,
} from './chartParts';
export type { ChartPoint, ChartSeries, ChartSource } from './chartSeries';
export type { ConditionalFormat } from './conditionalFormats';
export type { CellExtras, ModelContext } from './context';
export { EventHub, EventType } from './events';
export { InvalidInput, numberIn, parseInput } from './input';
export { Range } from './range';
export { shiftFormula } from './shiftFormula';
export type { CellShift } from './shiftBox';
export { followShift, tearsTable } from './shiftCells';
export type { Table } from './table';
export type { FilterCriteria } from './tableFilter';
export { displayText, formatToEnglish, formatToFrench } from './text';
export { Workbook } from './workbook';
export { Worksheet } from './worksheet';
