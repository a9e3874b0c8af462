// What the server says of a file: how much of it is new, what is wrong by line, what each column is taken for, the first records.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { COLUMN_FIELDS, LEFT_OUT, fieldInWords, reportInWords } from '../../state/imports.js';
import { datesInWords, placeInWords, titleInWords } from '../../state/wording.js';
import { t } from '../../words.js';

/** @param {any} report */
export const headPart = (report) => el('p', { class: 'preview-head', role: 'status' }, el('b', {}, reportInWords(report)), ` · ${t('import-nothing-yet')}`);

/** @param {{faultCount: number, faults: {line: number, field: string | null, message: string}[]}} report */
export function faultsPart({ faultCount, faults }) {
  if (faultCount === 0) return null;
  const rows = faults.map(({ line, field, message }) => el('li', {}, el('b', {}, t('import-line', { line })), el('span', { lang: 'en', dir: 'auto' }, field ? `${field} ${message}` : message)));
  const more = faultCount > faults.length ? el('p', { class: 'fact-note' }, t('import-more-faults', { count: faultCount - faults.length })) : null;
  return el('div', { class: 'import-faults' }, el('p', { class: 'import-bad' }, t('import-faults', { count: faultCount })), el('ol', { tabindex: '0', 'aria-label': t('import-faults', { count: faultCount }) }, rows), more);
}

/** Of a sheet what each column is taken for, to be changed. @param {{columns: {name: string, field: string | null}[]}} report @param {(column: string, field: string) => void} onMean */
export function columnsPart({ columns }, onMean) {
  if (columns.length === 0) return null;
  const rows = columns.map(({ name, field }) => {
    const known = field ?? LEFT_OUT;
    const offered = [LEFT_OUT, ...COLUMN_FIELDS, ...([LEFT_OUT, ...COLUMN_FIELDS].includes(known) ? [] : [known])];
    const options = offered.map((f) => el('option', { value: f, selected: f === known }, COLUMN_FIELDS.includes(f) || f === LEFT_OUT ? fieldInWords(f) : f));
    return el('label', { class: 'add-field' }, el('span', { dir: 'auto', translate: 'no' }, name), el('select', { class: 'edit-input', on: { change: (event) => onMean(name, event.target.value) } }, options));
  });
  return el('fieldset', { class: 'import-columns' }, el('legend', {}, t('import-columns')), el('div', { class: 'add-fields' }, rows));
}

/** @param {{examples: any[]}} report @param {import('../../store.js').Store} store */
export function firstPart({ examples }, store) {
  if (examples.length === 0) return null;
  const rows = examples.map(({ properties }) => el('li', {}, glyph(store.layer(properties.layer), { size: 16 }), el('span', {}, el('b', { dir: 'auto' }, titleInWords(properties)), ` · ${[placeInWords(properties), datesInWords(properties.dates)].filter(Boolean).join(' · ')}`)));
  return el('div', {}, el('p', { class: 'fact-note' }, t('import-first')), el('ul', { class: 'preview-claims' }, rows));
}
