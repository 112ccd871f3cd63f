/* global Excel */
import { STATUS_LABELS } from '../dataset';
import type { Dataset, FigureKey } from '../dataset';
import { source } from '../indicators';
import type { PlacedPrinting } from '../indicators';

const text = (value: string): Excel.StringCellValue => ({
  type: 'String' as Excel.StringCellValue['type'],
  basicValue: value,
});

const alternate = (data: Dataset, p: PlacedPrinting): string =>
  `« ${p.printed} » (${data.report(p.report)?.title ?? p.report} › ${p.place.title})`;

/** The card of a level: what it is, where it is printed, and the other printings that differ. */
export function provenanceCard(data: Dataset, key: FigureKey): Pick<Excel.DoubleCellValue, 'properties' | 'layouts'> {
  const { answer, differing } = source(data, key);
  const said: Record<string, string> = {
    Indicateur: data.indicator(key.indicator)?.label ?? key.indicator,
    Code: key.indicator,
    Organisme: data.organization(key.organization)?.label ?? key.organization,
    Année: String(key.year),
    Rapport: data.report(answer.report)?.title ?? answer.report,
    Section: [answer.place.path, answer.place.title].join(' › '),
    Ligne: answer.row_label,
    Colonne: answer.column_label,
    Imprimé: answer.printed,
    Statut: STATUS_LABELS[answer.status],
    'Autres impressions': differing.map((p) => alternate(data, p)).join(' ; '),
  };
  const known = Object.entries(said).filter(([, value]) => value !== '');
  return {
    properties: Object.fromEntries(known.map(([name, value]) => [name, text(value)])),
    layouts: {
      card: {
        title: { property: 'Indicateur' },
        sections: [{ layout: 'List', properties: known.map(([name]) => name).slice(1) }],
      },
    } as unknown as Excel.EntityViewLayouts,
  };
}
