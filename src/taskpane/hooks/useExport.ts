import { useState } from 'react';
import type { Finding } from '../../checks';
import type { Dataset } from '../../dataset';
import { exportFindings } from '../../workbook';
import type { SeenMarks } from '../../workbook';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly count: number; readonly sheet: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Writes the list of findings to a sheet. */
export function useExport(dataset: Dataset): {
  readonly state: ExportState;
  readonly start: (findings: readonly Finding[], marks: SeenMarks) => Promise<void>;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  return {
    state,
    start: async (findings, marks) => {
      setState({ kind: 'working' });
      try {
        setState({ kind: 'done', count: findings.length, sheet: await exportFindings(dataset, findings, marks) });
      } catch (error) {
        setState({ kind: 'failed', error });
      }
    },
  };
}
