// Two people on one record: what each wants, side by side. Nothing is overwritten unless somebody says so.
import { el } from '../../dom.js';
import { differences } from '../../state/review.js';
import { openDialog } from '../dialog.js';
import { t } from '../../words.js';

/**
 * To take something back once more is not offered: it would be what the other one decided.
 * @param {{base: object, theirs: object, mine: import('../../state/drafts.js').Draft | null, wanted: string}} conflict wanted: what I was about to do, "accept"
 * @returns {Promise<'mine' | 'theirs' | null>} null: left open
 */
export function askAboutConflict({ base, theirs, mine, wanted }) {
  return new Promise((resolve) => {
    let choice = null;
    const choose = (which) => () => {
      choice = which;
      dialog.close();
    };
    const by = theirs.properties.reviewedBy;
    const rows = differences(base, theirs, mine);
    const dialog = openDialog(
      t('conflict-title', { wanted }),
      [
        el('p', {}, by ? t('conflict-person', { person: by, wanted }) : t('conflict-text', { wanted })),
        rows.length ? table(rows, by, mine, wanted) : el('p', { class: 'fact-note' }, t('conflict-same')),
        el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: choose('theirs') } }, t(wanted === 'undo' ? 'conflict-leave' : 'conflict-theirs')), wanted === 'undo' ? null : el('button', { type: 'button', class: 'button is-primary', on: { click: choose('mine') } }, mine ? t('conflict-mine') : t('conflict-still', { wanted }))),
      ],
      { className: 'is-conflict', onClose: () => resolve(choice) },
    );
    dialog.element.querySelector('.dialog-buttons button').focus();
  });
}

function table(rows, by, mine, wanted) {
  const cell = (text, isChanged) => el('td', { class: isChanged ? 'is-changed' : '' }, text || '–');
  return el(
    'table',
    { class: 'conflict-table' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('conflict-field')), el('th', { scope: 'col' }, t(mine ? 'conflict-column-mine' : wanted === 'undo' ? 'conflict-column-left' : 'conflict-column-before')), el('th', { scope: 'col' }, by ? t('conflict-column-theirs', { person: by }) : t('conflict-column-now')))),
    el('tbody', {}, rows.map((r) => el('tr', {}, el('th', { scope: 'row' }, r.name), cell(r.mine, r.mine !== r.base), cell(r.theirs, r.theirs !== r.base)))),
  );
}
