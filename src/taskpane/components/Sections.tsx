import { useState } from 'react';
import type { ComponentType } from 'react';
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../stringsContext';
import type { Strings } from '../strings';
import { DataSection } from './DataSection';

type SectionName = keyof Omit<Strings['tabs'], 'label'>;

const SECTIONS: Readonly<Record<SectionName, ComponentType>> = { data: DataSection };
const NAMES = Object.keys(SECTIONS) as SectionName[];

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: tokens.spacingHorizontalS },
  panel: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
});

/** The pane's sections behind tabs; a section comes in when it works. */
export function Sections() {
  const styles = useStyles();
  const { tabs } = useStrings();
  const [open, setOpen] = useState<SectionName>('data');
  const Section = SECTIONS[open];
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={tabs.label}
        selectedValue={open}
        onTabSelect={(_event, { value }) => setOpen(value as SectionName)}
      >
        {NAMES.map((name) => (
          <Tab key={name} id={`tab-${name}`} value={name} aria-controls={open === name ? 'panel' : undefined}>
            {tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${open}`} className={styles.panel}>
        <Section />
      </div>
    </>
  );
}
