import { Accordion, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Dataset, Indicator } from '../../../dataset';
import type { IndicatorMemory } from '../../hooks/useIndicatorMemory';
import { useIndicatorFindings } from '../../hooks/useFindings';
import { useIndicatorSheet } from '../../hooks/useIndicatorSheet';
import { useInsertion } from '../../hooks/useInsertion';
import { useNavigation } from '../../navigation';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { Fold } from '../Fold';
import { FindingSummary } from '../findings/FindingSummary';
import { Definition } from './Definition';
import { InsertOffers } from './InsertOffers';
import { InsertOutcome } from './InsertOutcome';
import { LatestValue } from './LatestValue';
import { SheetHead } from './SheetHead';
import { SourceList } from './SourceList';
import { ValuesTable } from './ValuesTable';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  organization: { flexGrow: 3, flexBasis: '150px' },
  year: { flexGrow: 1, flexBasis: '84px' },
  more: { alignSelf: 'flex-start' },
});

interface IndicatorSheetProps {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly start: { readonly organization?: string; readonly year?: number };
  readonly memory: IndicatorMemory;
}

/** All there is to know of an indicator, and what can be inserted of it. */
export function IndicatorSheet({ dataset, indicator, start, memory }: IndicatorSheetProps) {
  const styles = useStyles();
  const { sheet, insert } = useStrings().indicators;
  const { show } = useNavigation();
  const state = useIndicatorSheet(dataset, indicator, start);
  const insertion = useInsertion();
  const { organizations, organization, years, year } = state;
  const findings = useIndicatorFindings(dataset, indicator.indicator, organization);
  return (
    <article className={styles.page}>
      <SheetHead indicator={indicator} memory={memory} />
      {organizations.length > 0 && (
        <div className={styles.choices}>
          <Choice
            label={sheet.organization}
            className={styles.organization}
            value={organization}
            options={organizations.map((each) => ({ value: each.organization, text: each.label }))}
            onChoose={state.setOrganization}
          />
          <Choice
            label={sheet.year}
            className={styles.year}
            value={String(year?.year ?? '')}
            options={years.map((each) => ({ value: String(each.year), text: String(each.year) }))}
            onChoose={(value) => state.setYear(Number(value))}
          />
        </div>
      )}
      <LatestValue indicator={indicator} years={years} year={year} change={state.change} />
      {year && (
        <InsertOffers
          dataset={dataset}
          shown={{ indicator: indicator.indicator, organization, year: year.year }}
          insertion={insertion}
        />
      )}
      <InsertOutcome insertion={insertion} />
      {year && (
        <Button className={styles.more} onClick={() => show({ kind: 'builder', code: indicator.indicator })}>
          {insert.more}
        </Button>
      )}
      <Definition indicator={indicator} notes={state.notes} />
      <Accordion multiple collapsible>
        {years.length > 0 && (
          <Fold value="values" title={sheet.values}>
            <ValuesTable years={years} />
          </Fold>
        )}
        {year && (
          <Fold value="sources" title={sheet.sources(year.year)}>
            <SourceList sources={state.sources} />
          </Fold>
        )}
        {findings && (
          <Fold value="findings" title={sheet.findings(findings.length)}>
            <FindingSummary dataset={dataset} findings={findings} />
          </Fold>
        )}
      </Accordion>
    </article>
  );
}
