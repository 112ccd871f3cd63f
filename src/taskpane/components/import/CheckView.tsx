import { Accordion, Body1, Button, Caption1, Subtitle2, Text } from '@fluentui/react-components';
import { accept, goTo } from '../../importing/flow';
import type { Step } from '../../importing/state';
import { useStrings } from '../../stringsContext';
import { typeset } from '../../texts/table';
import { Fold } from '../Fold';
import { SeverityBadge } from '../findings/SeverityBadge';
import { DifferenceList } from './DifferenceList';
import { ManyLines } from './ManyLines';
import { useImportStyles } from './useImportStyles';

/** Beyond this a workbook would open too slowly. */
const MOST_FIGURES = 20_000;

type CheckViewProps = Omit<Extract<Step, { readonly kind: 'check' }>, 'kind'>;

/** What accepting will do: the difference to what is loaded, and what the checks say of it. */
export function CheckView({ preview, review, dataset }: CheckViewProps) {
  const styles = useImportStyles();
  const { check: texts } = useStrings().importing;
  const { accepted, after, difference, findings, outcome } = preview;
  const { added, restated, same, changes, missing, elsewhere } = difference;
  const figures = accepted.observations.length + accepted.evolutions.length;
  const lines = new Set([...accepted.observations, ...accepted.evolutions].map((row) => row.line));
  const notices = review.result.findings.filter((f) => lines.has(f.line) || f.check === 'reading');
  const counts = [
    texts.added(added.length),
    restated.length ? texts.restated(restated.length) : '',
    same ? texts.same(same) : '',
    changes ? texts.changes(changes) : '',
    accepted.indicators.length ? texts.created(accepted.indicators.length) : '',
  ].filter((text) => text !== '');
  const open = review.edits.filter((edit) => edit.state === 'open').length;
  const name = (code: string): string => after.indicator(code)?.label ?? code;
  return (
    <>
      <div className={styles.page}>
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {texts.heading}
          </Subtitle2>
          <Body1 className={styles.quiet}>{accepted.report.title}</Body1>
        </div>
        <ul className={styles.list}>
          {counts.map((text) => (
            <li key={text}>
              <Text weight="semibold">{text}</Text>
            </li>
          ))}
          {outcome.superseded.length > 0 && (
            <li>
              <Text>{texts.superseded(outcome.superseded.length)}</Text>
            </li>
          )}
          {open > 0 && (
            <li>
              <Text>{texts.open(open)}</Text>
            </li>
          )}
          {findings.length === 0 && (
            <li>
              <Text>{texts.findings(0)}</Text>
            </li>
          )}
        </ul>
        <Accordion collapsible multiple defaultOpenItems={['findings', 'restated']}>
          {findings.length > 0 && (
            <Fold value="findings" title={texts.findings(findings.length)}>
              <ul className={styles.list}>
                <ManyLines
                  items={findings}
                  draw={(finding) => (
                    <>
                      <SeverityBadge severity={finding.severity} /> <Text>{typeset(finding.message)}</Text>
                    </>
                  )}
                />
              </ul>
            </Fold>
          )}
          {restated.length > 0 && (
            <Fold value="restated" title={texts.restated(restated.length)}>
              <DifferenceList lines={restated} after={after} />
            </Fold>
          )}
          {added.length > 0 && (
            <Fold value="added" title={texts.added(added.length)}>
              <DifferenceList lines={added} after={after} />
            </Fold>
          )}
          {missing.length + elsewhere > 0 && (
            <Fold value="missing" title={texts.missing(missing.length)}>
              {missing.length > 0 && <Text block>{texts.missingText}</Text>}
              <ul className={styles.list}>
                <ManyLines
                  items={missing}
                  draw={(row) => (
                    <Caption1>{texts.missingLine(row.label, dataset.report(row.report)?.title ?? row.report)}</Caption1>
                  )}
                />
              </ul>
              {elsewhere > 0 && <Caption1 className={styles.quiet}>{texts.elsewhere(elsewhere)}</Caption1>}
            </Fold>
          )}
          {outcome.superseded.length > 0 && (
            <Fold value="superseded" title={texts.superseding(outcome.superseded.length)}>
              <ul className={styles.list}>
                <ManyLines
                  items={outcome.superseded}
                  draw={(row) => (
                    <Caption1>
                      {texts.line(name(row.indicator), after.report(row.report)?.title ?? row.report, row.year)}
                    </Caption1>
                  )}
                />
              </ul>
            </Fold>
          )}
          {notices.length > 0 && (
            <Fold value="notices" title={texts.notices(notices.length)}>
              <ul className={styles.list}>
                <ManyLines items={notices} draw={(notice) => <Caption1>{typeset(notice.message)}</Caption1>} />
              </ul>
            </Fold>
          )}
        </Accordion>
      </div>
      <div className={styles.foot}>
        {figures > MOST_FIGURES && <Caption1 role="status">{texts.tooMany(MOST_FIGURES)}</Caption1>}
        <div className={styles.buttons}>
          <Button
            className={styles.wide}
            appearance="primary"
            disabledFocusable={figures === 0 || figures > MOST_FIGURES}
            onClick={() => void accept()}
          >
            {texts.accept(figures)}
          </Button>
          <Button className={styles.wide} onClick={() => goTo('review')}>
            {texts.back}
          </Button>
        </div>
      </div>
    </>
  );
}
