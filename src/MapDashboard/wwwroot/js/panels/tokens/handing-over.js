// What is handed to whoever a token is for: the token itself, seen once, and a link that signs in once.
import { el, icon } from '../../dom.js';
import { momentInWords } from '../../state/dates.js';
import { t } from '../../words.js';

/** @typedef {{code: string, expires: string}} Code */

/** A new token. @param {string} name @param {string} token @param {Code | null} code null: none could be made */
export function secretPart(name, token, code) {
  const status = el('p', { class: 'share-status', role: 'status' });
  return part(t('tokens-made-for', { name }), [
    code ? linkField(code, status) : null,
    field(t('tokens-secret'), token, t('tokens-secret-copied'), status),
    el('p', { class: 'token-once' }, t('tokens-once')),
    status,
  ]);
}

/** A new link of a token that is there. @param {string} name @param {Code} code */
export function signInPart(name, code) {
  const status = el('p', { class: 'share-status', role: 'status' });
  return part(t('tokens-link-for', { name }), [linkField(code, status), status]);
}

/** The code stands in the fragment, which no browser sends and no log sees. @param {Code} code @param {HTMLElement} status */
function linkField({ code, expires }, status) {
  const link = new URL(`sign-in#${code}`, document.baseURI).href;
  return el('div', {}, field(t('tokens-sign-in-link'), link, t('share-copied'), status), el('p', { class: 'fact-note' }, t('tokens-link-note', { when: momentInWords(expires) })));
}

function part(heading, content) {
  const made = el('section', { class: 'token-new' }, el('header', {}, el('h3', { tabindex: '-1' }, heading), el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': t('tokens-put-away'), on: { click: () => made.remove() } }, icon('close'))), ...content.filter(Boolean));
  return made;
}

function field(name, value, copied, status) {
  const input = /** @type {HTMLInputElement} */ (el('input', { class: 'share-link', type: 'text', readonly: true, value, dir: 'ltr', translate: 'no' }));
  input.addEventListener('focus', () => input.select());
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      status.textContent = copied;
    } catch {
      input.focus(); // no permission, or no HTTPS: it can be copied by hand
      status.textContent = t('tokens-copy-by-hand');
    }
  };
  return el('div', { class: 'token-field' }, el('label', {}, el('span', {}, name), input), el('button', { type: 'button', class: 'button', 'aria-label': t('tokens-copy-of', { what: name }), on: { click: copy } }, icon('link'), t('share-copy')));
}
