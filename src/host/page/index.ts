/** The browser host page: the grid with its French formula bar, the add-in's ribbon tab, and the add-in's pane beside it. */
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { FunctionsMetadata } from '../customFunctions';
import { HostSession } from '../session';
import { UniverEngine } from '../univer';
import * as browserLibrary from '../univer/browserLibrary';
import { AddinFrame } from './addinFrame';
import { readManifest } from './chrome/manifest';
import { Pane } from './chrome/pane';
import { Catalogue, customFunctions, nativeFunctions, type HelpMetadata } from './completion';
import { openWorkbook } from '../xlsx';
import { element } from './dom';
import { installInsertedText, installKeyboard } from './editor/keyboard';
import { showInFrench } from './grid/frenchDisplay';
import { installFileKeys, takeChosenFile } from './files';
import { HostPage } from './hostPage';
import { keepPaneFocus } from './paneFocus';
import { STRINGS } from './strings';
import { followSheets } from './sheetFollower';
import { endUndoAtWrites } from './undoBarrier';
import './page.css';

const ADDIN = '/addin/';

async function main(): Promise<void> {
  let page: HostPage | null = null;
  // Before Univer, whose own listener must not see the keys that are ours.
  installFileKeys(() => page);
  installKeyboard(() => page);
  installInsertedText(() => page);

  const manifest = readManifest(await text(`${ADDIN}manifest.xml`), ADDIN);
  const metadata =
    manifest.functions === null
      ? null
      : (JSON.parse(await text(manifest.functions)) as FunctionsMetadata & HelpMetadata);
  document.title = `Classeur1 – ${manifest.name}`;

  const gridElement = element(
    'div',
    { class: 'grid' },
    element('div', { class: 'grid-frame', id: browserLibrary.GRID_ID }),
  );
  const pane = new Pane(manifest.name, (open) => page?.ribbon.showPaneState(open));
  const app = document.getElementById('app') ?? document.body;
  app.append(element('main', { class: 'work' }, gridElement, pane.handle, pane.node));

  // The grid measures texts as soon as it is drawn.
  await Promise.allSettled([document.fonts.load('15px Calibri'), document.fonts.load('bold 15px Calibri')]);
  const engine = new UniverEngine(browserLibrary);
  const frame = new AddinFrame(pane.frame);
  const session = new HostSession(engine, (json) => frame.send(json));
  // As in Excel for Windows, which the frame takes this for.
  if (metadata) session.registerFunctions(metadata, manifest.namespace, 'zero');
  showInFrench(engine.context, (at) => {
    const card = session.customFunctions?.extras.card(at);
    return card?.type === 'Entity' ? (card.text ?? null) : null;
  });
  followSheets(engine, session);
  endUndoAtWrites({ context: engine.context, isOwn: () => engine.isOwnChange });
  const catalogue = new Catalogue([
    ...(metadata ? customFunctions(metadata, manifest.namespace) : []),
    ...nativeFunctions((name) => engine.calculates(name)),
  ]);
  const built = new HostPage({ engine, session, manifest, catalogue, frame, pane, gridElement });
  page = built;
  app.prepend(built.ribbon.node, built.row.node);
  let heard = false;
  frame.listen({
    request: async (request) => {
      // Formulas of a file that was opened have called before the client could hear.
      if (!heard) session.customFunctions?.restart();
      heard = true;
      const answer = await session.dispatcher.onMessage(request);
      built.refresh();
      return answer;
    },
    file: () => built.files.write(),
    commands: (names) => built.ribbon.showCommands(names),
    commandCompleted: (id, status) => built.commandCompleted(id, status),
  });
  session.showPane = (open) => pane.show(open);
  session.workbook.openWorkbook = (file) => built.files.openNew(file);
  built.start();
  await openChosen(engine, session, built);
  keepPaneFocus(pane.frame);
  pane.show(true);
  pane.load(manifest.page);
  // For tests and for looking into a running page.
  Object.assign(window, { hostPage: { page: built, engine, session } });
}

/** The file that the user chose before the page was loaded. */
async function openChosen(engine: UniverEngine, session: HostSession, page: HostPage): Promise<void> {
  const chosen = await takeChosenFile();
  if (chosen === null) return;
  // Univer cannot change sheets before it has drawn one.
  await engine.context.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const { refusedNames } = openWorkbook(session.workbook, chosen.bytes);
  session.workbook.Name = chosen.name;
  page.ribbon.showBook(chosen.name.replace(/\.xlsx$/i, ''));
  document.title = document.title.replace(/^.*? – /, `${chosen.name.replace(/\.xlsx$/i, '')} – `);
  if (refusedNames.length > 0) page.row.showNote(STRINGS.namesRefused(refusedNames), 'refused');
  page.refresh();
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  document.body.append(
    element('p', { class: 'failure', role: 'alert' }, `Le classeur n’a pas pu s’ouvrir. ${message}`),
  );
});
