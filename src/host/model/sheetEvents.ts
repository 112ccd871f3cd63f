import { EventType, type EventHub, type EventNumber } from './events';

/** Names of the members that the client calls when handlers come and go, behind `_Register` and `_Unregister`. */
const MEMBERS: readonly (readonly [string, EventNumber])[] = [
  ['DataChangedEvent', EventType.worksheetChanged],
  ['SelectionChangedEvent', EventType.worksheetSelectionChanged],
  ['ActivatedEvent', EventType.worksheetActivated],
  ['DeactivatedEvent', EventType.worksheetDeactivated],
  ['CalculatedEvent', EventType.worksheetCalculated],
  ['AddedEvent', EventType.worksheetAdded],
  ['DeletedEvent', EventType.worksheetDeleted],
  ['EventNameChanged', EventType.worksheetNameChanged],
];

/** An object whose events are those of a sheet, or of all sheets. */
export interface SheetEventSource {
  readonly eventTarget: string;
  readonly context: { readonly events: EventHub };
}

/** Gives a class the members behind `onChanged`, `onSelectionChanged`, `onActivated`… */
export function addSheetEvents(prototype: SheetEventSource): void {
  for (const [name, event] of MEMBERS) {
    Object.defineProperty(prototype, `_Register${name}`, {
      value(this: SheetEventSource) {
        this.context.events.register(event, this.eventTarget);
      },
    });
    Object.defineProperty(prototype, `_Unregister${name}`, {
      value(this: SheetEventSource) {
        this.context.events.unregister(event, this.eventTarget);
      },
    });
  }
}
