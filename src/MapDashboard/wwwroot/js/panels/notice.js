// A message over the map when something is wrong, with the one thing the reader can do about it.
import { el } from '../dom.js';

export class Notice {
  constructor(element) {
    this._element = element;
  }

  show(title, text, action = null) {
    this._element.replaceChildren(el('b', {}, title), el('span', {}, text), action ? el('button', { type: 'button', class: 'button is-primary', on: { click: action.run } }, action.name) : '');
    this._element.hidden = false;
  }

  hide() {
    this._element.hidden = true;
  }
}
