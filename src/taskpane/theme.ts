import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { ThemeName } from './office';

/** The teal of the icons, from near black to near white. */
const TEAL: BrandVariants = {
  10: '#010506',
  20: '#07191d',
  30: '#082a31',
  40: '#08373f',
  50: '#09444e',
  60: '#0a515d',
  70: '#0b5f6d',
  80: '#0b6e7f',
  90: '#177e90',
  100: '#2b8c9d',
  110: '#4399a8',
  120: '#5aa6b3',
  130: '#72b4bf',
  140: '#8bc2cb',
  150: '#a6d0d7',
  160: '#c3dfe4',
};

const fluentDark = createDarkTheme(TEAL);

const dark: Theme = {
  ...fluentDark,
  // The ramp's own choices are too dark for text on a dark ground (contrast below 4.5).
  colorBrandForeground1: TEAL[130],
  colorBrandForeground2: TEAL[140],
  colorBrandForegroundLink: TEAL[130],
  // so is Fluent's own red (4.2)
  colorStatusDangerForeground1: fluentDark.colorStatusDangerForeground3,
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(TEAL),
  dark,
  highContrast: teamsHighContrastTheme,
};
