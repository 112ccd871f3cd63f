import { currentDataset } from '../dataset';
import type { Dataset } from '../dataset';
import { counted } from './waiting';

/** Settings of the workbook that formulas depend on. */
export interface FunctionSettings {
  /** organisation meant where a formula names none */
  readonly organization: string;
  /** the year that "N" stands for; null: the latest year loaded for the organisation */
  readonly referenceYear: number | null;
  /** whether levels carry a card of their provenance, where Excel knows such numbers */
  readonly cards: boolean;
}

/** What a formula is computed from: the data in memory and the workbook's settings. */
export interface Session {
  readonly data: Dataset;
  readonly settings: FunctionSettings;
}

export const DEFAULT_SETTINGS: FunctionSettings = { organization: 'CCSS48', referenceYear: null, cards: false };

let settings = DEFAULT_SETTINGS;
let data: Dataset | undefined;
/** Whether formulas have been answered since the settings were set. */
let answered = false;

/**
 * Hands the workbook's settings to the functions.
 * @returns whether formulas have been answered with other settings, and must be calculated again
 */
export function useSettings(next: FunctionSettings): boolean {
  const { organization, referenceYear, cards } = settings;
  const same = organization === next.organization && referenceYear === next.referenceYear && cards === next.cards;
  const stale = answered && !same;
  settings = next;
  if (!same) answered = false;
  return stale;
}

export function currentSettings(): FunctionSettings {
  return settings;
}

/** Puts newly loaded data under the formulas; they use it at their next calculation. */
export function answerFrom(next: Dataset): void {
  data = next;
}

/** Whether any formula has been computed: what it was computed from may have changed since. */
export const hasAnswered = (): boolean => data !== undefined;

/**
 * Runs a calculation on the session: at once when the data is in memory, after it has loaded otherwise (only the first
 * formulas of a session wait).
 */
export function withSession<T>(compute: (session: Session) => T): T | Promise<T> {
  if (!data) return counted(loadedSession().then(() => withSession(compute)));
  answered = true;
  return compute({ data, settings });
}

async function loadedSession(): Promise<Session> {
  data ??= await currentDataset();
  return { data, settings };
}

/** Runs a calculation at once, on other data than that in hand. */
export function withData<T>(other: Dataset, run: () => T): T {
  const before = data;
  data = other;
  try {
    return run();
  } finally {
    data = before;
  }
}

/** The session as it is now, once the data has loaded. */
export const currentSession = loadedSession;
