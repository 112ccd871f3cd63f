import { Text } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { ImportedRow } from '../../../importer';
import { useStrings } from '../../stringsContext';
import { IndicatorItems } from '../indicators/IndicatorItems';

interface AlternativesProps {
  readonly row: ImportedRow;
  readonly dataset: Dataset;
  readonly chosen: string;
  readonly onPick: (code: string) => void;
}

/** The next best indicators, a click away. */
export function Alternatives({ row, dataset, chosen, onPick }: AlternativesProps) {
  const { editor } = useStrings().importing;
  const proposed = row.mapping.indicator?.indicator;
  const codes = [...(proposed === undefined ? [] : [proposed]), ...row.mapping.alternatives.map((a) => a.indicator)];
  const items = [...new Set(codes)].filter((code) => code !== chosen).flatMap((code) => dataset.indicator(code) ?? []);
  if (!items.length) return null;
  return (
    <div>
      <Text weight="semibold">{editor.alternatives}</Text>
      <IndicatorItems dataset={dataset} label={editor.alternatives} items={items} onPick={onPick} />
    </div>
  );
}
