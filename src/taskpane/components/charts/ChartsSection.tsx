import { DatasetGate } from '../DatasetGate';
import { ChartForm } from './ChartForm';

/** Section Graphiques: a native chart of an indicator, or the whole page of them. */
export function ChartsSection() {
  return <DatasetGate>{(dataset) => <ChartForm dataset={dataset} />}</DatasetGate>;
}
