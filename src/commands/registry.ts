/* global Office */
import { copieFigee, figer, retablir, tracer } from './cellCommands';
import { tableauDeBord } from './chartCommands';
import { actualiser } from './dataCommands';

/** The functions behind the ribbon's buttons, by the FunctionName of the manifest. */
export type Commands = Readonly<Record<string, () => Promise<void>>>;

const COMMANDS: Commands = { actualiser, tableauDeBord, tracer, figer, retablir, copieFigee };

/** Ties the buttons to their functions; Excel shows the button busy until `completed` is called, whatever happened. */
export function registerCommands(commands: Commands = COMMANDS): void {
  for (const [id, command] of Object.entries(commands)) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await command();
      } finally {
        event.completed();
      }
    });
  }
}
