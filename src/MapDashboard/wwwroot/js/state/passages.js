// From evidence spans to passages to read: the sentences of each source once, with the words in them that say
// what, when, where, who and how much.

/**
 * @typedef {{text: string, fields: string[]}} Piece fields: what the words say, nothing or more than one
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

/** Cuts the text wherever words of a field begin or end. */
function pieces(text, fields) {
  const edges = [...new Set([0, text.length, ...fields.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const result = [];
  for (let i = 1; i < edges.length; i++) {
    const [from, to] = [edges[i - 1], edges[i]];
    const own = [...new Set(fields.filter((f) => f.from <= from && f.to >= to).map((f) => f.field))];
    const last = result.at(-1);
    if (last?.fields.join() === own.join()) last.text += text.slice(from, to);
    else result.push({ text: text.slice(from, to), fields: own });
  }
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
