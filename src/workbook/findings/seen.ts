/* global Excel */
import type { Finding } from '../../checks';

/** What the user has noted of a finding. */
export interface SeenMark {
  readonly comment: string;
  /** ISO date */
  readonly date: string;
}

/** The findings marked as seen, by `findingId`. */
export type SeenMarks = Readonly<Record<string, SeenMark>>;

const SETTING = 'CCSS.vus';

/** What tells a finding from the others, from one version of the data to the next: its check, place and printed figure. */
export const findingId = ({ check, report, lines, indicators, printed }: Finding): string =>
  [report, check, lines.join('+'), indicators.join('+'), printed].join('|');

export async function readSeen(): Promise<SeenMarks> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(SETTING);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? {} : marksIn(setting.value);
  });
}

/** Marks a finding, or takes its mark away (null). Gives back all marks: another pane may have changed them meanwhile. */
export async function markSeen(id: string, mark: SeenMark | null): Promise<SeenMarks> {
  return Excel.run(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(SETTING);
    setting.load('value');
    await context.sync();
    const { [id]: _before, ...others } = setting.isNullObject ? {} : marksIn(setting.value);
    const marks = mark ? { ...others, [id]: mark } : others;
    settings.add(SETTING, JSON.stringify(marks));
    await context.sync();
    return marks;
  });
}

/** A value that somebody else wrote there counts as none. */
function marksIn(value: unknown): SeenMarks {
  if (typeof value !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null) return {};
    const marks = Object.entries(parsed as Record<string, Partial<SeenMark> | null>);
    return Object.fromEntries(
      marks.flatMap(([id, mark]) => (typeof mark?.comment === 'string' ? [[id, mark as SeenMark]] : [])),
    );
  } catch {
    return {};
  }
}
