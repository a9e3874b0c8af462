// The evidence of a record: the passages of its sources, each with the words that say so.
import { el, icon } from '../../dom.js';
import { passagesOf } from '../../state/passages.js';
import { counted, dateInWords } from '../../state/wording.js';
import { t } from '../../words.js';

const SPANS = ['program', 'place', 'date', 'status', 'actor', 'quantity'];

/** @param {any[]} evidence @param {{canRead: (source: object) => boolean, addressOf: (documentId: string) => string, onText: (documentId: string) => void} | null} texts null where texts cannot be opened */
export function evidencePart(evidence, texts) {
  const sources = new Set(evidence.map((e) => e.documentId)).size;
  const passages = passagesOf(evidence);
  return el(
    'section',
    { class: 'evidence', 'aria-label': t('evidence') },
    el('h3', { class: 'card-heading' }, t('evidence'), el('span', { class: 'heading-note' }, counted(sources, 'source'))),
    passages.length ? passages.map((p, i) => passagePart(p, passages[i + 1]?.source.documentId !== p.source.documentId, texts)) : el('p', { class: 'fact-note' }, t('evidence-none')),
  );
}

/** What the sources of an earlier version said: kept with the version, whatever became of the texts. @param {string[]} quotes */
export function quotesPart(quotes) {
  return el(
    'section',
    { class: 'evidence', 'aria-label': t('evidence') },
    el('h3', { class: 'card-heading' }, t('evidence-then'), el('span', { class: 'heading-note' }, counted(quotes.length, 'quote'))),
    quotes.length ? quotes.map((quote) => el('div', { class: 'passage is-brief' }, el('p', { class: 'brief-text', dir: 'auto', translate: 'no' }, quote))) : el('p', { class: 'fact-note' }, t('evidence-none-then')),
  );
}

/** One passage. A brief is our own summary of a source: it must not look like the source's words. */
function passagePart({ source, prefix, suffix, pieces }, showsSource, texts) {
  const words = [around(prefix, ''), ...pieces.map(markPart), around(suffix, '…')];
  if (source.kind === 'brief') {
    return el('div', { class: 'passage is-brief' }, showsSource ? el('p', { class: 'brief-head' }, t('source-summary-of'), ' ', source.title ? el('cite', { lang: source.language, dir: 'auto' }, t('quoted', { text: source.title })) : t('source-a-text'), source.publisher ? el('span', { lang: source.language }, ` (${source.publisher})`) : '') : null, el('p', { class: 'brief-text', lang: source.language, dir: 'auto' }, ...words), showsSource ? sourceLine(source, { named: false, texts }) : null);
  }
  return el('figure', { class: 'passage' }, el('blockquote', { lang: source.language, dir: 'auto', cite: safeUrl(source.url) }, el('p', {}, ...words)), showsSource ? el('figcaption', {}, sourceLine(source, { named: true, texts })) : null);
}

/** @param {import('../../state/passages.js').Piece} piece */
function markPart({ text, fields }) {
  if (fields.length === 0) return el('mark', {}, text);
  const named = fields.filter((field) => SPANS.includes(field)).map((field) => t(`span-${field}`));
  return el('mark', { class: 'field', data: { field: fields.join(' ') }, title: named.join(t('list-separator')) || null }, text);
}

/** Muted words around the quoted ones; an ellipsis where the sentence goes on. */
function around(text, end) {
  if (!text?.trim()) return '';
  return el('span', { class: 'around' }, end && !/[.!?]\s*$/.test(text) ? text + end : text);
}

function sourceLine(source, { named, texts }) {
  const { title, publisher, author, url, published, language } = source;
  const address = safeUrl(url);
  const link = (text) => (address ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text, icon('external')) : text);
  const names = [author, publisher].filter(Boolean).map((name) => [el('span', { lang: language, dir: 'auto' }, name), ' · ']).flat();
  const name = named ? el('cite', title ? { lang: language, dir: 'auto' } : {}, link(title || (address ? new URL(address).hostname : t('source-untitled')))) : address ? link(t('source-read')) : null;
  return el('span', { class: 'source' }, name, el('span', { class: 'source-note' }, names, published ? dateInWords(published.slice(0, 10)) : t('date-unknown')), openLink(source.documentId && texts?.canRead(source) ? source.documentId : null, texts));
}

/** To the sentence in its text; like any link it opens in a window of its own when it is asked to. */
function openLink(documentId, texts) {
  if (!documentId) return null;
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    texts.onText(documentId);
  };
  return el('a', { class: 'source-open', href: texts.addressOf(documentId), on: { click: open } }, icon('text'), t('source-open'));
}

/** Only web addresses become links: a document may carry any string as its address. */
function safeUrl(url) {
  if (!url || !URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
