import { useCallback, useMemo, useState } from 'react';
import type { IndicatorView, Navigation, SectionName } from '../navigation';
import { useOpeningSection } from './useOpeningSection';

export function useNavigationState(): Navigation {
  const [section, setSection] = useState<SectionName | null>(null);
  const [view, setView] = useState<IndicatorView>({ kind: 'list' });
  const [query, setQuery] = useState('');
  const [left, setLeft] = useState('');
  useOpeningSection(useCallback((first) => setSection((before) => before ?? first), []));
  return useMemo(
    () => ({
      section,
      view,
      query,
      left,
      open: setSection,
      search: setQuery,
      show: (next: IndicatorView) => {
        setLeft(view.kind === 'list' ? '' : view.code);
        setView(next);
        setSection('indicators');
      },
    }),
    [section, view, query, left],
  );
}
