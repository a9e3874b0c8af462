// Texts on their way to the server, and what the server found in them. Pure.
import { counted, dateInWords } from './wording.js';

/** Longest text that a preview shows whole; the rest is read all the same. */
export const MOST_SHOWN = 20_000;

const KINDS = /\.(txt|md|markdown|html?)$/i;

export const isTextFile = (name) => KINDS.test(name);

const grouped = (n) => new Intl.NumberFormat('en').format(n);

/** What is wrong, for somebody who does not know how many bytes a text has. @param {{status: number, message: string}} error @param {string} text that was sent */
export function faultInWords({ status, message }, text) {
  if (status !== 413 || !text) return message;
  return `This text is too long: it has ${counted(text.length, 'character')}${mostInWords(message, text)}. Nothing was stored.`;
}

/** The server's lowest limit in characters; where it counts bytes, about as many as this text has in them. */
function mostInWords(message, text) {
  const perByte = () => text.length / new TextEncoder().encode(JSON.stringify(text)).length;
  const limits = [...message.matchAll(/([\d,]+) (characters|bytes)/g)].map(([, digits, unit]) => {
    const most = Number(digits.replaceAll(',', ''));
    return unit === 'characters' ? { most, about: '' } : { most: Number((most * perByte()).toPrecision(2)), about: 'about ' };
  });
  if (limits.length === 0) return '';
  const { most, about } = limits.reduce((a, b) => (b.most < a.most ? b : a));
  return `, at most ${about}${grouped(most)} are taken`;
}

/** What to call a text: by its title, else by who published it and when. @param {{id: string, title?: string | null, publisher?: string | null, published?: string | null}} document */
export function documentInWords({ id, title, publisher, published }) {
  const from = [publisher, published && dateInWords(published)].filter(Boolean).join(', ');
  return title ?? (from ? `Untitled text, ${from}` : `Untitled text ${id}`);
}

/** What goes to the server: fields that were left empty stay away. @param {Record<string, string>} fields */
export const documentBody = (fields) => Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, k === 'text' ? v : v.trim()]).filter(([, v]) => v));

/**
 * A text cut at its toponyms.
 * @param {{start: number, end: number}[]} toponyms
 * @returns {{text: string, toponym: object | null}[]}
 */
export function markedPieces(text, toponyms) {
  const pieces = [];
  let at = 0;
  for (const toponym of [...toponyms].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (toponym.start < at || toponym.end > text.length) continue;
    if (toponym.start > at) pieces.push({ text: text.slice(at, toponym.start), toponym: null });
    pieces.push({ text: text.slice(toponym.start, toponym.end), toponym });
    at = toponym.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), toponym: null });
  return pieces;
}
