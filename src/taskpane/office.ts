/* global document, Office */
/** The pane's only contact with Office itself: its colours and its version. */

/** Spilled arrays, which SERIE, VENTIL and TABLEAU need, are known from this version of the Excel API on. */
const MINIMUM_EXCEL_API = '1.12';

export type ThemeName = 'light' | 'dark' | 'highContrast';

export function excelIsRecentEnough(): boolean {
  // Outside Excel there is no such thing, whatever the types say.
  const requirements = Office.context.requirements as Office.RequirementSetSupport | undefined;
  return requirements?.isSetSupported('ExcelApi', MINIMUM_EXCEL_API) ?? false;
}

/** Excel on the web gives no theme, and desktop versions give colours but not always `isDarkTheme`. */
export function officeThemeName(forcedColors: boolean): ThemeName {
  if (forcedColors) return 'highContrast';
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  return theme?.bodyBackgroundColor && isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
}

/** Relative luminance of `#RRGGBB` below the middle between black and white as the eye sees it. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Runs when Office's theme may have changed: Excel has no event for it, the pane looks again when it is used again. */
export function onThemeMayHaveChanged(look: () => void): () => void {
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}
