// The bar over the map that says what the stage does, for the presenter and for who follows.
import { el } from '../dom.js';

const STYLES = new URL('../../css/stage.css', import.meta.url).href;

export class StageBar {
  /** @param {string} name for who does not see it @param {'presents' | 'follows'} role */
  constructor(name, role) {
    this._sign = el('span', { class: 'stage-sign', 'aria-hidden': 'true' });
    this._text = el('p', { class: 'stage-text', role: 'status' });
    this._parts = el('div', { class: 'stage-parts' });
    this.element = el('section', { class: `stage-bar is-${role}`, 'aria-label': name }, this._sign, this._text, this._parts);
    this._wasCountdown = false;
  }

  /** The page has it from now on, above the map. */
  async show() {
    await loadStyles();
    document.getElementById('stage').append(this.element);
    document.documentElement.classList.add('has-stage');
  }

  remove() {
    this.element.remove();
    document.documentElement.classList.remove('has-stage');
  }

  /**
   * @param {string} kind for its look: live, wandering, waiting, over
   * @param {string | (Node | string)[]} text @param {(Node | null)[]} parts buttons and the like
   * @param {{isCountdown?: boolean}} [options] a countdown read out second by second would be noise
   */
  tell(kind, text, parts = [], { isCountdown = false } = {}) {
    const hadFocus = this._parts.contains(document.activeElement);
    this.element.dataset.kind = kind;
    this._text.setAttribute('aria-live', isCountdown && this._wasCountdown ? 'off' : 'polite');
    this._wasCountdown = isCountdown;
    this._text.replaceChildren(...[text].flat());
    const wanted = parts.filter(Boolean);
    if (wanted.length !== this._parts.children.length || wanted.some((part, i) => part !== this._parts.children[i])) this._parts.replaceChildren(...wanted);
    if (hadFocus && !this._parts.contains(document.activeElement)) /** @type {HTMLElement | null} */ (this._parts.querySelector('button, a') ?? document.getElementById('map'))?.focus();
  }
}

function loadStyles() {
  const known = document.querySelector(`link[href="${STYLES}"]`);
  if (known) return Promise.resolve();
  const link = /** @type {HTMLLinkElement} */ (el('link', { rel: 'stylesheet', href: STYLES }));
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
