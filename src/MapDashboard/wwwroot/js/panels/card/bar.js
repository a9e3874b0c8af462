// The bar above a card: back to the group, show on the map, copy the link, close.
import { el, icon } from '../../dom.js';
import { t } from '../../words.js';

/**
 * @param {object | null} feature @param {number} groupSize how many records stand at the spot that it was chosen from; 0: none
 * @param {{onBack: () => void, onShow: (feature: object) => void, onClose: () => void}} actions
 */
export function barPart(feature, groupSize, { onBack, onShow, onClose }) {
  const back = groupSize && feature ? el('button', { type: 'button', class: 'button is-quiet', on: { click: onBack } }, icon('back'), t('card-group', { count: groupSize })) : null;
  const show = feature?.geometry ? el('button', { type: 'button', class: 'icon-button', 'aria-label': t('card-show'), title: t('card-show'), on: { click: () => onShow(feature) } }, icon('target')) : null;
  const copy = feature ? el('button', { type: 'button', class: 'icon-button', 'aria-label': t('card-copy'), title: t('card-copy'), on: { click: (e) => copyLink(e.currentTarget) } }, icon('link')) : null;
  const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': t('close'), title: t('card-close'), on: { click: onClose } }, icon('close'));
  return el('div', { class: 'card-bar' }, back, el('span', { class: 'spacer' }), show, copy, close);
}

/** Copies the address of the page as it is, and says so on the button for a moment. @param {HTMLElement} button that says no more than its icon */
export async function copyLink(button) {
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  button.setAttribute('aria-label', t('card-copied'));
  button.title = t('card-copied');
  button.classList.add('is-done');
  setTimeout(() => {
    button.setAttribute('aria-label', t('card-copy'));
    button.title = t('card-copy');
    button.classList.remove('is-done');
  }, 2000);
}
