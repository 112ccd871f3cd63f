import { useEffect, useState } from 'react';
import type { Dataset, Organization } from '../../dataset';
import { currentSettings } from '../../functions';
import { readContents, saveSettings } from '../../workbook';
import type { WorkbookSettings } from '../../workbook';
import { choicesOf } from '../choices';

export interface SettingsControl {
  readonly settings: WorkbookSettings;
  readonly organizations: readonly Organization[];
  /** of the usual organisation, the latest first */
  readonly years: readonly number[];
  readonly outcome: 'none' | 'saved' | { readonly error: unknown };
  readonly change: (part: Partial<WorkbookSettings>) => Promise<void>;
}

/** The settings that this workbook keeps. */
export function useWorkbookSettings(dataset: Dataset): SettingsControl {
  const [settings, setSettings] = useState<WorkbookSettings>(currentSettings);
  const [outcome, setOutcome] = useState<SettingsControl['outcome']>('none');
  const [{ publishers, others, counts }] = useState(() => choicesOf(dataset));
  useEffect(() => {
    readContents().then(
      (contents) => setSettings(contents.settings),
      (error: unknown) => setOutcome({ error }),
    );
  }, []);
  const own = counts.filter((count) => count.organization === settings.organization).map((count) => count.year);
  return {
    settings,
    organizations: [...publishers, ...others],
    years: [...new Set(own)].sort((a, b) => b - a),
    outcome,
    change: async (part) => {
      const next = { ...settings, ...part };
      setSettings(next);
      try {
        await saveSettings(next);
        setOutcome('saved');
      } catch (error) {
        setSettings(settings);
        setOutcome({ error });
      }
    },
  };
}
