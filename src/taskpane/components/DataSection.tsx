import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useDataset } from '../hooks/useDataset';
import { messageOf } from '../messages';
import { useStrings } from '../stringsContext';
import { DataForm } from './DataForm';
import { Picture } from './Picture';
import { StatePage } from './StatePage';

const useStyles = makeStyles({ waiting: { margin: 'auto' } });

/** Section Données: what to load, or why there is nothing to load. */
export function DataSection() {
  const styles = useStyles();
  const strings = useStrings();
  const { state, retry } = useDataset();
  switch (state.kind) {
    case 'loading':
      return <Spinner className={styles.waiting} label={strings.starting.label} labelPosition="below" />;
    case 'empty':
      return (
        <StatePage picture={<Picture name="empty" />} title={strings.empty.title}>
          {strings.empty.text}
        </StatePage>
      );
    case 'failed': {
      const { title, text } = messageOf(state.error, strings);
      return (
        <StatePage
          picture={<Picture name="offline" />}
          title={title}
          action={
            <Button appearance="primary" onClick={retry}>
              {strings.errors.retry}
            </Button>
          }
        >
          {text}
        </StatePage>
      );
    }
    case 'ready':
      return <DataForm choices={state.choices} version={state.dataset.version} />;
  }
}
