import { useState } from 'react';
import { insertFormula } from '../../workbook';
import type { InsertOutcome } from '../../workbook';
import { englishFormula, frenchFormula } from '../formulas/call';
import type { Answer } from './useAnswer';
import { noteFirstFigure } from './useFirstSteps';

/** A formula with what it gives. */
export type Insertable = Pick<Answer, 'call' | 'cells'>;

export type InsertionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly address: string; readonly formula: string }
  | {
      readonly kind: 'stopped';
      readonly outcome: Exclude<InsertOutcome, { kind: 'inserted' }>;
      readonly wanted: Insertable;
    }
  | { readonly kind: 'kept' }
  | { readonly kind: 'copied'; readonly formula: string; readonly refused: boolean }
  | { readonly kind: 'failed'; readonly detail: string };

export interface Insertion {
  readonly state: InsertionState;
  readonly insert: (wanted: Insertable) => Promise<void>;
  /** after the user has agreed that filled cells be replaced */
  readonly replace: () => Promise<void>;
  readonly keep: () => void;
  readonly copy: (wanted: Pick<Insertable, 'call'>) => Promise<void>;
}

/** Puts formulas into the selected cell or on the clipboard, and says how it went. */
export function useInsertion(): Insertion {
  const [state, setState] = useState<InsertionState>({ kind: 'idle' });

  const write = async (wanted: Insertable, overwrite: boolean): Promise<void> => {
    setState({ kind: 'working' });
    const { call, cells } = wanted;
    try {
      const outcome = await insertFormula({
        formula: englishFormula(call),
        rows: cells.length,
        columns: cells[0]?.length ?? 1,
        format: cells.length === 1 ? (cells[0]?.[0]?.format ?? null) : null,
        overwrite,
      });
      if (outcome.kind === 'inserted') noteFirstFigure();
      setState(
        outcome.kind === 'inserted'
          ? { kind: 'done', address: outcome.address, formula: frenchFormula(call) }
          : { kind: 'stopped', outcome, wanted },
      );
    } catch (error) {
      setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };

  return {
    state,
    insert: (wanted) => write(wanted, false),
    replace: async () => {
      if (state.kind === 'stopped') await write(state.wanted, true);
    },
    keep: () => setState({ kind: 'kept' }),
    copy: async ({ call }) => {
      const formula = frenchFormula(call);
      setState({ kind: 'copied', formula, refused: !(await copyText(formula)) });
    },
  };
}

/** Desktop Excel's web view may refuse the clipboard interface: the old way still works there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.style.position = 'fixed';
    field.style.opacity = '0';
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}
