import type { Choices } from '../choices';
import type { SelectionControl } from '../hooks/useSelection';

/** What the fields of the form have in common. */
export interface FieldProps {
  readonly choices: Choices;
  readonly control: SelectionControl;
  readonly disabled: boolean;
}
