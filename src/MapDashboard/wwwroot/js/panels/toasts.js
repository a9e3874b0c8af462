// What has just arrived: said once, shown for a while, never in the way of the map's position or an open card.
import { el, icon } from '../dom.js';
import { newsInWords } from '../state/wording.js';

const SHOWN_MS = 12000;

export class Toasts {
  /**
   * @param {(features: object[]) => void} onShow
   * @param {(feature: object) => boolean} isVisible whether the current filter lets a record through
   */
  constructor(container, onShow, isVisible) {
    this._container = container;
    this._onShow = onShow;
    this._isVisible = isVisible;
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
    const visible = () => features.filter(this._isVisible);
    const show = () => {
      this._onShow(visible());
      this._dismiss();
    };
    const shown = visible();
    return el(
      'div',
      { class: 'toast' },
      el('span', { class: 'toast-count' }, `${features.length} new`),
      el('span', { class: 'toast-text' }, newsInWords(shown, features.length - shown.length)),
      shown.length ? el('button', { type: 'button', class: 'button is-primary', on: { click: show } }, 'Show') : null,
      el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': 'Dismiss', on: { click: () => this._dismiss() } }, icon('close')),
    );
  }

  _dismiss() {
    clearTimeout(this._timer);
    this._pending = [];
    this._container.replaceChildren();
  }
}
