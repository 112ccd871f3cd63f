import { useEffect, useState } from 'react';
import type { Finding } from '../../checks';
import { findingId, markSeen, readSeen } from '../../workbook';
import type { SeenMarks } from '../../workbook';

export interface SeenControl {
  readonly marks: SeenMarks;
  /** how the last change went */
  readonly outcome: 'none' | 'marked' | 'unmarked' | { readonly detail: string };
  readonly mark: (finding: Finding, comment: string) => Promise<void>;
  readonly unmark: (finding: Finding) => Promise<void>;
}

/** The marks "vu" that this workbook keeps. */
export function useSeen(): SeenControl {
  const [marks, setMarks] = useState<SeenMarks>({});
  const [outcome, setOutcome] = useState<SeenControl['outcome']>('none');
  const keep = async (work: () => Promise<SeenMarks>, done: SeenControl['outcome']): Promise<void> => {
    try {
      setMarks(await work());
      setOutcome(done);
    } catch (error) {
      setOutcome({ detail: error instanceof Error ? error.message : String(error) });
    }
  };
  useEffect(() => {
    void keep(readSeen, 'none');
  }, []);
  return {
    marks,
    outcome,
    mark: (finding, comment) =>
      keep(() => markSeen(findingId(finding), { comment: comment.trim(), date: new Date().toISOString() }), 'marked'),
    unmark: (finding) => keep(() => markSeen(findingId(finding), null), 'unmarked'),
  };
}
