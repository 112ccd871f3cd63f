import { createContext, useContext } from 'react';
import { FRENCH } from './strings';
import type { Strings } from './strings';
import { typesetTable } from './texts/table';

export const StringsContext = createContext<Strings>(typesetTable(FRENCH));

export const useStrings = (): Strings => useContext(StringsContext);
