// Texts on their way to the server: from file to plain text, and what the server found in it. Pure, but for what the caller passes in.

/** Longest text that a preview shows whole; the rest is read all the same. */
export const MOST_SHOWN = 20_000;

const KINDS = /\.(txt|md|markdown|html?)$/i;

export const isTextFile = (name) => KINDS.test(name);

/** The name of a file without its ending: a title until there is a better one. */
export const titleOf = (name) => name.replace(KINDS, '');

/** Bytes as text. @param {ArrayBuffer} bytes @returns {string | null} null when only the server can tell the encoding */
export function decoded(bytes) {
  const [a, b] = new Uint8Array(bytes);
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file as it reads: Markdown without its front matter, HTML without its markup. @param {(html: string) => string} plainOfHtml */
export function plainOf(name, text, plainOfHtml) {
  if (/\.html?$/i.test(name)) return plainOfHtml(text).replace(/[ \t]+/g, ' ').replace(/\s*\n\s*\n\s*/g, '\n\n').trim();
  return /\.(md|markdown)$/i.test(name) ? text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '').trim() : text;
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
