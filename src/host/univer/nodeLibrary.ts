import { LocaleType, Univer } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import frFR from '@univerjs/preset-sheets-node-core/locales/fr-FR';

export * from './library';

/** Univer without a screen: calculation and sheet commands. */
export function createUniver(): Univer {
  const univer = new Univer({ locale: LocaleType.FR_FR, locales: { [LocaleType.FR_FR]: frFR } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
