// What the server would read out of a text, before anything is stored: its place names marked, its claims listed.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { MOST_SHOWN, markedPieces } from '../../state/texts.js';
import { countryInWords, counted, datesInWords } from '../../state/wording.js';

/** @param {string} text @param {{language: string, toponyms: object[], claims: object[]}} reading @param {import('../../store.js').Store} store @param {string} [source] title and the like, as the file has them */
export function previewPart(text, { language, toponyms, claims }, store, source = '') {
  const shown = text.slice(0, MOST_SHOWN);
  const words = markedPieces(shown, toponyms.filter((t) => t.end <= shown.length)).map(({ text: piece, toponym }) => (toponym ? toponymPart(piece, toponym) : piece));
  return el(
    'section',
    { class: 'preview', 'aria-label': 'Preview' },
    el('p', { class: 'preview-head', role: 'status' }, el('b', {}, `${counted(claims.length, 'claim')}, ${counted(toponyms.length, 'place-name')}`), ` · language ${language} · nothing is stored yet`),
    source ? el('p', { class: 'fact-note' }, source) : null,
    claims.length ? el('ul', { class: 'preview-claims' }, claims.map((c) => claimPart(c, store))) : el('p', { class: 'fact-note' }, 'No sentence says anything that belongs on this map.'),
    el('div', { class: 'preview-text', tabindex: '0', role: 'region', 'aria-label': 'The text with its place names' }, ...words, shown.length < text.length ? ' …' : ''),
  );
}

function toponymPart(text, { name, country }) {
  const title = name ? [name, countryInWords(country)].filter(Boolean).join(', ') : 'a place name, but it is not known which place';
  return el('mark', { class: name ? 'field-mark' : 'field-mark is-unknown', data: { field: 'place' }, title }, text);
}

function claimPart({ layer, subject, program, places, dates, status, confidence }, store) {
  const where = places.map((p) => p.name).join(' – ') || 'place not stated';
  return el('li', {}, glyph(store.layer(layer), { size: 16 }), el('span', {}, el('b', {}, subject || program), ` · ${where} · ${datesInWords(dates)} · ${store.statusName(status).toLowerCase()}`), el('span', { class: 'candidate-score' }, confidence.toFixed(2)));
}
