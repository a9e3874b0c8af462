// A text with the sentences of its claims marked and numbered, and beside it the claims with the records that they are in.
import { el, icon } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { headed, passagesOf } from '../../state/documents.js';
import { datesInWords, placeNameInWords, recordInWords, scoreInWords, thingInWords } from '../../state/wording.js';
import { locale, t } from '../../words.js';

const FIELDS = ['program', 'place', 'date', 'status', 'actor', 'quantity'];

/** More records of one sentence are reached through the list beside it. */
const MOST_LINKED = 3;

/** Longest text that is shown at once; the rest when somebody asks, so that a book does not hold up the page. */
const MOST_SHOWN = 100_000;

/**
 * @param {any} document its text is null for who may not read it whole @param {any[]} features the records that it supports
 * @param {import('../../store.js').Store} store @param {(id: string) => void} onSelect
 * @returns {{parts: HTMLElement[], reveal: (record: string | null) => void}} reveal: lights up the sentences that say a record, and brings them into view
 */
export function readingParts(document, features, store, onSelect) {
  const { text, claims, language } = document;
  const passages = passagesOf(text ?? '', claims);
  const records = new Map(features.map((feature) => [feature.id, feature]));
  const marks = new Map();
  const rows = claims.map((claim, i) => claimRow(claim, i, { records, store, onSelect, marks, hasText: text !== null }));
  const recordsOf = (numbers) => [...new Set(numbers.flatMap((n) => claims[n].records ?? []))].filter((id) => records.has(id)).map((id) => records.get(id));
  const shown = el('div', { class: 'document-text', tabindex: '0', role: 'region', lang: language, dir: 'auto', 'aria-label': t('field-text') });
  const rest = el('button', { type: 'button', class: 'button', on: { click: () => show(passages.length) } }, t('documents-show-rest'));
  const show = (count) => {
    shown.replaceChildren(...passages.slice(0, count).map((passage) => passagePart(passage, rows, marks, recordsOf(passage.claims), onSelect)));
    rest.hidden = count >= passages.length;
  };
  const reveal = (record) => {
    const numbers = claims.flatMap((claim, n) => (claim.records?.includes(record) ? [n] : []));
    if (numbers.length && !numbers.some((n) => marks.has(n))) show(passages.length);
    const lit = numbers.flatMap((n) => marks.get(n) ?? []);
    for (const mark of lit) mark.classList.add('is-asked');
    lit[0]?.scrollIntoView({ block: 'center' });
  };
  show(howMany(passages));
  const fields = FIELDS.filter((field) => passages.some(({ pieces }) => pieces.some((piece) => piece.field === field)));
  const others = features.filter((feature) => !claims.some((claim) => claim.records?.includes(feature.id)));
  const parts = [
    el(
      'div',
      { class: 'document-reading' },
      text === null ? el('p', { class: 'fact-note' }, t('documents-not-ours')) : el('div', { class: 'document-whole' }, shown, rest),
      el(
        'section',
        { class: 'document-claims', 'aria-label': t('documents-read') },
        el('h4', {}, t('documents-read')),
        claims.length ? el('ol', {}, rows) : el('p', { class: 'fact-note' }, t('documents-nothing-read')),
        others.length ? el('div', {}, el('h4', {}, t('documents-other-records')), el('ul', {}, others.map((feature) => el('li', { class: 'document-claim' }, el('span', {}), recordButton(feature, store, onSelect))))) : null,
        fields.length ? el('ul', { class: 'field-legend', 'aria-label': t('sentences-colours') }, fields.map((field) => el('li', {}, el('mark', { class: 'field-mark', data: { field } }, t(`span-${field}`))))) : null,
      ),
    ),
  ];
  return { parts, reveal };
}

/** Passages of the beginning of the text. */
function howMany(passages) {
  let length = 0;
  const beyond = passages.findIndex(({ text }) => (length += text.length) > MOST_SHOWN);
  return beyond < 0 ? passages.length : Math.max(beyond, 1);
}

function passagePart({ claims, pieces }, rows, marks, features, onSelect) {
  if (claims.length === 0) return el('span', {}, pieces.flatMap(({ text }) => headed(text)).map(headingOrWords));
  const words = pieces.map(({ text, field }) => (field ? el('mark', { class: 'field-mark', data: { field }, title: FIELDS.includes(field) ? t(`span-${field}`) : null }, text) : text));
  const toClaim = (n) => el('button', { type: 'button', class: 'document-number', 'aria-label': t('documents-claim', { number: n + 1 }), on: { click: () => (rows[n].querySelector('.value-button') ?? rows[n].querySelector('button')).focus() } }, String(n + 1));
  const toRecord = ({ id, properties }) => {
    const name = t('documents-to-record', { record: recordInWords(properties) });
    return el('button', { type: 'button', class: 'document-number is-record', 'aria-label': name, title: name, on: { click: () => onSelect(id) } }, icon('pin'));
  };
  const mark = el('span', { class: 'document-sentence' }, el('span', { class: 'document-said-so' }, ...words), el('span', { class: 'document-ways' }, claims.map(toClaim), features.length > MOST_LINKED ? null : features.map(toRecord)));
  for (const n of claims) marks.set(n, [...(marks.get(n) ?? []), mark]);
  return mark;
}

/** All of one level, that below the text's name: what levels a text has itself may leave some out. */
const headingOrWords = ({ text, isHeading }) => (isHeading ? el('span', { class: 'document-part', role: 'heading', 'aria-level': '4' }, text) : text);

function claimRow(claim, number, { records, store, onSelect, marks, hasText }) {
  const light = (isLit) => () => (marks.get(number) ?? []).forEach((mark) => mark.classList.toggle('is-lit', isLit));
  const toSentence = () => marks.get(number)?.[0].scrollIntoView({ block: 'center' });
  const shown = (claim.records ?? []).filter((id) => records.has(id));
  const where = claim.places.map((p) => placeNameInWords(p)).join(' – ') || t('place-none');
  return el(
    'li',
    { class: 'document-claim', on: { mouseenter: light(true), mouseleave: light(false), focusin: light(true), focusout: light(false) } },
    !hasText ? el('span', {}) : el('button', { type: 'button', class: 'document-number', 'aria-label': t('documents-sentence', { number: number + 1 }), title: t('documents-sentence', { number: number + 1 }), on: { click: toSentence } }, String(number + 1)),
    el(
      'div',
      {},
      shown.map((id) => recordButton(records.get(id), store, onSelect)),
      shown.length ? null : el('p', {}, glyph(store.layer(claim.layer), { size: 16 }), ' ', el('b', {}, thingInWords(claim)), ' ', el('span', { class: 'candidate-tag' }, t('documents-not-shown'))),
      el('p', { class: 'fact-note' }, [where, datesInWords(claim.dates), store.statusName(claim.status).toLocaleLowerCase(locale()), scoreInWords(claim.confidence)].join(' · ')),
    ),
  );
}

/** @param {any} feature @param {import('../../store.js').Store} store @param {(id: string) => void} onSelect */
const recordButton = (feature, store, onSelect) => el('p', { class: 'document-record' }, glyph(store.layer(feature.properties.layer), { size: 16 }), el('button', { type: 'button', class: 'value-button', dir: 'auto', on: { click: () => onSelect(feature.id) } }, recordInWords(feature.properties)));
