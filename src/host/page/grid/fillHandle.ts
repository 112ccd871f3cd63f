import { IRenderManagerService } from '@univerjs/engine-render';
import { AutoFillCommand } from '@univerjs/sheets';
import { ISheetSelectionRenderService } from '@univerjs/sheets-ui';
import type { Subject } from 'rxjs';
import { UNIT_ID, type UniverContext, type UniverRange } from '../../univer/context';

/** The end of a drag of the corner; private in Univer 0.25.1. */
interface Filled {
  readonly _selectionFilled$?: Subject<UniverRange | null>;
}

/**
 * Keeps the corner of the selection working: Univer listens to it from one selection to the next only, but makes a new one whenever the
 * sheet is drawn anew, as when calculated values arrive.
 */
export function keepFillHandle({ injector, commands }: UniverContext, grid: HTMLElement): void {
  grid.addEventListener(
    'pointerdown',
    () => {
      const render = injector.get(IRenderManagerService).getRenderById(UNIT_ID);
      for (const control of render?.with(ISheetSelectionRenderService).getSelectionControls() ?? []) {
        const filled = (control as unknown as Filled)._selectionFilled$;
        if (!filled || filled.observed) continue;
        filled.subscribe((range) => {
          if (range === null || range.startRow < 0 || range.startColumn < 0) return;
          const { startRow, endRow, startColumn, endColumn } = control.model;
          void commands.executeCommand(AutoFillCommand.id, {
            sourceRange: { startRow, endRow, startColumn, endColumn },
            targetRange: range,
          });
        });
      }
    },
    { capture: true },
  );
}
