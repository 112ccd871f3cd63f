import { useEffect, useState } from 'react';
import { officeThemeName, onThemeMayHaveChanged } from '../office';
import type { ThemeName } from '../office';

export function useOfficeTheme(): ThemeName {
  const [name, setName] = useState<ThemeName>(() => officeThemeName(matchMedia('(forced-colors: active)').matches));
  useEffect(() => {
    const forced = matchMedia('(forced-colors: active)');
    const look = (): void => setName(officeThemeName(forced.matches));
    forced.addEventListener('change', look);
    const stop = onThemeMayHaveChanged(look);
    return () => {
      forced.removeEventListener('change', look);
      stop();
    };
  }, []);
  return name;
}
