import { useEffect, useState } from 'react';
import { explain } from '../../functions';
import type { ExplainedCell } from '../../functions';
import { argumentsOf } from '../formulas/call';
import type { Call } from '../formulas/call';

/** What a formula gives, before it is in a cell. */
export interface Answer {
  readonly call: Call;
  readonly cells: readonly (readonly ExplainedCell[])[];
  /** why there is no value, where the whole result is an error */
  readonly reason: string | null;
}

/** Computes calls with the functions themselves; undefined until they have answered. */
export function useAnswers(calls: readonly (Call | undefined)[]): readonly (Answer | undefined)[] {
  const key = JSON.stringify(calls);
  const [answers, setAnswers] = useState<readonly (Answer | undefined)[]>([]);
  useEffect(() => {
    let wanted = true;
    // read back from the key: the calls of two renders are the same when they say the same
    const asked = JSON.parse(key) as (Call | null)[];
    void Promise.all(asked.map(async (call) => (call ? answerTo(call) : undefined))).then((found) => {
      if (wanted) setAnswers(found);
    });
    return () => {
      wanted = false;
    };
  }, [key]);
  return answers;
}

async function answerTo(call: Call): Promise<Answer> {
  const { cells } = await explain(call.id, argumentsOf(call));
  return { call, cells, reason: cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]!.reason : null };
}
