import type { Confidence, ImportResult } from '../../importer';

const WORDS: Record<Confidence, string> = { sure: 'sûr', to_confirm: 'à confirmer', unknown: 'inconnu' };

/** What an import found, for a terminal. */
export function importSummary(result: ImportResult): string {
  const { figures } = result;
  const count = (c: Confidence): number => figures.filter((f) => f.confidence === c).length;
  const lines = [
    `${figures.length} chiffres trouvés : ${count('sure')} sûrs, ${count('to_confirm')} à confirmer, ${count('unknown')} sans indicateur.`,
    '',
    ...figures.map((f) => {
      const years = f.base_year === null ? String(f.year) : `${f.base_year}→${f.year}`;
      const place = `l. ${f.line}`.padEnd(8);
      return `${place}${f.row_label.slice(0, 44).padEnd(46)}${f.printed.padStart(20)}  ${years.padEnd(10)} ${WORDS[f.confidence].padEnd(12)}${f.indicator ?? ''}`;
    }),
  ];
  const list = (title: string, rows: readonly string[]): void => {
    if (rows.length) lines.push('', `${title} (${rows.length})`, ...rows.map((r) => `  ${r}`));
  };
  list(
    'Lignes nouvelles',
    result.new_rows.map((r) => `l. ${r.line} ${r.row_label} → ${r.code} « ${r.label} » (${r.branch}, ${r.unit})`),
  );
  list(
    'Lignes absentes',
    result.missing_rows.map((r) => `${r.indicator} « ${r.row_label || r.label} » (${r.report}, l. ${r.line})`),
  );
  list(
    'Années révisées',
    result.restated.map((r) => `${r.indicator} ${r.organization} ${r.year} : ${r.old} → ${r.new} (l. ${r.line})`),
  );
  list(
    'Constats',
    result.findings.map((f) => f.message),
  );
  return lines.join('\n');
}
