import { findingsFor, findingsOf, SEVERITY_WORDS } from '../../checks';
import { MEASURE_LABELS, STATUS_LABELS } from '../../dataset';
import type { Dataset, Evolution, FigureKey, Observation } from '../../dataset';
import type { UsedFigure } from '../../functions';
import { cellValue, gapFormat, GROWTH_FORMAT, levelFormat, POINTS_FORMAT } from '../../indicators';
import { numberText } from './numberText';
import type { TracedFigure, TracedFinding, TracedPrinting } from './types';

const SEVERITY_ORDER = ['high', 'medium', 'low', 'info'] as const;

/** Everything that the data and the checks say of a figure. */
export function describeFigure(data: Dataset, used: UsedFigure): TracedFigure {
  const { key } = used;
  const { label } = data.indicator(key.indicator)!;
  const organization = data.organization(key.organization)?.label ?? key.organization;
  const printings =
    used.kind === 'level'
      ? data.printings(key)
      : data.publishedChanges(key).filter(({ base_year }) => base_year === used.baseYear);
  const [answer, ...others] = printings;
  const alternates = others.map((p) => ({ ...placeOf(data, p), differs: p.value !== answer?.value }));
  return {
    key,
    kind: used.kind,
    label,
    organization,
    when: whenOf(used),
    text: answer?.value == null ? '' : printedValue(data, key, answer),
    source: answer ? placeOf(data, answer) : null,
    alternates: [...alternates.filter((a) => a.differs), ...alternates.filter((a) => !a.differs)],
    findings: findingsAbout(data, key),
  };
}

function whenOf(used: UsedFigure): string {
  const { year, measure } = used.key;
  if (used.kind === 'change') return `${year} par rapport à ${used.baseYear}`;
  return measure === 'target' ? `${year}, ${MEASURE_LABELS.target}` : String(year);
}

function printedValue(data: Dataset, key: FigureKey, printing: Observation | Evolution): string {
  const { unit } = data.indicator(key.indicator)!;
  const value = printing.value!;
  if (!('base_year' in printing)) return numberText(cellValue(value, unit), levelFormat(unit));
  switch (printing.unit) {
    case 'percent':
      return numberText(value / 100, GROWTH_FORMAT);
    case 'point':
      return numberText(value, POINTS_FORMAT);
    case 'absolute':
      return numberText(value, gapFormat(unit));
  }
}

function placeOf(data: Dataset, p: Observation | Evolution): TracedPrinting {
  const section = data.section(p.section);
  return {
    report: data.report(p.report)?.title ?? p.report,
    section: [section?.path, section?.title].filter(Boolean).join(' › '),
    row: p.row_label,
    column: p.column_label,
    line: p.line,
    printed: p.printed,
    status: p.status,
    statusText: p.status === 'A' ? '' : STATUS_LABELS[p.status],
    note: p.note,
  };
}

function findingsAbout(data: Dataset, key: FigureKey): TracedFinding[] {
  return findingsOf(findingsFor(data), key)
    .map(({ check, severity, message }) => ({ check, severity, word: SEVERITY_WORDS[severity], message }))
    .sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}

/** `Rapport › section › ligne › colonne : « 13 962 »`, in one line. */
export function placeText(place: TracedPrinting): string {
  const steps = [place.report, place.section, place.row, place.column].filter((s, k, all) => s && s !== all[k - 1]);
  return `${steps.join(' › ')} : « ${place.printed} »${place.statusText ? ` (${place.statusText})` : ''}`;
}
