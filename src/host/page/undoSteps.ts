import { CommandType, IUndoRedoService } from '@univerjs/core';
import { UNIT_ID, type UniverContext } from '../univer/context';

/** Something that the user can undo and redo; `redo` does it in the first place. */
export interface UndoStep {
  readonly redo: () => void;
  readonly undo: () => void;
}

/** Its parameter `run` is called: a step of the page's own inside Univer's undo stack. */
export const RUN_MUTATION = 'host.mutation.run';

/** Puts what the page does by itself (moving a chart) among the grid's own steps, in the order of their happening. */
export class UndoSteps {
  constructor(private readonly context: UniverContext) {
    context.commands.registerCommand({
      id: RUN_MUTATION,
      type: CommandType.MUTATION,
      handler: (_accessor: unknown, params?: { run: () => void }) => {
        params?.run();
        return true;
      },
    });
  }

  perform({ redo, undo }: UndoStep): void {
    redo();
    this.context.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: UNIT_ID,
      undoMutations: [{ id: RUN_MUTATION, params: { run: undo } }],
      redoMutations: [{ id: RUN_MUTATION, params: { run: redo } }],
    });
  }
}
