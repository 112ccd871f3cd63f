import type { Dataset } from '../../../dataset';
import { useIndicatorMemory } from '../../hooks/useIndicatorMemory';
import { useNavigation } from '../../navigation';
import { FormulaBuilder } from './FormulaBuilder';
import { IndicatorList } from './IndicatorList';
import { IndicatorSheet } from './IndicatorSheet';
import { UnknownIndicator } from './UnknownIndicator';

/** The list, an indicator's sheet, or the formula builder. */
export function IndicatorViews({ dataset }: { readonly dataset: Dataset }) {
  const { view } = useNavigation();
  const memory = useIndicatorMemory();
  switch (view.kind) {
    case 'list':
      return <IndicatorList dataset={dataset} memory={memory} />;
    case 'builder':
      return <FormulaBuilder dataset={dataset} code={view.code} />;
    case 'sheet': {
      const indicator = dataset.indicator(view.code);
      if (!indicator) return <UnknownIndicator code={view.code} />;
      return (
        <IndicatorSheet
          key={`${view.code}|${view.organization ?? ''}|${view.year ?? ''}`}
          dataset={dataset}
          indicator={indicator}
          start={view}
          memory={memory}
        />
      );
    }
  }
}
