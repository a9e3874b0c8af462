// Texts on their way to the server, and what the server found in them. Pure.

/** Longest text that a preview shows whole; the rest is read all the same. */
export const MOST_SHOWN = 20_000;

const KINDS = /\.(txt|md|markdown|html?)$/i;

export const isTextFile = (name) => KINDS.test(name);

/** What is wrong, for somebody who does not know how many bytes a text has. @param {{status: number, message: string}} error @param {string} text that was sent */
export const faultInWords = ({ status, message }, text) => (status === 413 && text ? `This text is too long: it has ${new Intl.NumberFormat('en').format(text.length)} characters. ${message} Nothing was stored.` : message);

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
