// A modal dialog: heading, content, closed by Escape, its button, or whoever opened it. The focus goes back by itself.
import { el, icon } from '../dom.js';
import { t } from '../words.js';

/**
 * @param {string} title @param {(Node | null | undefined)[]} content
 * @param {{className?: string, onClose?: () => void}} [options]
 * @returns {{element: HTMLDialogElement, close: () => void}}
 */
export function openDialog(title, content, { className = '', onClose = () => {} } = {}) {
  const id = `dialog-${document.querySelectorAll('dialog').length}`;
  const close = () => element.close();
  const head = el('header', { class: 'dialog-head' }, el('h2', { id, tabindex: '-1' }, title), el('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), on: { click: close } }, icon('close')));
  const element = /** @type {HTMLDialogElement} */ (el('dialog', { class: `dialog ${className}`, 'aria-labelledby': id }, head, el('div', { class: 'dialog-body' }, ...content)));
  element.addEventListener('keydown', (event) => event.stopPropagation());
  element.addEventListener('close', () => {
    element.remove();
    onClose();
  });
  document.body.append(element);
  element.showModal();
  return { element, close };
}

export const isDialogOpen = () => document.querySelector('dialog[open]') !== null;
