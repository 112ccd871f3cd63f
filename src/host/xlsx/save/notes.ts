import { boxAddress, type Worksheet } from '../../model';
import { done, type Workfile } from './excelize';

/** Size of a comment's note in pixels, by its text. */
const LINE_PIXELS = 18;
const WIDTH = 260;
const CHARACTERS_A_LINE = 38;

/** Notes, and comments with their answers as notes: what every Excel shows, and what LibreOffice reads. */
export function writeNotes(file: Workfile, sheet: Worksheet): void {
  for (const note of sheet.Notes.items) write(file, sheet, boxAddress(note.box), note.AuthorName, note.Content);
  for (const comment of sheet.Comments.items) {
    const answers = comment.Replies.items.map((reply) => `${reply.AuthorName} : ${reply.Content}`);
    write(file, sheet, boxAddress(comment.box), comment.AuthorName, [comment.Content, ...answers].join('\n'));
  }
}

function write(file: Workfile, sheet: Worksheet, cell: string, author: string, text: string): void {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 1);
  done(
    file.AddComment(sheet.Name, {
      Cell: cell,
      Author: author,
      Width: WIDTH,
      Height: lines * LINE_PIXELS,
      Paragraph: [{ Text: text }],
    }),
  );
}

export function writeLinks(file: Workfile, sheet: Worksheet): void {
  for (const { box, value } of sheet.hyperlinks.areas.all) {
    const [cell = 'A1'] = boxAddress(box).split(':');
    const options = { ...(value.screenTip !== undefined && { Tooltip: value.screenTip }) };
    if (value.documentReference !== undefined)
      done(file.SetCellHyperLink(sheet.Name, cell, value.documentReference, 'Location', options));
    else if (value.address !== undefined)
      done(file.SetCellHyperLink(sheet.Name, cell, value.address, 'External', options));
  }
}
