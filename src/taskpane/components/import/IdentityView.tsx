import { useState } from 'react';
import { Body1, Button, Field, Input, Subtitle2, Textarea } from '@fluentui/react-components';
import { currentImports } from '../../../dataset';
import type { Dataset } from '../../../dataset';
import { reportCode, reportTitle } from '../../../importer';
import { goTo, recognise } from '../../importing/flow';
import type { Identity, Step } from '../../importing/state';
import { useStrings } from '../../stringsContext';
import type { Strings } from '../../strings';
import { Choice } from '../Choice';
import { useImportStyles } from './useImportStyles';

type IdentityViewProps = Omit<Extract<Step, { readonly kind: 'identity' }>, 'kind'> & { readonly dataset: Dataset };

/** Whose report of which year: proposed from its text, confirmed by the user. */
export function IdentityView({ dataset, source, identity }: IdentityViewProps) {
  const styles = useImportStyles();
  const { identity: texts } = useStrings().importing;
  const [chosen, setChosen] = useState<Identity>(identity);
  const [year, setYear] = useState(String(identity.year));
  const faults = faultsOf({ ...chosen, year: Number(year) }, dataset, texts);
  // code and title follow organisation and year as long as the user has not written them herself
  const change = (part: Partial<Identity>): void =>
    setChosen((before) => {
      const after = { ...before, ...part };
      const follows = <Name extends 'report' | 'title'>(name: Name, made: (i: Identity) => string): string =>
        before[name] === made(before) ? made(after) : after[name];
      return {
        ...after,
        report: follows('report', (i) => reportCode(i.organization, i.year)),
        title: follows('title', (i) => reportTitle(i.organization, i.year, dataset)),
      };
    });
  const { document, name } = source;
  const tables = document.blocks.filter((block) => block.kind === 'table').length;
  return (
    <>
      <form
        id="import-identity"
        className={styles.page}
        onSubmit={(event) => {
          event.preventDefault();
          if (!Object.values(faults).some(Boolean)) void recognise({ ...chosen, year: Number(year) });
        }}
      >
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {texts.heading}
          </Subtitle2>
          <Body1 className={styles.quiet}>{texts.read(name || texts.pasted, tables, document.lines)}</Body1>
        </div>
        <Choice
          label={texts.organization}
          value={chosen.organization}
          options={organizationsIn(dataset)}
          onChoose={(organization) => change({ organization })}
        />
        <Field label={texts.year} validationMessage={faults.year}>
          <Input
            className={styles.field}
            input={{ className: styles.field }}
            inputMode="numeric"
            value={year}
            onChange={(_event, { value }) => {
              setYear(value);
              if (isYear(Number(value))) change({ year: Number(value) });
            }}
          />
        </Field>
        <Field label={texts.report} validationMessage={faults.report}>
          <Input
            className={styles.field}
            input={{ className: styles.field }}
            value={chosen.report}
            onChange={(_event, { value }) => setChosen({ ...chosen, report: value })}
          />
        </Field>
        <Field label={texts.title} validationMessage={faults.title}>
          <Textarea
            className={styles.field}
            textarea={{ className: styles.field }}
            rows={2}
            value={chosen.title}
            onChange={(_event, { value }) => setChosen({ ...chosen, title: value.replace(/\n/g, ' ') })}
          />
        </Field>
      </form>
      <div className={styles.foot}>
        <Button type="submit" form="import-identity" appearance="primary" size="large">
          {texts.recognise}
        </Button>
        <Button onClick={() => goTo('start')}>{texts.back}</Button>
      </div>
    </>
  );
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2100;

function faultsOf(
  { year, report, title }: Identity,
  dataset: Dataset,
  texts: Strings['importing']['identity'],
): Record<'year' | 'report' | 'title', string | undefined> {
  const imported = currentImports().some((one) => one.report.report === report);
  return {
    year: isYear(year) ? undefined : texts.badYear,
    report:
      report === ''
        ? texts.noReport
        : !/^[a-z0-9][a-z0-9.-]*$/i.test(report)
          ? texts.badReport
          : dataset.report(report) && !imported
            ? texts.takenReport
            : undefined,
    title: title.trim() === '' ? texts.noTitle : undefined,
  };
}

/** Those that publish reports first, then funds without one; territories have none. */
function organizationsIn(dataset: Dataset): { value: string; text: string }[] {
  const publishing = new Set(dataset.reports.map((r) => r.organization));
  const funds = new Set(dataset.organizations.filter((o) => publishing.has(o.organization)).map((o) => o.kind));
  const offered = dataset.organizations.filter((o) => publishing.has(o.organization) || funds.has(o.kind));
  return offered
    .sort((a, b) => Number(publishing.has(b.organization)) - Number(publishing.has(a.organization)))
    .map((o) => ({ value: o.organization, text: o.label }));
}
