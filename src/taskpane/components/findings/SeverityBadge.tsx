import { Badge } from '@fluentui/react-components';
import { SEVERITY_WORDS } from '../../../checks';
import type { Severity } from '../../../checks';

const LOOKS = {
  high: { color: 'danger', appearance: 'filled' },
  medium: { color: 'warning', appearance: 'tint' },
  low: { color: 'informative', appearance: 'tint' },
  info: { color: 'informative', appearance: 'outline' },
} as const;

/** The severity in words; the colour only repeats it. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return <Badge {...LOOKS[severity]}>{SEVERITY_WORDS[severity]}</Badge>;
}
