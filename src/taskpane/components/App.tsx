import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useOfficeTheme } from '../hooks/useOfficeTheme';
import { excelIsRecentEnough } from '../office';
import { useStrings } from '../stringsContext';
import { THEMES } from '../theme';
import { Boundary } from './Boundary';
import { OutdatedExcel } from './OutdatedExcel';
import { Sections } from './Sections';

const useStyles = makeStyles({
  provider: { minHeight: '100%', display: 'flex', backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  // Excel shows the name above the pane already; screen readers want it inside.
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

export function App() {
  const styles = useStyles();
  const { appName } = useStrings();
  const theme = useOfficeTheme();
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.provider}>
      <main className={styles.main}>
        <h1 className={styles.hidden}>{appName}</h1>
        <Boundary>{excelIsRecentEnough() ? <Sections /> : <OutdatedExcel />}</Boundary>
      </main>
    </FluentProvider>
  );
}
