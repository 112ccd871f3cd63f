import { Body1, Button, Field, Radio, RadioGroup, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { TEMPLATE_LABELS } from '../../../charts';
import type { TemplateName } from '../../../charts';
import type { Dataset } from '../../../dataset';
import { useCharts } from '../../hooks/useCharts';
import { CRAMPED } from '../../looks';
import { useStrings } from '../../stringsContext';
import { Choice } from '../Choice';
import { IndicatorPicker } from '../indicators/IndicatorPicker';
import { ChartOutcome } from './ChartOutcome';
import { ChartPreview } from './ChartPreview';

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  heading: { margin: 0, marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  organization: { flexGrow: 3, flexBasis: '150px' },
  year: { flexGrow: 1, flexBasis: '84px' },
  dashboard: { marginTop: tokens.spacingVerticalS },
  foot: {
    position: 'sticky',
    [CRAMPED]: { position: 'static' },
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What to draw: an indicator, where and when, and one of the templates that it has the figures for. */
export function ChartForm({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const { charts } = useStrings();
  const control = useCharts(dataset);
  const { subject, organizations, years, offers, spec, state } = control;
  const running = state.kind === 'running';
  return (
    <>
      <div className={styles.form}>
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {charts.heading}
          </Subtitle2>
          <Body1 className={styles.quiet}>{charts.introduction}</Body1>
        </div>
        <div role="group" aria-label={charts.indicator} className={styles.group}>
          <IndicatorPicker
            dataset={dataset}
            label={charts.indicator}
            value={subject?.indicator ?? ''}
            onPick={control.pickIndicator}
          />
        </div>
        {subject && (
          <div className={styles.pair}>
            <Choice
              className={styles.organization}
              label={charts.organization}
              value={subject.organization}
              options={organizations.map(({ organization, label }) => ({ value: organization, text: label }))}
              onChoose={control.pickOrganization}
            />
            <Choice
              className={styles.year}
              label={charts.year}
              value={String(subject.year)}
              options={years.map((year) => ({ value: String(year), text: String(year) }))}
              onChoose={(value) => control.pickYear(Number(value))}
            />
          </div>
        )}
        {spec ? (
          <>
            <Field label={charts.template}>
              <RadioGroup
                value={spec.template}
                onChange={(_event, { value }) => control.pickTemplate(value as TemplateName)}
              >
                {offers.map(({ template }) => (
                  <Radio key={template} value={template} label={TEMPLATE_LABELS[template]} />
                ))}
              </RadioGroup>
            </Field>
            <ChartPreview spec={spec} />
          </>
        ) : (
          <Body1 role="status">{subject ? charts.nothing : charts.choose}</Body1>
        )}
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {charts.dashboard.heading}
          </Subtitle2>
          <Body1 block className={styles.quiet}>
            {charts.dashboard.text}
          </Body1>
          <Button className={styles.dashboard} disabled={running} onClick={() => void control.dashboard()}>
            {charts.dashboard.write}
          </Button>
        </div>
      </div>
      <div className={styles.foot}>
        <ChartOutcome control={control} />
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!spec || running}
          onClick={() => void control.insert()}
        >
          {running ? charts.inserting : charts.insert}
        </Button>
      </div>
    </>
  );
}
