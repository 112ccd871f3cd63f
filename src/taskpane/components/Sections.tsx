import type { ComponentType, ReactElement } from 'react';
import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useNavigationState } from '../hooks/useNavigationState';
import { useWishedSection } from '../hooks/useWishedSection';
import { NavigationContext } from '../navigation';
import type { SectionName } from '../navigation';
import { CRAMPED } from '../looks';
import { useStrings } from '../stringsContext';
import { DataSection } from './DataSection';
import { FirstSteps } from './FirstSteps';
import { Icon } from './Icon';
import { OpeningNotice } from './OpeningNotice';
import { CellSection } from './cell/CellSection';
import { ChartsSection } from './charts/ChartsSection';
import { FindingsSection } from './findings/FindingsSection';
import { LazyImport } from './import/LazyImport';
import { IndicatorsSection } from './indicators/IndicatorsSection';
import { SettingsSection } from './settings/SettingsSection';

const SECTIONS: Readonly<Record<SectionName, ComponentType>> = {
  data: DataSection,
  indicators: IndicatorsSection,
  charts: ChartsSection,
  findings: FindingsSection,
  importing: LazyImport,
  cell: CellSection,
  settings: SettingsSection,
};
const NAMES = Object.keys(SECTIONS) as SectionName[];
/** Sections whose name would take too much room. */
const PICTURES: Partial<Record<SectionName, ReactElement>> = { settings: <Icon name="settings" /> };

const useStyles = makeStyles({
  // In sight however far the section below has been scrolled.
  tabs: {
    position: 'sticky',
    [CRAMPED]: { position: 'static' },
    top: 0,
    zIndex: 2,
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // two rows of them where the pane is narrow: each no higher than it must be
  tab: { paddingInline: tokens.spacingHorizontalXS, minHeight: '30px', paddingBlock: tokens.spacingVerticalXS },
  last: { marginInlineStart: 'auto' },
  panel: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
});

/** The pane's sections behind tabs. */
export function Sections() {
  const styles = useStyles();
  const { tabs } = useStrings();
  const navigation = useNavigationState();
  const { section } = navigation;
  useWishedSection(navigation.open);
  const Section = section && SECTIONS[section];
  return (
    <NavigationContext.Provider value={navigation}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={tabs.label}
        selectedValue={section}
        onTabSelect={(_event, { value }) => navigation.open(value as SectionName)}
      >
        {NAMES.map((name) => (
          <Tab
            key={name}
            id={`tab-${name}`}
            value={name}
            className={mergeClasses(styles.tab, name === 'settings' && styles.last)}
            aria-controls={section === name ? 'panel' : undefined}
            aria-label={PICTURES[name] && tabs[name]}
            title={PICTURES[name] && tabs[name]}
            icon={PICTURES[name]}
          >
            {PICTURES[name] ? undefined : tabs[name]}
          </Tab>
        ))}
      </TabList>
      <OpeningNotice />
      <FirstSteps />
      {Section && (
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${section}`} className={styles.panel}>
          <Section />
        </div>
      )}
    </NavigationContext.Provider>
  );
}
