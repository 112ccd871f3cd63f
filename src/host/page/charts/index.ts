/** Charts over the grid. */
export { ChartLayer } from './chartLayer';
