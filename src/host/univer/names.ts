import type { CellPosition, TableArea } from '../engine';
import { UNIT_ID, type UniverContext } from './context';
import type { ResolveTable } from './dialect';
import { absoluteAddress, resolveReference, tableOf } from './tableReference';

/** Defined names and tables, as far as formulas refer to them. */
export class Names {
  private readonly tables: TableArea[] = [];
  private readonly ids = new Map<string, string>();
  private next = 1;

  constructor(private readonly context: UniverContext) {}

  /** Remembers a table; the formulas that mention it must then be written anew. */
  setTable(table: TableArea): CellPosition[] {
    const mentions = this.formulasWith(table.name);
    this.forget(table.name);
    this.tables.push(table);
    return mentions;
  }

  renameTable(former: string, table: TableArea): CellPosition[] {
    const mentions = this.formulasWith(former);
    this.forget(former);
    this.tables.push(table);
    return mentions;
  }

  removeTable(name: string): CellPosition[] {
    this.forget(name);
    return this.formulasWith(name);
  }

  /** How structured references read in the formula of a cell. */
  resolver(at: CellPosition): ResolveTable {
    return (reference) => {
      const table = tableOf(reference, this.tables, at);
      const box = table && resolveReference(reference, this.tables, at);
      if (!table || !box) return null;
      return absoluteAddress(this.context.peek(table.sheetId).getName(), box);
    };
  }

  setName(name: string, formula: string, sheetId: string | null): CellPosition[] {
    const id = this.ids.get(name) ?? `name-${this.next++}`;
    this.ids.set(name, id);
    return this.change(name, 'formula.mutation.set-defined-name', {
      id,
      name,
      // A reference stands there as such, anything else as a formula.
      formulaOrRefString: /^='?[^(),+*/&]+$/.test(formula) ? formula.slice(1) : formula,
      localSheetId: sheetId ?? 'AllDefaultWorkbook',
      comment: '',
    });
  }

  removeName(name: string): CellPosition[] {
    const id = this.ids.get(name);
    if (id === undefined) return [];
    this.ids.delete(name);
    return this.change(name, 'formula.mutation.remove-defined-name', { id, name });
  }

  private forget(name: string): void {
    const at = this.tables.findIndex((table) => table.name.toLowerCase() === name.toLowerCase());
    if (at >= 0) this.tables.splice(at, 1);
  }

  private change(name: string, command: string, params: object): CellPosition[] {
    const { lib, injector, commands } = this.context;
    commands.syncExecuteCommand(command, { unitId: UNIT_ID, ...params });
    // Parsed formulas keep the meaning that the name had: Univer must parse anew (the empty text is part of every key).
    injector.get(lib.IFunctionService).deleteFormulaAstCacheKey('');
    return this.formulasWith(name);
  }

  private formulasWith(name: string): CellPosition[] {
    this.context.flush();
    const text = name.toLowerCase();
    const found: CellPosition[] = [];
    const data = this.context.injector.get(this.context.lib.FormulaDataModel).getFormulaData()[UNIT_ID] ?? {};
    for (const [sheetId, rows] of Object.entries(data)) {
      for (const [row, line] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(line ?? {})) {
          if ((cell as { f?: string } | null)?.f?.toLowerCase().includes(text))
            found.push({ sheetId, row: Number(row), column: Number(column) });
        }
      }
    }
    return found;
  }
}
