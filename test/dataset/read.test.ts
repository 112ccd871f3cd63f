import { PackageError, readPackage } from '../../src/dataset';
import { seedFiles } from '../support/dataset';

function faultsOf(change: (files: Record<string, string>) => void): string[] {
  const files = seedFiles();
  change(files);
  try {
    readPackage(files, 'test');
    return [];
  } catch (e) {
    if (!(e instanceof PackageError)) throw e;
    return e.faults.map((f) => `${f.file}:${f.row}:${f.field} ${f.message}`);
  }
}

/** Replaces one field of the second line of a file. */
function plant(files: Record<string, string>, file: string, column: string, value: string): void {
  const lines = (files[file] ?? '').split('\n');
  const at = lines[0]!.split(',').indexOf(column);
  const cells = lines[1]!.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((c) => c.replace(/,$/, ''));
  cells[at] = value;
  lines[1] = cells.slice(0, lines[0]!.split(',').length).join(',');
  files[file] = lines.join('\n');
}

test('seeds/ reads without a fault', () => expect(faultsOf(() => undefined)).toEqual([]));

test.each([
  ['observations.csv', 'indicator', 'NOT.THERE', "« NOT.THERE » n'est pas dans indicators.csv"],
  ['observations.csv', 'organization', 'NOWHERE', "« NOWHERE » n'est pas dans organizations.csv"],
  ['observations.csv', 'section', 'x', "« x » n'est pas dans sections.csv"],
  ['observations.csv', 'year', 'vingt', "« vingt » n'est pas un nombre entier"],
  ['observations.csv', 'value', '"12,5"', "« 12,5 » n'est pas un nombre"],
  ['observations.csv', 'value', '', 'valeur absente sans statut M ou U'],
  ['observations.csv', 'status', 'Z', "« Z » n'est pas de la liste A, B, E, U, M"],
  ['observations.csv', 'line', '99999', 'la ligne est hors de la section'],
  ['observations.csv', 'printed', '', 'valeur obligatoire'],
  ['evolutions.csv', 'unit', 'percents', "« percents » n'est pas de la liste percent, point, absolute"],
  ['indicators.csv', 'indicator', 'minuscule', "« minuscule » n'a pas la forme attendue"],
  ['indicators.csv', 'headline', 'oui', "« oui » n'est ni true ni false"],
  ['breakdowns.csv', 'rank', '', "«  » n'est pas un nombre entier"],
])('%s: %s = "%s" is a fault of row 2, named', (file, column, value, message) => {
  const [first] = faultsOf((files) => plant(files, file, column, value));
  expect(first).toBe(`${file}:2:${column} ${message}`);
});

test('an absent file is a fault', () => {
  expect(faultsOf((files) => delete files['relations.csv'])[0]).toBe('relations.csv:0: fichier absent');
});
test('an absent column is a fault', () => {
  const faults = faultsOf((files) => (files['reports.csv'] = files['reports.csv']!.replace('title', 'titre')));
  expect(faults).toContain('reports.csv:1:title colonne absente');
  expect(faults).toContain('reports.csv:1:titre colonne inconnue');
});
test('the same code twice is a fault', () => {
  const faults = faultsOf((files) => {
    const [head, first] = files['organizations.csv']!.split('\n');
    files['organizations.csv'] = `${head}\n${first}\n${first}\n`;
  });
  expect(faults.some((f) => f.includes('est déjà là'))).toBe(true);
});
