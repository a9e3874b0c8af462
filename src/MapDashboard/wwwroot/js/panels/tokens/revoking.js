// Says what revoking a token does, and does it.
import { el } from '../../dom.js';
import { revokeToken } from '../../people-api.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { problemParts } from '../problem.js';

/**
 * @param {import('../../people-api.js').Token} token @param {{isOwn: boolean, isLast: boolean}} which isLast: the last admin's
 * @returns {Promise<boolean>} whether it was revoked
 */
export function askToRevoke({ name, role }, { isOwn, isLast }) {
  return new Promise((resolve) => {
    let isDone = false;
    const fault = el('p', { class: 'edit-fault', role: 'alert' });
    const revoke = async () => {
      button.disabled = true;
      try {
        await revokeToken(name);
        isDone = true;
        dialog.close();
      } catch (error) {
        fault.replaceChildren(...problemParts(error));
        button.disabled = false;
      }
    };
    const button = /** @type {HTMLButtonElement} */ (el('button', { type: 'button', class: 'button is-danger', on: { click: revoke } }, t('tokens-revoke')));
    const cancel = el('button', { type: 'button', class: 'button', on: { click: () => dialog.close() } }, t(isLast ? 'close' : 'cancel'));
    const words = isLast ? [t('tokens-last-admin')] : [t(isOwn ? 'tokens-revoke-own' : 'tokens-revoke-what', { name, role: t(`role-${role}`) }), t('tokens-revoke-stays')];
    const dialog = openDialog(t('tokens-revoke-title', { name }), [...words.map((sentence) => el('p', {}, sentence)), fault, el('div', { class: 'dialog-buttons' }, cancel, isLast ? null : button)].filter(Boolean), { onClose: () => resolve(isDone) });
    cancel.focus();
  });
}
