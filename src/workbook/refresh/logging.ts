import type { TableState } from '../diff/state';
import { logRows, LOG } from '../sheets/log';
import type { LogLine } from '../sheets/log';
import type { Operation } from './transaction';
import type { LoadReport, ReportLine } from './types';

const OPERATIONS = { load: 'Chargement', refresh: 'Actualisation', undo: 'Annulation' } as const;

type Counts = Pick<LoadReport, 'rows' | 'created' | 'added' | 'changed' | 'removed' | 'retired' | 'lines' | 'version'>;

const CHANGES: Record<Exclude<ReportLine['change'], 'changed'>, string> = {
  added: 'ligne ajoutée',
  removed: 'ligne retirée',
  retired: 'ligne marquée « retiré »',
};

/** The operation with the rows that it leaves in the log; the log is made where there is none. */
export function withLog(operation: Operation, state: TableState | undefined, report: Counts): Operation {
  const head = {
    operation: OPERATIONS[operation.kind],
    id: operation.id,
    date: new Date(operation.date),
    version: report.version,
  };
  const lines = report.lines.map(({ sheet, row, change, column, before, after }): LogLine => ({
    sheet,
    row,
    column: change === 'changed' ? column : CHANGES[change],
    before,
    after,
  }));
  const rows = logRows(head, summary(report), lines);
  return state
    ? {
        ...operation,
        plans: [...operation.plans, { state, changes: [], formats: [], added: rows, inserted: [], removed: [] }],
      }
    : { ...operation, creations: [...operation.creations, { spec: LOG, rows }] };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function summary({ rows, created, added, changed, removed, retired }: Counts): string {
  const parts = [
    created.length && `feuilles créées : ${created.join(', ')} (${counted(rows, 'chiffre', 'chiffres')})`,
    added && counted(added, 'ligne ajoutée', 'lignes ajoutées'),
    changed && counted(changed, 'cellule modifiée', 'cellules modifiées'),
    removed && counted(removed, 'ligne retirée', 'lignes retirées'),
    retired && counted(retired, 'ligne gardée, marquée « retiré »', 'lignes gardées, marquées « retiré »'),
  ].filter((part) => part);
  return parts.join(' ; ') || 'formats de nombre';
}
