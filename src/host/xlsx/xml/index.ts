export { decodeText, parseXml, XmlElement } from './read';
export { document, escapeText, keepsBlanks, tag, textTag, valueTag, type Attributes } from './write';
