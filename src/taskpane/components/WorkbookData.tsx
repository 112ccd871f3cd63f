import { Body1, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook';
import { dateText } from '../findings';
import { useStrings } from '../stringsContext';
import { Picture } from './Picture';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  picture: { flexShrink: 0, display: 'flex' },
  words: {
    flexGrow: 1,
    flexBasis: '140px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WorkbookDataProps {
  readonly loaded: WorkbookContents['loaded'];
  /** of the data that the add-in has */
  readonly version: string;
}

/** What the workbook holds: nothing yet, or data of a date and version. */
export function WorkbookData({ loaded, version }: WorkbookDataProps) {
  const styles = useStyles();
  const { data } = useStrings();
  return (
    <div className={styles.state}>
      <span className={styles.picture}>
        <Picture name={loaded ? 'loaded' : 'empty'} size={40} />
      </span>
      <div className={styles.words}>
        <Subtitle2 as="h2" block className={styles.title}>
          {loaded ? data.loadedHeading : data.emptyHeading}
        </Subtitle2>
        {loaded ? (
          <>
            <Caption1 className={styles.quiet}>{data.loadedOn(dateText(loaded.date))}</Caption1>
            <Caption1 className={styles.quiet}>
              {loaded.version === version ? data.latest(version) : data.newer(loaded.version, version)}
            </Caption1>
          </>
        ) : (
          <Body1 className={styles.quiet}>{data.emptyText}</Body1>
        )}
      </div>
    </div>
  );
}
