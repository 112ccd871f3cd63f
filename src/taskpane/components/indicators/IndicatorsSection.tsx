import { DatasetGate } from '../DatasetGate';
import { IndicatorViews } from './IndicatorViews';

/** Section Indicateurs: find a figure and put it into a cell. */
export function IndicatorsSection() {
  return <DatasetGate>{(dataset) => <IndicatorViews dataset={dataset} />}</DatasetGate>;
}
