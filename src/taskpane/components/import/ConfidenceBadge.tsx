import { Badge } from '@fluentui/react-components';
import type { Confidence } from '../../../importer';
import { useStrings } from '../../stringsContext';

const LOOKS = {
  sure: { color: 'brand', appearance: 'tint' },
  to_confirm: { color: 'warning', appearance: 'tint' },
  unknown: { color: 'informative', appearance: 'outline' },
} as const;

interface ConfidenceBadgeProps {
  readonly confidence: Confidence;
  /** the user's own choice */
  readonly own: 'chosen' | 'created' | null;
}

/** How far a mapping can be trusted, in words; the colour only repeats it. */
export function ConfidenceBadge({ confidence, own }: ConfidenceBadgeProps) {
  const { review } = useStrings().importing;
  return <Badge {...LOOKS[confidence]}>{own ? review[own] : review.confidence[confidence]}</Badge>;
}
