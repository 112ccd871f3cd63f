import { createContext, useContext } from 'react';
import type { Strings } from './strings';

export type SectionName = keyof Omit<Strings['tabs'], 'label'>;

/** What the section Indicateurs shows. */
export type IndicatorView =
  | { readonly kind: 'list' }
  | { readonly kind: 'sheet'; readonly code: string; readonly organization?: string; readonly year?: number }
  | { readonly kind: 'builder'; readonly code: string };

/** Where the user is in the pane; kept while she goes from section to section. */
export interface Navigation {
  /** null until the workbook has told where to begin */
  readonly section: SectionName | null;
  readonly view: IndicatorView;
  /** the words in the search field */
  readonly query: string;
  /** what was open before the list came back: it gets the focus again */
  readonly left: string;
  readonly open: (section: SectionName) => void;
  readonly show: (view: IndicatorView) => void;
  readonly search: (query: string) => void;
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('outside of the sections');
  return navigation;
}
