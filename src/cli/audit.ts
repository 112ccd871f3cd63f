/**
 * npm run audit [-- --json] [--report ID] [--severity high,medium] [--seeds FOLDER]: the contradictions that the reports hold,
 * grouped by report and section; with --json the findings as a JSON array.
 */
import { CHECK_WORDS, jsonOf, runChecks, SEVERITIES, SEVERITY_WORDS } from '../checks';
import type { Finding } from '../checks';
import { Dataset, PackageError } from '../dataset';
import type { Report, Section } from '../dataset';
import { readSeeds } from './seeds';

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

const counts = (findings: readonly Finding[]): string =>
  SEVERITIES.map((s) => [findings.filter((f) => f.severity === s).length, SEVERITY_WORDS[s]] as const)
    .filter(([n]) => n)
    .map(([n, word]) => `${word} ${n}`)
    .join(' · ') || 'aucune contradiction';

/** The innermost section that holds the first line of a finding. */
function sectionOf(sections: readonly Section[], { report, lines }: Finding): Section | undefined {
  const line = lines[0] ?? 0;
  return sections
    .filter((s) => s.report === report && s.first_line <= line && line <= s.last_line)
    .sort((a, b) => a.last_line - a.first_line - (b.last_line - b.first_line))[0];
}

const WIDTH = 110;

/** Wraps a text at words, indented. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  // guillemets stay with what they quote
  for (const word of text.replace(/« /g, '«\u00a0').replace(/ »/g, '\u00a0»').split(' ')) {
    if (line && line.length + word.length + 1 > WIDTH - indent.length) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((l) => indent + l).join('\n');
}

function printFinding(f: Finding): void {
  console.log(`    [${SEVERITY_WORDS[f.severity]}] ${CHECK_WORDS[f.check]}`);
  console.log(wrapped(f.message, '      '));
  if (f.expected) console.log(`      imprimé : ${f.printed}   attendu : ${f.expected}`);
}

function printReport(data: Dataset, { report, title }: Report, findings: readonly Finding[]): void {
  console.log(`\n${title} (${report}) : ${counts(findings)}`);
  let last: string | undefined;
  for (const finding of findings) {
    const section = sectionOf(data.sections, finding);
    const { path = '', title = '' } = section ?? {};
    const heading = path.endsWith(title) ? path : `${path} › ${title}`;
    if (heading !== last) console.log(`\n  ${heading}`);
    last = heading;
    printFinding(finding);
  }
}

function main(args: readonly string[]): void {
  const seeds = option(args, '--seeds');
  const data = new Dataset(seeds ? readSeeds(seeds) : readSeeds());
  const report = option(args, '--report');
  const severities = option(args, '--severity')?.split(',');
  const findings = runChecks(data).filter(
    (f) => (!report || f.report === report) && (!severities || severities.includes(f.severity)),
  );
  if (args.includes('--json')) {
    console.log(JSON.stringify(findings.map(jsonOf), null, 2));
    return;
  }
  console.log(`${findings.length} contradictions et points à vérifier : ${counts(findings)}`);
  for (const r of data.reports) {
    const own = findings.filter((f) => f.report === r.report);
    if (!report || r.report === report) printReport(data, r, own);
  }
}

try {
  main(process.argv.slice(2));
} catch (e) {
  if (!(e instanceof PackageError)) throw e;
  console.error(`seeds/ n'est pas valide :\n${e.message}`);
  process.exitCode = 1;
}
