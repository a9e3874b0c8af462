// Says what deleting a document takes from the map, and deletes it.
import { el } from '../../dom.js';
import * as api from '../../people-api.js';
import { byKind } from '../../state/documents.js';
import { documentInWords } from '../../state/texts.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { problemParts, sentenceWithProblem } from '../problem.js';
import { changesByKind } from './outcome.js';

/**
 * @param {{document: any, etag: string | null}} seen @param {import('../../store.js').Store} store
 * @returns {Promise<'deleted' | 'changed' | 'gone' | null>} changed: by somebody else meanwhile; null: left alone
 */
export function askToDelete({ document, etag }, store) {
  return new Promise((resolve) => {
    /** @type {'deleted' | 'changed' | 'gone' | null} */
    let outcome = null;
    const end = (as) => {
      outcome = as;
      dialog.close();
    };
    const fault = el('p', { class: 'edit-fault', role: 'alert' });
    const effect = el('div', { role: 'status' }, el('p', { class: 'fact-note' }, t('documents-checking')));
    const note = /** @type {HTMLInputElement} */ (el('input', { type: 'text', class: 'edit-input', maxlength: 1000, autocomplete: 'off', placeholder: t('documents-why-hint') }));
    const button = /** @type {HTMLButtonElement} */ (el('button', { type: 'submit', class: 'button is-danger', disabled: true }, t('documents-delete')));
    const remove = async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        await api.deleteDocument(document.id, note.value.trim(), etag);
        end('deleted');
      } catch (error) {
        if (error.status === 412) return end('changed');
        if (error.status === 410 || error.status === 404) return end('gone');
        fault.replaceChildren(...problemParts(error));
        button.disabled = false;
      }
    };
    const form = el(
      'form',
      { class: 'add-form', on: { submit: remove } },
      effect,
      el('label', { class: 'add-field' }, el('span', {}, t('documents-why')), note),
      fault,
      el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => dialog.close() } }, t('cancel')), button),
    );
    const dialog = openDialog(t('documents-delete-title'), [el('p', {}, el('b', { lang: document.language, dir: 'auto' }, documentInWords(document))), form], { className: 'is-people', onClose: () => resolve(outcome) });
    note.focus();
    api.previewDeletion(document.id).then(
      (changes) => {
        const { withdrawn, changed } = byKind(changes);
        effect.replaceChildren(el('p', {}, t('documents-delete-what', { withdrawn: withdrawn.length, changed: changed.length })), ...(changes.length ? [changesByKind(changes, store, null)] : []), el('p', { class: 'fact-note' }, t('documents-delete-back')));
        button.disabled = false;
      },
      (error) => (error.status === 410 ? end('gone') : effect.replaceChildren(...sentenceWithProblem(t('documents-not-checked'), error))),
    );
  });
}
