// Who a new token is for, and what it may do.
import { el } from '../../dom.js';
import { isName } from '../../state/tokens.js';
import { t } from '../../words.js';
import { problemParts } from '../problem.js';

const ROLES = ['viewer', 'analyst', 'admin'];

/** @param {(name: string, role: string) => Promise<void>} make */
export function makingForm(make) {
  const name = /** @type {HTMLInputElement} */ (el('input', { type: 'text', class: 'edit-input', maxlength: 100, autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'token-fault' }));
  const role = /** @type {HTMLSelectElement} */ (el('select', { class: 'edit-input', 'aria-describedby': 'token-role-note' }, ROLES.map((r) => el('option', { value: r, selected: r === 'analyst' }, t(`role-${r}`)))));
  const note = el('p', { class: 'fact-note', id: 'token-role-note' });
  const explain = () => (note.textContent = t('tokens-role-note', { role: role.value }));
  role.addEventListener('change', explain);
  explain();
  const fault = el('p', { class: 'edit-fault', id: 'token-fault', role: 'alert' });
  const button = /** @type {HTMLButtonElement} */ (el('button', { type: 'submit', class: 'button is-primary' }, t('tokens-make')));
  const submit = async (event) => {
    event.preventDefault();
    const typed = name.value.trim();
    fault.textContent = isName(typed) ? '' : t('tokens-name-fault');
    if (!isName(typed)) return name.focus();
    button.disabled = true;
    try {
      await make(typed, role.value);
      name.value = '';
    } catch (error) {
      fault.replaceChildren(...(error.status === 409 ? [t('tokens-name-taken', { name: typed })] : problemParts(error)));
      name.focus();
    } finally {
      button.disabled = false;
    }
  };
  return el(
    'form',
    { class: 'token-form', novalidate: true, on: { submit } },
    el('label', { class: 'add-field' }, el('span', {}, t('tokens-name')), name),
    el('label', { class: 'add-field' }, el('span', {}, t('tokens-role')), role),
    button,
    note,
    fault,
  );
}
