/* global Excel */
import { BRANCH_LABELS, UNIT_LABELS } from '../dataset';
import type { Observation } from '../dataset';
import { cellValue, levelFormat, series } from '../indicators';
import { indicatorOf, organizationOf } from './arguments';
import { answer } from './results';
import type { Session } from './session';

const text = (value: string): Excel.StringCellValue => ({
  type: 'String' as Excel.StringCellValue['type'],
  basicValue: value,
});
const formatted = (value: number, numberFormat: string): Excel.FormattedNumberCellValue => ({
  type: 'FormattedNumber' as Excel.FormattedNumberCellValue['type'],
  basicValue: value,
  numberFormat,
});

const printedAt = ({ data }: Session, p: Observation): string =>
  [data.report(p.report)?.title, data.section(p.section)?.title, p.row_label, p.column_label]
    .filter(Boolean)
    .join(' › ');

/**
 * Fiche d'un indicateur : une carte avec libellé, unité, valeurs par année et sources. =A1.[2021] en tire une année.
 * @customfunction FICHE FICHE
 * @param indicateur Code, libellé ou synonyme de l'indicateur
 * @param [organisme] Code ou nom de l'organisme (par défaut : celui du classeur)
 * @returns Une carte
 * @example =CCSS.FICHE("FAMILLE.ALLOCATAIRES") → Allocataires de la branche Famille
 */
export function fiche(indicateur: string, organisme?: string): Excel.EntityCellValue | Promise<Excel.EntityCellValue> {
  return answer((session): Excel.EntityCellValue => {
    const { indicator, label, unit, branch, theme, description } = indicatorOf(session, indicateur);
    const organization = organizationOf(session, organisme);
    const points = series(session.data, { indicator, organization });
    const years = points.map(
      ({ year, value }) => [String(year), formatted(cellValue(value, unit), levelFormat(unit))] as const,
    );
    const sources = points.map(({ year }) => {
      const printing = session.data.printings({ indicator, organization, year, measure: 'realised' })[0]!;
      return [`Source ${year}`, text(`${printedAt(session, printing)} : « ${printing.printed} »`)] as const;
    });
    const about = {
      Code: text(indicator),
      Organisme: text(session.data.organization(organization)?.label ?? organization),
      Branche: text(BRANCH_LABELS[branch]),
      Thème: text(theme),
      Unité: text(UNIT_LABELS[unit]),
      ...(description ? { Définition: text(description) } : {}),
    };
    return {
      type: 'Entity' as Excel.EntityCellValue['type'],
      text: label,
      properties: { ...about, ...Object.fromEntries(years), ...Object.fromEntries(sources) },
      layouts: {
        card: {
          title: { property: 'Code' },
          sections: [
            { layout: 'List', title: 'Valeurs', properties: years.map(([year]) => year).reverse() },
            { layout: 'List', title: 'Définition', properties: Object.keys(about) },
            {
              layout: 'List',
              title: 'Sources',
              collapsible: true,
              collapsed: true,
              properties: sources.map(([key]) => key),
            },
          ],
        },
      } as unknown as Excel.EntityViewLayouts,
    };
  });
}
