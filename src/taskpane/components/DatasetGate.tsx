import type { ReactNode } from 'react';
import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { Dataset } from '../../dataset';
import type { Choices } from '../choices';
import { useDataset } from '../hooks/useDataset';
import { messageOf } from '../messages';
import { useStrings } from '../stringsContext';
import { Picture } from './Picture';
import { StatePage } from './StatePage';

const useStyles = makeStyles({ waiting: { margin: 'auto' } });

/** What needs the data, or why there is none. */
export function DatasetGate({ children }: { readonly children: (dataset: Dataset, choices: Choices) => ReactNode }) {
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
      return children(state.dataset, state.choices);
  }
}
