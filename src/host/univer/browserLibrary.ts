import { LocaleType, Univer } from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { greenTheme } from '@univerjs/themes';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import '@univerjs/preset-sheets-core/lib/index.css';

export * from './library';

/** Where the grid is drawn. */
export const GRID_ID = 'grid';

/** Its third grey draws the handles of frozen panes, in the corner of every sheet: they should not catch the eye. */
const THEME = { ...greenTheme, gray: { ...greenTheme.gray, 300: '#d8dbdf' } };

/** Univer with its grid and sheet tabs. Formula bar and ribbon are the page's own: they speak French. */
export function createUniver(): Univer {
  // Its permissions belong to servers with users; its translation gives « copy special » the name of « paste special ».
  frFR['sheets-ui'].rightClick.copySpecial = 'Copie spéciale';
  const univer = new Univer({ locale: LocaleType.FR_FR, locales: { [LocaleType.FR_FR]: frFR }, theme: THEME });
  const preset = UniverSheetsCorePreset({
    container: GRID_ID,
    header: false,
    toolbar: false,
    formulaBar: false,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    menu: { 'sheet.contextMenu.permission': { hidden: true } },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: {
      disableForceStringAlert: true,
      disableForceStringMark: true,
      // Opaque: cells would show through.
      scrollConfig: { trackBackgroundColor: '#f3f3f3', trackBorderColor: '#f3f3f3', thumbBackgroundColor: '#c4c4c4' },
    },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
