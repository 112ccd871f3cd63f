import type { CellOutcome } from '../../src/commands';
import { cellMessageOf } from '../../src/taskpane/cellMessages';
import { FRENCH } from '../../src/taskpane/strings';
import { WorkbookFailure } from '../../src/workbook';

const failed = (error: unknown): CellOutcome => ({ kind: 'failed', error });
const frozen = { frozen: 3, readers: 0, left: [], kept: 'notes' } as const;

test.each<[string, CellOutcome, string, string[]]>([
  ['success', { kind: 'frozen', report: frozen }, '3 formules figées', ['Formules et sources sont en note.']],
  [
    'warning',
    { kind: 'frozen', report: { ...frozen, frozen: 1, left: [{ address: 'F!B1', reason: 'calculating' }] } },
    '1 formule figée',
    ['Formules et sources sont en note.', '1 formule laissée telle quelle', 'F!B1 : calcul en cours'],
  ],
  [
    'warning',
    { kind: 'restored', report: { restored: 0, already: 1, conflicts: [{ address: 'F!B1', reason: 'edited' }] } },
    '0 formule rétablie',
    ['1 formule était déjà revenue.', '1 cellule laissée telle quelle', 'F!B1 : modifiée depuis qu’elle est figée'],
  ],
  [
    'success',
    { kind: 'copied', report: { frozen: 2, names: ['TAUX'], withoutValue: [] } },
    'Copie figée ouverte',
    ['2 formules sont devenues des valeurs. Enregistrez le nouveau classeur.', 'Noms retirés : TAUX.'],
  ],
  [
    'error',
    failed(new WorkbookFailure({ kind: 'nothingToFreeze', left: 0 })),
    'Rien à figer',
    [expect.stringContaining('Aucune formule CCSS')],
  ],
  [
    'error',
    failed(new WorkbookFailure({ kind: 'nothingToFreeze', left: 2 })),
    'Rien à figer',
    [expect.stringContaining('pas encore de valeur')],
  ],
  ['error', failed(new WorkbookFailure({ kind: 'nothingToRestore' })), 'Rien à rétablir', [expect.any(String)]],
  [
    'error',
    failed(new WorkbookFailure({ kind: 'noFileAccess' })),
    'Copie impossible dans cette version d’Excel',
    [expect.any(String)],
  ],
  [
    'error',
    failed(new WorkbookFailure({ kind: 'protectedSheet', sheet: 'F' })),
    'La feuille est protégée',
    [expect.stringContaining('« F »')],
  ],
  [
    'error',
    failed(Object.assign(new Error(), { code: 'InvalidSelection' })),
    'Sélection en plusieurs morceaux',
    [expect.any(String)],
  ],
])('%s: %j', (intent, outcome, title, lines) => {
  expect(cellMessageOf(outcome, FRENCH)).toEqual({ intent, title, lines });
});
