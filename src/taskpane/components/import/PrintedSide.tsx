import { Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Dataset } from '../../../dataset';
import type { ImportedRow, ReadRow, RowEdit } from '../../../importer';
import { saysSo, valueWithUnit } from '../../importing/rows';
import { useStrings } from '../../stringsContext';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { color: tokens.colorNeutralForeground2, textAlign: 'end' },
  figures: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0 },
  // the figure below its year where both do not fit: never cut into digits
  figure: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  value: { margin: 0, marginInlineStart: 'auto', minWidth: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  left: { textDecorationLine: 'line-through' },
});

interface PrintedSideProps {
  readonly row: ImportedRow;
  readonly edit: RowEdit;
  readonly read: ReadRow;
  readonly home: string;
  readonly dataset: Dataset;
}

/** What the document prints: the row, and its figures with what was read where that is not the same. */
export function PrintedSide({ row, read, home, dataset }: PrintedSideProps) {
  const styles = useStyles();
  const { review: texts } = useStrings().importing;
  const { item, figures } = row;
  const under = [item.qualifier, ...item.groups].filter((text) => text !== '');
  return (
    <div className={styles.side}>
      <Text weight="semibold">{item.label || texts.noLabel}</Text>
      {under.length > 0 && <Caption1 className={styles.quiet}>{under.join(' · ')}</Caption1>}
      <Caption1 className={styles.quiet}>{texts.line(item.line)}</Caption1>
      <dl className={styles.figures}>
        {read.figures.map((one) => {
          const figure = figures[one.at]!;
          const period = texts.period(one.year, one.base_year);
          const away =
            figure.organization === home
              ? ''
              : ` ${texts.other(dataset.organization(figure.organization)?.label ?? figure.organization)}`;
          const unit = figure.what === 'change' ? figure.unit : (read.indicator?.unit ?? figure.unit);
          const said =
            one.value === null
              ? texts.unread
              : saysSo(figure.printed, one.value)
                ? ''
                : texts.readAs(valueWithUnit(one.value, unit));
          return (
            <div key={one.at} className={styles.figure}>
              <dt>
                {figure.what === 'target' ? texts.target(period) : period}
                {away}
              </dt>
              <dd className={styles.value}>
                <span className={mergeClasses(one.left && styles.left)}>{figure.printed}</span>
                {(one.left || said !== '') && (
                  <Caption1 block className={styles.said}>
                    {one.left ? texts.leftOut : said}
                  </Caption1>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
