// Two people on one document: what each wants, side by side. Nothing is overwritten unless somebody says so.
import { el } from '../../dom.js';
import { conflictRows, differing } from '../../state/documents.js';
import { fieldInWords } from '../../state/field-names.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';

/** @typedef {import('../../state/documents.js').Draft} Draft */

/**
 * What of theirs I have not touched is theirs in either case.
 * @param {Draft} base as I saw it @param {Draft} mine @param {Draft} theirs
 * @returns {Promise<Draft | null>} null: left open
 */
export function askWhoseDocument(base, mine, theirs) {
  return new Promise((resolve) => {
    /** @type {Draft | null} */
    let choice = null;
    const choose = (draft) => () => {
      choice = draft;
      dialog.close();
    };
    const touched = differing(base, mine);
    const merged = Object.fromEntries(Object.keys(theirs).map((field) => [field, touched.includes(field) ? mine[field] : theirs[field]]));
    const rows = conflictRows(base, mine, theirs);
    const dialog = openDialog(
      t('conflict-title', { wanted: 'save' }),
      [
        el('p', {}, t('documents-conflict')),
        rows.length ? table(rows) : el('p', { class: 'fact-note' }, t('documents-conflict-same')),
        el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: choose(theirs) } }, t('conflict-theirs')), el('button', { type: 'button', class: 'button is-primary', on: { click: choose(merged) } }, t('conflict-mine'))),
      ],
      { className: 'is-conflict', onClose: () => resolve(choice) },
    );
    /** @type {HTMLElement} */ (dialog.element.querySelector('.dialog-buttons button')).focus();
  });
}

function table(rows) {
  const cell = (text, isChanged) => el('td', { class: isChanged ? 'is-changed' : '', dir: 'auto' }, text || '–');
  return el(
    'table',
    { class: 'conflict-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('conflict-field')), el('th', { scope: 'col' }, t('conflict-column-mine')), el('th', { scope: 'col' }, t('conflict-column-now')))),
    el('tbody', {}, rows.map((row) => el('tr', {}, el('th', { scope: 'row' }, fieldInWords(row.field)), cell(row.mine, row.isMine), cell(row.theirs, row.isTheirs)))),
  );
}
