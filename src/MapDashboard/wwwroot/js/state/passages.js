// From evidence spans to passages to read: the sentences of each source once, with the words in them that say
// what, when, where, who and how much.

/**
 * @typedef {{text: string, field: string | null}} Piece
 * @typedef {{source: object, prefix: string, suffix: string, pieces: Piece[]}} Passage
 * @param {object[]} evidence as the API sends it: field "claim" is a sentence, any other field a few words
 * @returns {Passage[]}
 */
export function passagesOf(evidence) {
  const documents = new Map();
  for (const span of evidence) {
    if (!documents.has(span.documentId)) documents.set(span.documentId, []);
    documents.get(span.documentId).push(span);
  }
  return [...documents.values()].flatMap(passagesOfDocument);
}

function passagesOfDocument(spans) {
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const passages = [];
  for (const span of inOrder) {
    const last = passages.at(-1);
    if (last && span.end <= last.end) continue;
    if (last && span.start <= last.end + 1 && span.field === 'claim') extend(last, span);
    else passages.push({ source: span, start: span.start, end: span.end, text: span.exact, prefix: before(span.prefix), suffix: after(span.suffix) });
  }
  return passages.map(({ source, start, end, text, prefix, suffix }) => ({
    source,
    prefix,
    suffix,
    pieces: pieces(text, inOrder.filter((s) => s.field && s.field !== 'claim' && s.start >= start && s.end <= end).map((s) => ({ from: s.start - start, to: s.end - start, field: s.field }))),
  }));
}

/** The next sentence, read on in one breath. */
function extend(passage, span) {
  const overlap = passage.end - span.start;
  passage.text += overlap < 0 ? ` ${span.exact}` : span.exact.slice(overlap);
  passage.end = span.end;
  passage.suffix = after(span.suffix);
}

/** Words that belong to two fields count for the first. */
function pieces(text, fields) {
  const result = [];
  let at = 0;
  for (const { from, to, field } of fields) {
    if (from < at) continue;
    if (from > at) result.push({ text: text.slice(at, from), field: null });
    result.push({ text: text.slice(from, to), field });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), field: null });
  return result;
}

/** The surroundings are cut by length: what is left of a cut word, and what lies beyond the paragraph, says nothing. */
function before(prefix) {
  const paragraph = (prefix ?? '').split('\n').at(-1);
  return paragraph === prefix ? paragraph.replace(/^\S*\s/, '') : paragraph;
}

function after(suffix) {
  const paragraph = (suffix ?? '').split('\n')[0];
  return paragraph === suffix ? paragraph.replace(/\s\S*$/, '') : paragraph;
}
