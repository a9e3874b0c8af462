// The search field: words filter the records (the server searches the evidence too), and places are offered to fly to.
import { places as fetchPlaces } from '../api.js';
import { el, icon } from '../dom.js';
import { offeredPlaces, placeKindInWords } from '../state/place-search.js';

const PAUSE_MS = 250;
const MOST_PLACES = 6;

export class Search {
  /** @param {HTMLElement} form @param {{onWords: (q: string) => void, onPlace: (place: object) => void}} actions */
  constructor(form, { onWords, onPlace }) {
    this._onWords = onWords;
    this._onPlace = onPlace;
    this._input = form.querySelector('input');
    this._list = form.querySelector('[role=listbox]');
    this._clear = form.querySelector('button');
    this._places = [];
    this._active = -1;
    this._timer = null;
    this._asked = null;
    this._input.addEventListener('input', () => this._typed());
    this._input.addEventListener('keydown', (event) => this._key(event));
    this._input.addEventListener('blur', () => setTimeout(() => this._hide(), 150));
    this._clear.addEventListener('click', () => {
      this.value = '';
      this._typed();
      this._input.focus();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  set value(words) {
    if (document.activeElement !== this._input || words === '') this._input.value = words;
    this._clear.hidden = this._input.value === '';
  }

  _typed() {
    this._clear.hidden = this._input.value === '';
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._ask(this._input.value.trim()), PAUSE_MS);
  }

  async _ask(words) {
    this._onWords(words);
    this._asked?.abort();
    if (words.length < 2) {
      this._hide();
      return;
    }
    this._asked = new AbortController();
    try {
      const found = await fetchPlaces(words, this._asked.signal);
      if (document.activeElement === this._input) this._show(offeredPlaces(found).slice(0, MOST_PLACES));
    } catch {
      this._hide(); // places are an offer; the words are searched all the same
    }
  }

  _show(places) {
    this._places = places;
    this._active = -1;
    this._list.replaceChildren(
      ...places.map((place, i) =>
        el(
          'li',
          { role: 'option', id: `place-${i}`, 'aria-selected': 'false', on: { mousedown: (e) => e.preventDefault(), click: () => this._choose(i) } },
          icon('pin'),
          el('span', { class: 'place-name' }, place.name, place.matchedName && place.matchedName !== place.name ? el('span', { class: 'place-also' }, ` ${place.matchedName}`) : null),
          el('span', { class: 'place-where' }, placeKindInWords(place)),
        ),
      ),
    );
    this._list.hidden = places.length === 0;
    this._input.setAttribute('aria-expanded', String(places.length > 0));
    this._input.removeAttribute('aria-activedescendant');
  }

  _hide() {
    this._show([]);
  }

  _key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this._places.length) {
      event.preventDefault();
      this._activate((this._active + steps[event.key] + this._places.length) % this._places.length);
    } else if (event.key === 'Enter' && this._active >= 0) {
      this._choose(this._active);
    } else if (event.key === 'Enter') {
      clearTimeout(this._timer);
      this._onWords(this._input.value.trim());
      this._hide();
    } else if (event.key === 'Escape') {
      if (this._places.length) this._hide();
      else if (this._input.value) {
        this._input.value = '';
        this._typed();
      }
      event.stopPropagation();
    }
  }

  _activate(index) {
    this._active = index;
    [...this._list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    this._input.setAttribute('aria-activedescendant', `place-${index}`);
  }

  _choose(index) {
    const place = this._places[index];
    this._input.value = '';
    this._clear.hidden = true;
    this._hide();
    this._onWords('');
    this._onPlace(place);
  }
}
