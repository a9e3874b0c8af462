// Where somebody types the code of a stage.
import { el } from '../dom.js';
import { codeOf } from '../state/stage.js';
import { t } from '../words.js';

/** @param {(code: string) => void} [go] what to do with a code that looks like one */
export function codeForm(go = (code) => location.assign(new URL(`stage/${code}`, document.baseURI))) {
  const fault = el('p', { class: 'stage-code-fault', id: 'stage-code-fault', role: 'status' });
  const input = /** @type {HTMLInputElement} */ (el('input', { id: 'stage-code', type: 'text', class: 'stage-code-field', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 20, required: true, 'aria-describedby': 'stage-code-fault', dir: 'ltr' }));
  const submit = (event) => {
    event.preventDefault();
    const code = codeOf(input.value);
    fault.textContent = code ? '' : t('stage-no-code');
    if (code) return go(code);
    input.focus();
    input.select();
  };
  return el('form', { class: 'stage-code-form', on: { submit } }, el('label', { for: 'stage-code' }, t('stage-code-label')), el('div', { class: 'stage-code-row' }, input, el('button', { type: 'submit', class: 'button is-primary' }, t('stage-follow'))), fault);
}
