// Texts on their way to the server, and what the server found in them. Pure.
import { t } from '../words.js';
import { counted, dateInWords, listed } from './wording.js';

/** Longest text that a preview shows whole; the rest is read all the same. */
export const MOST_SHOWN = 20_000;

const KINDS = /\.(txt|md|markdown|html?)$/i;

export const isTextFile = (name) => KINDS.test(name);

/** What is wrong, for somebody who does not know how many bytes a text has. @param {{detail: string}} error the server's 413 @param {string} text that was sent */
export function tooLongInWords({ detail }, text) {
  const limit = mostOf(detail, text);
  return t('text-too-long', { length: counted(text.length, 'character'), most: limit?.most ?? 0, limit: limit?.kind ?? 'unknown' });
}

/** The server's lowest limit in characters; where it counts bytes, about as many as this text has in them. @returns {{most: number, kind: 'exact' | 'about'} | null} */
function mostOf(message, text) {
  const perByte = () => text.length / new TextEncoder().encode(JSON.stringify(text)).length;
  const limits = [...message.matchAll(/([\d,]+) (characters|bytes)/g)].map(([, digits, unit]) => {
    const most = Number(digits.replaceAll(',', ''));
    return unit === 'characters' ? { most, kind: /** @type {const} */ ('exact') } : { most: Number((most * perByte()).toPrecision(2)), kind: /** @type {const} */ ('about') };
  });
  return limits.length === 0 ? null : limits.reduce((a, b) => (b.most < a.most ? b : a));
}

/** What to call a text: by its title, else by who published it and when. @param {{id: string, title?: string | null, publisher?: string | null, published?: string | null}} document */
export function documentInWords({ id, title, publisher, published }) {
  const from = listed([publisher, published && dateInWords(published)].filter(Boolean));
  return title ?? (from ? t('text-untitled-from', { from }) : t('text-untitled-id', { id }));
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
