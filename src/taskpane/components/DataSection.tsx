import { DataForm } from './DataForm';
import { DatasetGate } from './DatasetGate';

/** Section Données: what the workbook holds and what to load. */
export function DataSection() {
  return <DatasetGate>{(dataset, choices) => <DataForm choices={choices} version={dataset.version} />}</DatasetGate>;
}
