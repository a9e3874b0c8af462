// The pieces around the editor: the bar above it, the record's heading, the buttons below it, what is said at the end.
import { el, icon } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { KEYS, actionInWords } from '../../state/review.js';
import { confidenceInWords, titleInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { showKeys } from './choices.js';

/** @type {(keyof typeof KEYS)[]} */
const ACTIONS = ['accept', 'edit', 'reject', 'split', 'merge', 'undo'];

/** @param {HTMLElement} count @param {{onTurn: (by: number) => void, onClose: () => void}} actions */
export function barPart(count, { onTurn, onClose }) {
  const button = (name, title, sign, click) => el('button', { type: 'button', class: 'icon-button', 'aria-label': name, title, on: { click } }, icon(sign));
  return el(
    'div',
    { class: 'review-bar' },
    el('h2', { class: 'review-title' }, t('review-title')),
    count,
    el('span', { class: 'spacer' }),
    button(t('keys-previous'), t('review-with-key', { action: t('keys-previous'), key: 'K' }), 'up', () => onTurn(-1)),
    button(t('keys-next'), t('review-with-key', { action: t('keys-next'), key: 'J' }), 'down', () => onTurn(1)),
    button(t('review-keys'), t('review-with-key', { action: t('review-keys'), key: '?' }), 'help', showKeys),
    button(t('review-close'), t('close'), 'close', onClose),
  );
}

/** @param {object} feature @param {import('../../store.js').Store} store */
export function headingPart({ properties: p }, store) {
  const layer = store.layer(p.layer);
  return colored(el('div', { class: 'review-head' }, el('p', { class: 'card-kicker' }, glyph(layer, { size: 18 }), el('span', {}, layer.name), el('span', { 'aria-hidden': 'true' }, '·'), el('span', {}, t('confidence', { level: confidenceInWords(p.confidence) }))), el('h3', { class: 'review-record', dir: 'auto' }, titleInWords(p))), layer);
}

/** @param {{isDirty: boolean, canUndo: boolean, onAct: (action: keyof typeof KEYS) => void}} options isDirty: something was typed, accepting saves it */
export function actionsPart({ isDirty, canUndo, onAct }) {
  const buttons = ACTIONS.map((action) => (action === 'accept' && isDirty ? actionButton(action, { canUndo, onAct, label: t('save'), key: 'Enter', sign: '↵' }) : actionButton(action, { canUndo, onAct })));
  return el('div', { class: 'review-actions', role: 'group', 'aria-label': t('review-actions') }, buttons);
}

/** @param {keyof typeof KEYS} action @param {{canUndo: boolean, onAct: (action: keyof typeof KEYS) => void, label?: string, key?: string, sign?: string}} options sign: what stands for the key, where its name takes too much room */
export function actionButton(action, { canUndo, onAct, label = actionInWords(action), key = KEYS[action].toUpperCase(), sign = key }) {
  const isOff = action === 'undo' && !canUndo;
  return el('button', { type: 'button', class: action === 'accept' ? 'button is-primary' : 'button', 'aria-keyshortcuts': key, 'aria-disabled': isOff ? 'true' : null, on: { click: () => onAct(action) } }, label, el('kbd', { 'aria-hidden': 'true' }, sign));
}

/** Asks for a note in the place of the buttons. @param {{onReject: (note: string) => void, onCancel: () => void}} actions */
export function rejectPart({ onReject, onCancel }) {
  const input = el('input', { type: 'text', class: 'edit-input', 'aria-label': t('reject-why'), placeholder: t('reject-why-hint'), maxlength: 1000, autocomplete: 'off' });
  const submit = (event) => {
    event.preventDefault();
    onReject(input.value.trim());
  };
  const escape = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return el('form', { class: 'reject-form', on: { submit, keydown: escape } }, input, el('button', { type: 'submit', class: 'button is-danger' }, t('review-reject')), el('button', { type: 'button', class: 'button', on: { click: onCancel } }, t('cancel')));
}

/** @param {{isFiltered: boolean, canUndo: boolean, onAct: (action: keyof typeof KEYS) => void, onAll: () => void}} options */
export function endPart({ isFiltered, canUndo, onAct, onAll }) {
  return el(
    'div',
    { class: 'review-end', tabindex: '-1' },
    el('h3', {}, t('review-end')),
    el('p', {}, t(isFiltered ? 'review-end-filtered' : 'review-end-all')),
    isFiltered ? el('button', { type: 'button', class: 'button', on: { click: onAll } }, t('review-unfiltered')) : null,
    canUndo ? actionButton('undo', { canUndo, onAct }) : null,
  );
}
