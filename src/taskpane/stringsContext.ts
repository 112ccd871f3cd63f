import { createContext, useContext } from 'react';
import { FRENCH } from './strings';
import type { Strings } from './strings';

export const StringsContext = createContext<Strings>(FRENCH);

export const useStrings = (): Strings => useContext(StringsContext);
