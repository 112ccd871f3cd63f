import type { Box } from '../engine';
import { HostError, HostObject } from '../richapi';
import { boxAddress, invalidArgument, quoteSheet } from './address';
import { KeyedCollection } from './collection';
import type { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const AUTHOR = 'Utilisateur';
/** Excel's usual size of a note, in points. */
const USUAL = { width: 108, height: 59.25 };

/** A note on a cell (ExcelApi 1.18). */
export class Note extends HostObject {
  static override readonly scalars = ['authorName', 'content', 'height', 'visible', 'width'];
  readonly AuthorName = AUTHOR;
  Visible = false;
  Width = USUAL.width;
  Height = USUAL.height;
  private text: string;

  constructor(
    readonly sheet: Worksheet,
    public box: Box,
    content: string,
  ) {
    super();
    this.text = content;
  }

  /** "Gets a note by its cell address." */
  get Id(): string {
    return `${quoteSheet(this.sheet.Name)}!${boxAddress(this.box)}`;
  }
  get keys(): readonly string[] {
    return [this.Id, boxAddress(this.box)];
  }
  get Content(): string {
    return this.text;
  }
  set Content(content: string) {
    this.sheet.assertEditable(this.box);
    this.text = String(content);
  }
  GetLocation(): Range {
    return this.sheet.rangeOf(this.box);
  }
  Delete(): void {
    this.sheet.assertEditable(this.box);
    this.sheet.workbook.Notes.remove(this);
  }
}

/** All notes of the workbook, or those of one sheet; the workbook's collection holds them. */
export class NoteCollection extends KeyedCollection<Note> {
  private readonly own: Note[] = [];
  /** The notes by their places; made anew after they have changed or moved. */
  private places: Map<string, Note> | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  get items(): readonly Note[] {
    return this.sheet ? this.workbook.Notes.items.filter((note) => note.sheet === this.sheet) : this.own;
  }

  override find(key: unknown): Note | null {
    const { sheet, box } = this.place(key);
    return this.workbook.Notes.at(sheet, box);
  }

  /** "An InvalidArgument error is thrown if multiple cells are selected." A cell holds a note or a comment, not both. */
  Add(address: unknown, content: unknown): Note {
    const { sheet, box } = this.place(address);
    if (this.sheet && sheet !== this.sheet) throw invalidArgument();
    if (box.rows !== 1 || box.columns !== 1 || typeof content !== 'string') throw invalidArgument();
    sheet.assertEditable(box);
    if (this.workbook.Notes.at(sheet, box) || this.workbook.Comments.at(sheet, box))
      throw new HostError('ItemAlreadyExists');
    const note = new Note(sheet, box, content);
    this.workbook.Notes.own.push(note);
    this.workbook.Notes.places?.set(placeKey(sheet, box), note);
    return note;
  }

  at(sheet: Worksheet, box: Box): Note | null {
    this.places ??= new Map(this.own.map((note) => [placeKey(note.sheet, note.box), note]));
    return this.places.get(placeKey(sheet, box)) ?? null;
  }
  remove(note: Note): void {
    const index = this.own.indexOf(note);
    if (index >= 0) this.own.splice(index, 1);
    this.places = null;
  }
  /** Notes go along with their cells, and go with them. */
  move(sheet: Worksheet, move: (box: Box) => Box | null): void {
    for (const note of this.own.filter((one) => one.sheet === sheet)) {
      const box = move(note.box);
      if (box) note.box = box;
      else this.remove(note);
    }
    this.places = null;
  }

  private place(address: unknown): Range {
    return this.workbook.rangeFrom(address, this.sheet ?? this.workbook.Worksheets.GetActiveWorksheet());
  }
}

const placeKey = ({ Id }: Worksheet, { row, column }: Box): string => `${Id} ${row},${column}`;
