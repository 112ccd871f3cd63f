import { BRANCHES } from '../dataset';
import type { Branch, Dataset, Indicator } from '../dataset';
import { currentSettings } from '../functions';

/** The indicators of a theme, headline figures first. */
export interface ThemeNode {
  readonly theme: string;
  readonly indicators: readonly Indicator[];
}

export interface BranchNode {
  readonly branch: Branch;
  readonly themes: readonly ThemeNode[];
  readonly count: number;
}

/** Branches, their themes and their indicators. */
export function treeOf(data: Dataset): BranchNode[] {
  return BRANCHES.flatMap((branch) => {
    const own = data.indicators.filter((i) => i.branch === branch);
    const names = [...new Set(own.map((i) => i.theme))].sort((a, b) => a.localeCompare(b, 'fr'));
    const themes = names.map((theme) => ({
      theme,
      indicators: own
        .filter((i) => i.theme === theme)
        .sort((a, b) => Number(b.headline) - Number(a.headline) || a.label.localeCompare(b.label, 'fr')),
    }));
    return own.length ? [{ branch, themes, count: own.length }] : [];
  });
}

const SHOWN_HEADLINES = 5;

/** A few headline figures to begin with: of each branch in turn, those with the longest series. */
export function headlinesOf(data: Dataset): Indicator[] {
  const { organization } = currentSettings();
  const years = (i: Indicator): number => data.years(i.indicator, organization).length;
  return BRANCHES.flatMap((branch) => {
    const [longest] = data.indicators
      .filter((i) => i.headline && i.branch === branch)
      .map((indicator) => ({ indicator, years: years(indicator) }))
      .sort((a, b) => b.years - a.years);
    return longest && longest.years > 1 ? [longest.indicator] : [];
  }).slice(0, SHOWN_HEADLINES);
}
