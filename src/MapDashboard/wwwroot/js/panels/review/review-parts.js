// The pieces around the editor: the bar above it, the record's heading, the buttons below it, what is said at the end.
import { el, icon } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { KEYS } from '../../state/review.js';
import { confidenceInWords } from '../../state/wording.js';
import { showKeys } from './choices.js';

const NAMES = ['Accept', 'Edit', 'Reject', 'Split', 'Merge', 'Undo'];

/** @param {HTMLElement} count @param {{onTurn: (by: number) => void, onClose: () => void}} actions */
export function barPart(count, { onTurn, onClose }) {
  const button = (name, title, sign, click) => el('button', { type: 'button', class: 'icon-button', 'aria-label': name, title, on: { click } }, icon(sign));
  return el(
    'div',
    { class: 'review-bar' },
    el('h2', { class: 'review-title' }, 'Review'),
    count,
    el('span', { class: 'spacer' }),
    button('Previous record', 'Previous record (K)', 'up', () => onTurn(-1)),
    button('Next record', 'Next record (J)', 'down', () => onTurn(1)),
    button('Keys', 'Keys (?)', 'help', showKeys),
    button('Close the review', 'Close', 'close', onClose),
  );
}

/** @param {object} feature @param {import('../../store.js').Store} store */
export function headingPart({ properties: p }, store) {
  const layer = store.layer(p.layer);
  return colored(el('div', { class: 'review-head' }, el('p', { class: 'card-kicker' }, glyph(layer, { size: 18 }), el('span', {}, layer.name), el('span', { 'aria-hidden': 'true' }, '·'), el('span', {}, `confidence ${confidenceInWords(p.confidence)}`)), el('h3', { class: 'review-record' }, p.title)), layer);
}

/** @param {{isDirty: boolean, canUndo: boolean, onAct: (name: string) => void}} options isDirty: something was typed, accepting saves it */
export function actionsPart({ isDirty, canUndo, onAct }) {
  const buttons = NAMES.map((name) => (name === 'Accept' && isDirty ? actionButton(name, { canUndo, onAct, label: 'Save', key: 'Enter' }) : actionButton(name, { canUndo, onAct })));
  return el('div', { class: 'review-actions', role: 'group', 'aria-label': 'What to do with it' }, buttons);
}

export function actionButton(name, { canUndo, onAct, label = name, key = KEYS.find((k) => k.name === name).key.toUpperCase() }) {
  const isOff = name === 'Undo' && !canUndo;
  return el('button', { type: 'button', class: name === 'Accept' ? 'button is-primary' : 'button', 'aria-keyshortcuts': key, 'aria-disabled': isOff ? 'true' : null, on: { click: () => onAct(name) } }, label, el('kbd', { 'aria-hidden': 'true' }, key));
}

/** Asks for a note in the place of the buttons. @param {{onReject: (note: string) => void, onCancel: () => void}} actions */
export function rejectPart({ onReject, onCancel }) {
  const input = el('input', { type: 'text', class: 'edit-input', 'aria-label': 'Why it is rejected', placeholder: 'Why? May be left empty', maxlength: 1000, autocomplete: 'off' });
  const submit = (event) => {
    event.preventDefault();
    onReject(input.value.trim());
  };
  const escape = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return el('form', { class: 'reject-form', on: { submit, keydown: escape } }, input, el('button', { type: 'submit', class: 'button is-danger' }, 'Reject'), el('button', { type: 'button', class: 'button', on: { click: onCancel } }, 'Cancel'));
}

/** @param {{isFiltered: boolean, canUndo: boolean, onAct: (name: string) => void, onAll: () => void}} options */
export function endPart({ isFiltered, canUndo, onAct, onAll }) {
  return el(
    'div',
    { class: 'review-end', tabindex: '-1' },
    el('h3', {}, 'Nothing waits'),
    el('p', {}, isFiltered ? 'No record within the filters waits for a review.' : 'Every record was reviewed. New ones come with the next text.'),
    isFiltered ? el('button', { type: 'button', class: 'button', on: { click: onAll } }, 'Review without the filters') : null,
    canUndo ? actionButton('Undo', { canUndo, onAct }) : null,
  );
}
