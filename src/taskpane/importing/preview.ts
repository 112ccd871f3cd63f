import { findingsInSteps } from '../../checks';
import { compose, composed, currentImports } from '../../dataset';
import type { Dataset, ImportedReport } from '../../dataset';
import { acceptedRows, differenceOf, Pace } from '../../importer';
import type { Watch } from '../../importer';
import { findingId } from '../../workbook';
import type { Preview, Step } from './state';

/** What accepting the confirmed rows of a review would do: to what formulas answer, and to what the checks find. */
export async function previewOf(
  { source, identity, dataset, review }: Extract<Step, { readonly kind: 'review' }>,
  shipped: Dataset,
  watch: Watch,
): Promise<Preview> {
  const pace = new Pace(watch);
  const { name, document } = source;
  const accepted = acceptedRows(review, dataset, { document: name, lines: document.lines, title: identity.title });
  const candidate: ImportedReport = { format: 1, id: 'candidate', date: new Date().toISOString(), ...accepted };
  const before = composed(shipped).data;
  await breathe();
  const { data: after, outcomes } = compose(shipped, [...currentImports(), candidate]);
  await breathe();
  const pause = async (): Promise<void> => {
    await breathe();
    await pace.step('compare', 0.5);
  };
  const known = new Set((await findingsInSteps(before, pause)).map(findingId));
  const findings = (await findingsInSteps(after, pause)).filter((finding) => !known.has(findingId(finding)));
  return {
    accepted,
    after,
    difference: differenceOf(accepted, review.result.missing_rows, before, after),
    outcome: outcomes.at(-1)!,
    findings,
  };
}

/** Lets the page answer between two pieces of work. */
const breathe = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
