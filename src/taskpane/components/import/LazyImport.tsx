import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useStrings } from '../../stringsContext';
import { Picture } from '../Picture';
import { StatePage } from '../StatePage';

const useStyles = makeStyles({ waiting: { margin: 'auto' } });

type Loaded = { readonly Section: ComponentType } | 'loading' | 'failed';

/** Section Importer, whose code is fetched when it is first opened: the pane opens no slower for it. */
export function LazyImport() {
  const styles = useStyles();
  const { importing, errors } = useStrings();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>('loading');
  useEffect(() => {
    let wanted = true;
    setLoaded('loading');
    import(/* webpackChunkName: "import" */ './ImportSection').then(
      ({ ImportSection }) => wanted && setLoaded({ Section: ImportSection }),
      () => wanted && setLoaded('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (loaded === 'loading') {
    return <Spinner className={styles.waiting} label={importing.loading} labelPosition="below" />;
  }
  if (loaded === 'failed') {
    return (
      <StatePage
        picture={<Picture name="offline" />}
        title={importing.notLoaded.title}
        action={
          <Button appearance="primary" onClick={() => setAttempt(attempt + 1)}>
            {errors.retry}
          </Button>
        }
      >
        {importing.notLoaded.text}
      </StatePage>
    );
  }
  return <loaded.Section />;
}
