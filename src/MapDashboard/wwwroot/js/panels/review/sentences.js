// The sentences that a record was read from, with the words of each field in the field's colour.
import { el } from '../../dom.js';
import { sentencePieces } from '../../state/review.js';
import { dateInWords } from '../../state/wording.js';
import { t } from '../../words.js';

const FIELDS = ['program', 'place', 'date', 'status', 'actor', 'quantity'];

/** @param {import('../../state/review.js').Item} item */
export function sentencesPart({ sentences, properties }) {
  const sources = new Map((properties.evidence ?? []).map((e) => [e.documentId, e]));
  if (!sentences?.length) return el('p', { class: 'fact-note' }, t('sentences-none'));
  const fields = new Set(sentences.flatMap((s) => s.spans.map((span) => span.field)).filter((f) => FIELDS.includes(f)));
  return el(
    'section',
    { class: 'sentences', 'aria-label': t('sentences') },
    sentences.map((sentence, i) => sentencePart(sentence, sources.get(sentence.documentId), sentences[i + 1]?.documentId !== sentence.documentId)),
    el('ul', { class: 'field-legend', 'aria-label': t('sentences-colours') }, FIELDS.filter((f) => fields.has(f)).map((field) => el('li', {}, el('mark', { class: 'field-mark', data: { field } }, t(`span-${field}`))))),
  );
}

function sentencePart(sentence, source, showsSource) {
  const words = sentencePieces(sentence).map(({ text, field }) => (field ? el('mark', { class: 'field-mark', data: { field }, title: FIELDS.includes(field) ? t(`span-${field}`) : null }, text) : text));
  const { before, after } = sentence;
  const quote = el('blockquote', { lang: source?.language, dir: 'auto' }, before ? context(`${before} `) : null, ...words, after ? context(` ${after}`) : null);
  return el('figure', { class: 'sentence' }, quote, source && showsSource ? el('figcaption', {}, source.kind === 'brief' ? t('source-summary-of') : '', source.kind === 'brief' ? ' ' : '', titleOf(source), sourceNote(source)) : null);
}

/** @param {string} text what stands beside the sentence in its text */
const context = (text) => el('span', { class: 'sentence-context' }, text);

function sourceNote({ publisher, published }) {
  const parts = [publisher, published && dateInWords(published.slice(0, 10))].filter(Boolean);
  return parts.length ? ` · ${parts.join(' · ')}` : '';
}

const titleOf = ({ title, language }) => (title ? el('cite', { lang: language, dir: 'auto' }, title) : el('cite', {}, t('source-untitled')));
