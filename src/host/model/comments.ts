import type { Box } from '../engine';
import { HostError, HostObject } from '../richapi';
import { invalidArgument } from './address';
import { KeyedCollection } from './collection';
import type { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const AUTHOR = { name: 'Utilisateur', email: 'utilisateur@example.org' };

abstract class CommentBase extends HostObject {
  readonly AuthorName = AUTHOR.name;
  readonly AuthorEmail = AUTHOR.email;
  readonly CreationDate = new Date().toISOString();
  readonly ContentType = 'Plain';
  readonly Mentions = [];
  readonly RichContent = '';
  Resolved = false;

  constructor(
    readonly Id: string,
    public Content: string,
  ) {
    super();
  }
  get keys(): readonly string[] {
    return [this.Id];
  }
}

const SCALARS = [
  'id',
  'content',
  'authorName',
  'authorEmail',
  'creationDate',
  'resolved',
  'contentType',
  'mentions',
  'richContent',
];

export class CommentReply extends CommentBase {
  static override readonly scalars = SCALARS;

  constructor(
    private readonly comment: Comment,
    id: string,
    content: string,
  ) {
    super(id, content);
  }
  GetParentComment(): Comment {
    return this.comment;
  }
  GetLocation(): Range {
    return this.comment.GetLocation();
  }
  Delete(): void {
    this.comment.Replies.remove(this);
  }
}

class CommentReplyCollection extends KeyedCollection<CommentReply> {
  readonly items: CommentReply[] = [];

  constructor(private readonly comment: Comment) {
    super();
  }
  Add(content: unknown): CommentReply {
    const reply = new CommentReply(this.comment, `${this.comment.Id}-${this.items.length + 1}`, plainText(content));
    this.items.push(reply);
    return reply;
  }
  remove(reply: CommentReply): void {
    this.items.splice(this.items.indexOf(reply), 1);
  }
}

/** A threaded comment on a cell. */
export class Comment extends CommentBase {
  static override readonly scalars = SCALARS;
  readonly Replies = new CommentReplyCollection(this);

  constructor(
    readonly sheet: Worksheet,
    public box: Box,
    id: string,
    content: string,
  ) {
    super(id, content);
  }
  GetLocation(): Range {
    return this.sheet.rangeOf(this.box);
  }
  Delete(): void {
    this.sheet.workbook.Comments.remove(this);
  }
}

/** All comments of the workbook, or those of one sheet; the workbook's collection holds them. */
export class CommentCollection extends KeyedCollection<Comment> {
  private readonly own: Comment[] = [];
  private next = 1;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  get items(): readonly Comment[] {
    return this.sheet ? this.workbook.Comments.items.filter((comment) => comment.sheet === this.sheet) : this.own;
  }

  /** One comment a cell (CommentCollection.add). */
  Add(address: unknown, content: unknown): Comment {
    if (this.sheet) {
      const range = this.workbook.rangeFrom(address, this.sheet);
      return this.workbook.Comments.Add(range, content);
    }
    const { sheet, box } = this.workbook.rangeFrom(address, this.workbook.Worksheets.GetActiveWorksheet());
    if (box.rows !== 1 || box.columns !== 1) throw invalidArgument();
    sheet.assertEditable(box);
    if (this.at(sheet, box) !== null || this.workbook.Notes.at(sheet, box) !== null)
      throw new HostError('ItemAlreadyExists');
    const comment = new Comment(sheet, box, `{comment-${this.next++}}`, plainText(content));
    this.own.push(comment);
    return comment;
  }
  GetItemByCell(address: unknown): Comment {
    const { sheet, box } = this.workbook.rangeFrom(
      address,
      this.sheet ?? this.workbook.Worksheets.GetActiveWorksheet(),
    );
    const comment = this.workbook.Comments.at(sheet, box);
    if (comment === null) throw new HostError('ItemNotFound');
    return comment;
  }

  at(sheet: Worksheet, box: Box): Comment | null {
    return (
      this.own.find(
        (comment) => comment.sheet === sheet && comment.box.row === box.row && comment.box.column === box.column,
      ) ?? null
    );
  }
  remove(comment: Comment): void {
    const index = this.own.indexOf(comment);
    if (index >= 0) this.own.splice(index, 1);
  }
  move(sheet: Worksheet, move: (box: Box) => Box | null): void {
    if (this.sheet) return this.workbook.Comments.move(sheet, move);
    for (const comment of this.own.filter((one) => one.sheet === sheet)) {
      const box = move(comment.box);
      if (box) comment.box = box;
      else this.remove(comment);
    }
  }
}

function plainText(content: unknown): string {
  if (typeof content !== 'string' || content === '') throw invalidArgument();
  return content;
}
