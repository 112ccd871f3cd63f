import { useSyncExternalStore } from 'react';
import { flowState, onFlow } from '../importing/flow';
import type { FlowState } from '../importing/state';

/** Where the import is. */
export const useImportFlow = (): FlowState => useSyncExternalStore(onFlow, flowState);
