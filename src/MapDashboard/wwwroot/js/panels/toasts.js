// What has just arrived: said once, shown for a while, never in the way of the map's position or an open card.
import { el, icon } from '../dom.js';
import { recordInWords } from '../state/wording.js';

const SHOWN_MS = 12000;

export class Toasts {
  /** @param {(features: object[]) => void} onShow */
  constructor(container, onShow) {
    this._container = container;
    this._onShow = onShow;
    this._pending = [];
    this._toast = null;
  }

  /** News that arrives while the last news still stands is added to it. */
  announce(features) {
    if (features.length === 0) return;
    this._pending.push(...features);
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._dismiss(), SHOWN_MS);
    this._container.replaceChildren(this._toastFor(this._pending));
    const toast = this._container.firstChild;
    toast.addEventListener('pointerenter', () => clearTimeout(this._timer));
    toast.addEventListener('focusin', () => clearTimeout(this._timer));
  }

  _toastFor(features) {
    const [{ properties: first }] = features.slice(-1);
    const more = features.length > 1 ? ` and ${features.length - 1} more` : '';
    const show = () => {
      this._dismiss();
      this._onShow(features);
    };
    return el(
      'div',
      { class: 'toast' },
      el('span', { class: 'toast-count' }, `${features.length} new`),
      el('span', { class: 'toast-text' }, `${recordInWords(first)}${more}`),
      el('button', { type: 'button', class: 'button is-primary', on: { click: show } }, 'Show'),
      el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': 'Dismiss', on: { click: () => this._dismiss() } }, icon('close')),
    );
  }

  _dismiss() {
    clearTimeout(this._timer);
    this._pending = [];
    this._container.replaceChildren();
  }
}
