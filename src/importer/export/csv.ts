/** Rows of a package file: header first, RFC 4180 quoting, LF. */
export type CsvRow = Readonly<Record<string, string>>;

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

export function writeCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = rows.map((row) => columns.map((c) => quote(row[c] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export async function readCsv(text: string): Promise<{ columns: string[]; rows: CsvRow[] }> {
  const { default: Papa } = await import(/* webpackChunkName: "import-papaparse" */ 'papaparse');
  const [columns = [], ...lines] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  return { columns, rows: lines.map((cells) => Object.fromEntries(columns.map((c, k) => [c, cells[k] ?? '']))) };
}
