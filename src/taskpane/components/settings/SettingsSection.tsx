import { makeStyles, tokens } from '@fluentui/react-components';
import { DatasetGate } from '../DatasetGate';
import { Help } from './Help';
import { SettingsForm } from './SettingsForm';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, padding: tokens.spacingHorizontalM },
});

/** Section Réglages et aide. */
export function SettingsSection() {
  return (
    <div className={useStyles().page}>
      <DatasetGate>{(dataset) => <SettingsForm dataset={dataset} />}</DatasetGate>
      <Help />
    </div>
  );
}
