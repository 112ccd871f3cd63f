import { useMemo, useState } from 'react';
import type { IndicatorView, Navigation, SectionName } from '../navigation';

export function useNavigationState(first: SectionName): Navigation {
  const [section, setSection] = useState<SectionName>(first);
  const [view, setView] = useState<IndicatorView>({ kind: 'list' });
  const [query, setQuery] = useState('');
  const [left, setLeft] = useState('');
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
