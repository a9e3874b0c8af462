// A message over the map when something is wrong, with the one thing the reader can do about it.
import { el } from '../dom.js';

export class Notice {
  constructor(element) {
    this._element = element;
    this._topic = '';
  }

  /** @param {string} title @param {string | (Node | string)[]} text @param {{name: string, run: () => void} | null} [action] @param {string} [topic] what the message is about: whoever knows that this is over hides it by its topic */
  show(title, text, action = null, topic = '') {
    this._topic = topic;
    this._element.replaceChildren(el('b', {}, title), el('span', {}, text), action ? el('button', { type: 'button', class: 'button is-primary', on: { click: action.run } }, action.name) : '');
    this._element.hidden = false;
  }

  /** Hides the message; with a topic only if it is about that. */
  hide(topic = this._topic) {
    if (topic === this._topic) this._element.hidden = true;
  }
}
