// What the server would read out of a text, before anything is stored: its place names marked, its claims listed.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { MOST_SHOWN, markedPieces } from '../../state/texts.js';
import { counted, datesInWords, languageInWords, listed, placeInWords, placeNameInWords, scoreInWords, thingInWords } from '../../state/wording.js';
import { locale, t } from '../../words.js';

/** @param {string} text @param {{language: string, toponyms: object[], claims: object[]}} reading @param {import('../../store.js').Store} store @param {string} [source] title and the like, as the file has them */
export function previewPart(text, { language, toponyms, claims }, store, source = '') {
  const shown = text.slice(0, MOST_SHOWN);
  const words = markedPieces(shown, toponyms.filter((toponym) => toponym.end <= shown.length)).map(({ text: piece, toponym }) => (toponym ? toponymPart(piece, toponym) : piece));
  return el(
    'section',
    { class: 'preview', 'aria-label': t('add-preview') },
    el('p', { class: 'preview-head', role: 'status' }, el('b', {}, listed([counted(claims.length, 'claim'), counted(toponyms.length, 'place-name')])), ` · ${t('preview-note', { language: languageInWords(language) })}`),
    source ? el('p', { class: 'fact-note', lang: language, dir: 'auto' }, source) : null,
    claims.length ? el('ul', { class: 'preview-claims' }, claims.map((c) => claimPart(c, store))) : el('p', { class: 'fact-note' }, t('preview-nothing')),
    el('div', { class: 'preview-text', tabindex: '0', role: 'region', lang: language, dir: 'auto', 'aria-label': t('preview-text') }, ...words, shown.length < text.length ? ' …' : ''),
  );
}

function toponymPart(text, { name, country }) {
  const title = name ? placeInWords({ places: [{ name, country }] }) : t('preview-unknown-place');
  return el('mark', { class: name ? 'field-mark' : 'field-mark is-unknown', data: { field: 'place' }, title }, text);
}

function claimPart({ layer, subject, program, places, dates, status, confidence }, store) {
  const where = places.map((p) => placeNameInWords(p)).join(' – ') || t('place-none');
  return el('li', {}, glyph(store.layer(layer), { size: 16 }), el('span', {}, el('b', {}, thingInWords({ subject, program })), ` · ${where} · ${datesInWords(dates)} · ${store.statusName(status).toLocaleLowerCase(locale())}`), el('span', { class: 'candidate-score' }, scoreInWords(confidence)));
}
