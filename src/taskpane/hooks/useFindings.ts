import { useEffect, useState } from 'react';
import { findingsFor, findingsOf } from '../../checks';
import type { Finding } from '../../checks';
import type { Dataset } from '../../dataset';
import { whenIdle } from './useSearch';

/** The findings of the data, computed once, after the pane has been drawn; undefined until then. */
export function useFindings(dataset: Dataset): readonly Finding[] | undefined {
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => whenIdle(() => setFindings(findingsFor(dataset))), [dataset]);
  return findings;
}

/** Those that speak of an indicator of an organisation, in any year. */
export function useIndicatorFindings(
  dataset: Dataset,
  indicator: string,
  organization: string,
): readonly Finding[] | undefined {
  const findings = useFindings(dataset);
  return findings && findingsOf(findings, { indicator, organization });
}
