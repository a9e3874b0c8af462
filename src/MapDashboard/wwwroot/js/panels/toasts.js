// What has just arrived: said once, shown for a while, never in the way of the map's position or an open card.
import { el, icon } from '../dom.js';
import { newsInWords } from '../state/wording.js';
import { t } from '../words.js';

const SHOWN_MS = 12000;
const SAID_MS = 8000;

export class Toasts {
  /**
   * @param {(features: object[]) => void} onShow
   * @param {(feature: object) => boolean} isVisible whether the current filter lets a record through
   */
  constructor(container, onShow, isVisible) {
    this._onShow = onShow;
    this._isVisible = isVisible;
    this._pending = [];
    this._news = el('div', {});
    this._said = el('div', {});
    container.append(this._said, this._news);
  }

  /**
   * Says what was done, with the way back.
   * @param {string | (Node | string)[]} text @param {{name: string, run: () => void} | null} [action]
   */
  say(text, action = null) {
    clearTimeout(this._saidTimer);
    const end = () => this._said.replaceChildren();
    const run = () => {
      end();
      action.run();
    };
    const toast = el('div', { class: 'toast is-said' }, el('span', { class: 'toast-text' }, text), action ? el('button', { type: 'button', class: 'button', on: { click: run } }, action.name) : null, el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': t('dismiss'), on: { click: end } }, icon('close')));
    this._said.replaceChildren(toast);
    const start = () => (this._saidTimer = setTimeout(end, SAID_MS));
    toast.addEventListener('pointerenter', () => clearTimeout(this._saidTimer));
    toast.addEventListener('pointerleave', start);
    toast.addEventListener('focusin', () => clearTimeout(this._saidTimer));
    start();
  }

  /** News that arrives while the last news still stands is added to it. */
  announce(features) {
    if (features.length === 0) return;
    this._pending.push(...features);
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._dismiss(), SHOWN_MS);
    this._news.replaceChildren(this._toastFor(this._pending));
    const toast = this._news.firstChild;
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
      el('span', { class: 'toast-count' }, t('news-count', { count: features.length })),
      el('span', { class: 'toast-text' }, newsInWords(shown, features.length - shown.length)),
      shown.length ? el('button', { type: 'button', class: 'button is-primary', on: { click: show } }, t('show')) : null,
      el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': t('dismiss'), on: { click: () => this._dismiss() } }, icon('close')),
    );
  }

  _dismiss() {
    clearTimeout(this._timer);
    this._pending = [];
    this._news.replaceChildren();
  }
}
