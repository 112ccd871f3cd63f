import { importDocument, readFile, readPasted } from '../../src/importer';
import type { ImportResult, ImportedFigure } from '../../src/importer';
import type { Dataset } from '../../src/dataset';
import { smallDataset } from '../support/dataset';

export const IDENTITY = { organization: 'X', year: 2022, report: 'r-2022' };

/** A dataset of one fund and two territories, and no figures. */
export const emptyDataset = (): Dataset =>
  smallDataset({
    indicators: [{ indicator: 'A.B', label: 'Sans rapport' }],
    organizations: [
      { organization: 'X', label: 'CPAM de la Drôme', kind: 'cpam', department: '26' },
      { organization: 'DEP26', label: 'Département de la Drôme', kind: 'departement', department: '26' },
      { organization: 'REG84', label: 'Région Auvergne-Rhône-Alpes', kind: 'region' },
      { organization: 'CPAM07', label: 'CPAM de l’Ardèche', kind: 'cpam', department: '07' },
      { organization: 'FR', label: 'France', kind: 'pays' },
    ],
  });

export async function importText(
  text: string,
  dataset: Dataset = emptyDataset(),
  name = 'rapport.txt',
): Promise<ImportResult> {
  return importDocument(await readFile(new TextEncoder().encode(text), name), dataset, IDENTITY);
}

export async function importPasted(
  clipboard: { html?: string; text?: string },
  dataset: Dataset = emptyDataset(),
): Promise<ImportResult> {
  return importDocument(await readPasted(clipboard), dataset, IDENTITY);
}

/** A table as the lines of a text: cells parted by ` ; ` in the test, by tabs in the text. */
export const table = (...rows: string[]): string => rows.map((r) => r.split(' ; ').join('\t')).join('\n');

/** What a figure says, short: `Logement 2021 level 5943 count`. */
export const brief = (f: ImportedFigure): string =>
  [
    f.row_label,
    f.base_year === null ? f.year : `${f.base_year}>${f.year}`,
    f.what,
    f.value,
    f.unit,
    f.organization === 'X' ? '' : f.organization,
  ]
    .filter((part) => part !== '')
    .join(' ');

export const briefs = (result: ImportResult): string[] => result.figures.filter((f) => f.cell > 0).map(brief);
