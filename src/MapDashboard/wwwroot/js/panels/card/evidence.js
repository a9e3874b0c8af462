// The evidence of a record: the passages of its sources, each with the words that say so.
import { el, icon } from '../../dom.js';
import { passagesOf } from '../../state/passages.js';
import { counted, dateInWords } from '../../state/wording.js';

export function evidencePart(evidence) {
  const sources = new Set(evidence.map((e) => e.documentId)).size;
  const passages = passagesOf(evidence);
  return el(
    'section',
    { class: 'evidence', 'aria-label': 'Evidence' },
    el('h3', { class: 'card-heading' }, 'Evidence', el('span', { class: 'heading-note' }, counted(sources, 'source'))),
    passages.length ? passages.map((p, i) => passagePart(p, passages[i + 1]?.source.documentId !== p.source.documentId)) : el('p', { class: 'fact-note' }, 'No sentence is stored for this record.'),
  );
}

/** What the sources of an earlier version said: kept with the version, whatever became of the texts. @param {string[]} quotes */
export function quotesPart(quotes) {
  return el(
    'section',
    { class: 'evidence', 'aria-label': 'Evidence' },
    el('h3', { class: 'card-heading' }, 'What was said then', el('span', { class: 'heading-note' }, counted(quotes.length, 'quote'))),
    quotes.length ? quotes.map((quote) => el('div', { class: 'passage is-brief' }, el('p', { class: 'brief-text' }, quote))) : el('p', { class: 'fact-note' }, 'No sentence is stored for this version.'),
  );
}

/** One passage. A brief is our own summary of a source: it must not look like the source's words. */
function passagePart({ source, prefix, suffix, pieces }, showsSource) {
  const words = [around(prefix, ''), ...pieces.map((p) => el('mark', p.field ? { class: 'field', data: { field: p.field }, title: p.field } : {}, p.text)), around(suffix, '…')];
  if (source.kind === 'brief') {
    return el('div', { class: 'passage is-brief' }, showsSource ? el('p', { class: 'brief-head' }, 'Summary of ', source.title ? el('cite', {}, `“${source.title}”`) : 'a text', source.publisher ? ` (${source.publisher})` : '') : null, el('p', { class: 'brief-text' }, ...words), showsSource ? sourceLine(source, { named: false }) : null);
  }
  return el('figure', { class: 'passage' }, el('blockquote', { lang: source.language, cite: safeUrl(source.url) }, el('p', {}, ...words)), showsSource ? el('figcaption', {}, sourceLine(source, { named: true })) : null);
}

/** Muted words around the quoted ones; an ellipsis where the sentence goes on. */
function around(text, end) {
  if (!text?.trim()) return '';
  return el('span', { class: 'around' }, end && !/[.!?]\s*$/.test(text) ? text + end : text);
}

function sourceLine({ title, publisher, author, url, published }, { named }) {
  const address = safeUrl(url);
  const link = (text) => (address ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text, icon('external')) : text);
  const parts = [author, publisher, published ? dateInWords(published.slice(0, 10)) : 'date unknown'].filter(Boolean).join(' · ');
  const name = named ? el('cite', {}, link(title || 'Untitled text')) : address ? link('Read the source') : null;
  return el('span', { class: 'source' }, name, el('span', { class: 'source-note' }, parts));
}

/** Only web addresses become links: a document may carry any string as its address. */
function safeUrl(url) {
  if (!url || !URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
