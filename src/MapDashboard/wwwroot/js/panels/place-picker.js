// A field that finds places of the gazetteer by name, in any script.
import { places as fetchPlaces } from '../api.js';
import { el, icon } from '../dom.js';
import { offeredPlaces, placeKindInWords } from '../state/place-search.js';
import { t } from '../words.js';

const PAUSE_MS = 200;
const MOST_PLACES = 6;
let made = 0;

export class PlacePicker {
  /** @param {{label: string, placeholder?: string, onPick: (place: object) => void}} options */
  constructor({ label, placeholder = t('search-gazetteer'), onPick }) {
    this._onPick = onPick;
    this._found = [];
    this._active = -1;
    this._id = `picker-${made++}`;
    this.input = el('input', { type: 'text', class: 'edit-input', role: 'combobox', 'aria-label': label, placeholder, autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false', 'aria-controls': this._id, 'aria-autocomplete': 'list', on: { input: () => this._typed(), keydown: (e) => this._key(e), blur: () => setTimeout(() => this._show([]), 150) } });
    this._list = el('ul', { class: 'picker-list', id: this._id, role: 'listbox', 'aria-label': t('search-places'), hidden: true });
    this._note = el('span', { class: 'fact-note', role: 'status' });
    this.element = el('div', { class: 'picker' }, this.input, this._list, this._note);
  }

  _typed() {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._ask(this.input.value.trim()), PAUSE_MS);
  }

  async _ask(words) {
    this._asked?.abort();
    this._note.textContent = '';
    if (words.length < 2) return this._show([]);
    this._asked = new AbortController();
    try {
      this._show(offeredPlaces(await fetchPlaces(words, this._asked.signal)).slice(0, MOST_PLACES));
      if (this._found.length === 0) this._say(t('search-no-place', { words }));
    } catch (error) {
      if (error.name === 'AbortError') return;
      this._show([]);
      this._say(t('search-places-failed', { reason: error.message }));
    }
  }

  _show(found) {
    this._found = found;
    this._active = -1;
    const row = (place, i) =>
      el('li', { role: 'option', id: `${this._id}-${i}`, 'aria-selected': 'false', on: { mousedown: (e) => e.preventDefault(), click: () => this._pick(i) } }, icon('pin'), el('span', { class: 'place-name' }, place.name), el('span', { class: 'place-where' }, placeKindInWords(place)));
    this._list.replaceChildren(...found.map(row));
    this._list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.input.removeAttribute('aria-activedescendant');
  }

  _key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this._found.length) {
      event.preventDefault();
      this._activate((this._active + step + this._found.length) % this._found.length);
    } else if (event.key === 'Enter' && (this._found.length || this.input.value)) {
      event.preventDefault(); // here it chooses a place, it does not save
      if (this._found.length) this._pick(Math.max(0, this._active));
    } else if (event.key === 'Escape' && (this._found.length || this.input.value)) {
      event.stopPropagation();
      this._clear();
    }
  }

  _activate(index) {
    this._active = index;
    [...this._list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    this.input.setAttribute('aria-activedescendant', `${this._id}-${index}`);
  }

  _pick(index) {
    const place = this._found[index];
    this._clear();
    this._onPick(place);
  }

  _say(text) {
    this._note.textContent = text;
    this._note.scrollIntoView({ block: 'nearest' });
  }

  _clear() {
    this.input.value = '';
    this._note.textContent = '';
    this._show([]);
  }
}
