/** Spaces of every kind that French typography puts into numbers and texts. */
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Signs without width, marks of direction, soft hyphens, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const TAGS = /<\/?(?:b|i|u|em|strong|small|sup|sub|span|font|br)\b[^<>]{0,200}>/gi;

/** The text of a cell or line as a reader sees it: no markup, plain spaces, minus signs as `-`. */
export const plain = (text: string): string =>
  text
    .replace(TAGS, ' ')
    .replace(/\^\{([^{}]{0,40})\}/g, '$1')
    .replace(/\*+/g, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, '-')
    .trim();
