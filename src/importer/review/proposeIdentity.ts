import { fold } from '../../dataset';
import type { Dataset } from '../../dataset';
import type { Block, ReportDocument } from '../document';
import { timeOf } from '../recognise/years';
import type { ReportIdentity } from '../types';

/** A title page says what a report is; further down, other funds and years are spoken of. */
const TITLE_BLOCKS = 40;
const REPORT_YEAR = /(?:rapport|rep[eè]res|bilan|exercice|activit[ée])[^\n]{0,30}?\b((?:19|20)\d\d)\b/i;

/**
 * Whose report of which year a document is: by its name and its first lines, else by the columns of its tables. The user
 * confirms or changes it.
 * @param usual the organisation that the workbook usually speaks of
 */
export function proposeIdentity(
  document: ReportDocument,
  name: string,
  dataset: Dataset,
  usual: string,
  today: number,
): ReportIdentity & { readonly title: string } {
  const head = document.blocks.slice(0, TITLE_BLOCKS).flatMap(textsOf);
  const organization = organizationIn([name, ...head], dataset) ?? usual;
  const known = dataset.latestYear(organization);
  const year = yearIn(name, head, document.blocks, today) ?? Math.min((known ?? today - 1) + 1, today);
  return {
    organization,
    year,
    report: reportCode(organization, year),
    title: reportTitle(organization, year, dataset),
  };
}

export const reportCode = (organization: string, year: number): string => `${organization.toLowerCase()}-${year}`;

export const reportTitle = (organization: string, year: number, dataset: Dataset): string =>
  `${dataset.organization(organization)?.label ?? organization}, Rapport d'activité ${year}`;

const textsOf = (block: Block): string[] => (block.kind === 'table' ? [] : [block.text]);

/** A fund that publishes reports, by its code or name. */
function organizationIn(texts: readonly string[], dataset: Dataset): string | undefined {
  const publishing = new Set(dataset.reports.map((r) => r.organization));
  const names = dataset.organizations
    .filter((o) => publishing.has(o.organization))
    .map((o) => ({ code: o.organization, words: [fold(o.organization), fold(o.label)] }));
  for (const text of texts.map(fold)) {
    const found = names.find(({ words }) => words.some((word) => ` ${text} `.includes(` ${word} `)));
    if (found) return found.code;
  }
  return undefined;
}

function yearIn(name: string, head: readonly string[], blocks: readonly Block[], today: number): number | undefined {
  const possible = (year: number): boolean => year >= 1990 && year <= today + 1;
  const named = timeOf(name.replace(/[_.-]/g, ' ')).years.find(possible);
  if (named !== undefined) return named;
  for (const text of head) {
    const year = Number(REPORT_YEAR.exec(text)?.[1]);
    if (possible(year)) return year;
  }
  // a table's last year is the report's own; targets of later years are rare
  const headers = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.slice(0, 3).flatMap((r) => r.cells) : [],
  );
  const years = headers.flatMap((cell) => timeOf(cell).years).filter(possible);
  return years.length ? Math.max(...years.slice(0, 2_000)) : undefined;
}
