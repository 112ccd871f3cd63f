/* global Excel, Office */
import { noteWith, readNote } from './record';
import type { FreezeRecord } from './record';

/** What a cell has beside its value: the user's own text, the add-in's record, or both. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly record: FreezeRecord | null;
  /** Queues: the add-in's block of text is put beside what the user wrote, in the place of an older block. */
  readonly write: (block: string) => void;
  /** Queues: the block is taken out, and the note with it where there was none before. */
  readonly strip: () => void;
}

/** Where the records of frozen formulas are kept. */
export interface NoteStore {
  readonly kind: 'notes' | 'comments';
  /** Everything that stands in the notes of these sheets. */
  read(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<CellNote[][]>;
  /** Queues a note on a cell that has none. */
  add(sheet: Excel.Worksheet, address: string, block: string): void;
}

/** Notes came with ExcelApi 1.18; an older Excel has threaded comments, which stand beside a cell in the same way. */
export const noteStore = (): NoteStore =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.18') ? NOTES : COMMENTS;

const NOTES: NoteStore = {
  kind: 'notes',
  async read(context, sheets) {
    const lists = sheets.map((sheet) => sheet.notes.load('items/content'));
    await context.sync();
    const placed = lists.map((list) =>
      list.items.map((note) => ({ note, at: note.getLocation().load('rowIndex,columnIndex') })),
    );
    // a cell holds a note or a comment: where a user has a comment, the record is a reply to it
    const comments = await COMMENTS.read(context, sheets);
    return placed.map((list, k) => [...list.map(({ note, at }) => noteOf(note, at)), ...(comments[k] ?? [])]);
  },
  add(sheet, address, block) {
    sheet.notes.add(address, block);
  },
};

function noteOf(note: Excel.Note, { rowIndex, columnIndex }: Excel.Range): CellNote {
  const { own, record } = readNote(note.content);
  return {
    row: rowIndex,
    column: columnIndex,
    record,
    write: (block) => {
      note.content = noteWith(own, block);
    },
    strip: () => {
      if (own === null) note.delete();
      else note.content = own;
    },
  };
}

/** Our block is a comment of its own, or a reply where the user has a comment on the cell: that one is never touched. */
const COMMENTS: NoteStore = {
  kind: 'comments',
  async read(context, sheets) {
    const lists = sheets.map((sheet) => sheet.comments.load('items/content,items/replies/items/content'));
    await context.sync();
    const placed = lists.map((list) =>
      list.items.map((comment) => ({ comment, at: comment.getLocation().load('rowIndex,columnIndex') })),
    );
    await context.sync();
    return placed.map((list) => list.map(({ comment, at }) => commentOf(comment, at)));
  },
  add(sheet, address, block) {
    sheet.comments.add(address, block);
  },
};

function commentOf(comment: Excel.Comment, { rowIndex, columnIndex }: Excel.Range): CellNote {
  const reply = comment.replies.items.find(({ content }) => readNote(content).record !== null);
  const ours = reply ?? (readNote(comment.content).record ? comment : undefined);
  return {
    row: rowIndex,
    column: columnIndex,
    record: ours ? readNote(ours.content).record : null,
    write: (block) => {
      if (ours) ours.content = block;
      else comment.replies.add(block);
    },
    strip: () => ours?.delete(),
  };
}
