// The sentences that a record was read from, with the words of each field in the field's colour.
import { el } from '../../dom.js';
import { sentencePieces } from '../../state/review.js';
import { dateInWords } from '../../state/wording.js';

const NAMES = { program: 'what', place: 'where', date: 'when', status: 'status', actor: 'who', quantity: 'how much' };

/** @param {import('../../state/review.js').Item} item */
export function sentencesPart({ sentences, properties }) {
  const sources = new Map((properties.evidence ?? []).map((e) => [e.documentId, e]));
  if (!sentences?.length) return el('p', { class: 'fact-note' }, 'Made by hand: no sentence says so.');
  const fields = new Set(sentences.flatMap((s) => s.spans.map((span) => span.field)).filter((f) => f in NAMES));
  return el(
    'section',
    { class: 'sentences', 'aria-label': 'What the text says' },
    sentences.map((sentence, i) => sentencePart(sentence, sentences[i + 1]?.documentId === sentence.documentId ? null : sources.get(sentence.documentId))),
    el('ul', { class: 'field-legend', 'aria-label': 'Colours' }, Object.entries(NAMES).filter(([f]) => fields.has(f)).map(([field, name]) => el('li', {}, el('mark', { class: 'field-mark', data: { field } }, name)))),
  );
}

function sentencePart(sentence, source) {
  const words = sentencePieces(sentence).map(({ text, field }) => (field ? el('mark', { class: 'field-mark', data: { field }, title: NAMES[field] ?? field }, text) : text));
  return el('figure', { class: 'sentence' }, el('blockquote', {}, ...words), source ? el('figcaption', {}, source.kind === 'brief' ? 'Summary of ' : '', el('cite', {}, source.title ?? 'Untitled text'), sourceNote(source)) : null);
}

function sourceNote({ publisher, published }) {
  const parts = [publisher, published && dateInWords(published.slice(0, 10))].filter(Boolean);
  return parts.length ? ` · ${parts.join(' · ')}` : '';
}
