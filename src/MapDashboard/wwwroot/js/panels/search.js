// The search field: words filter the records, and what one may mean by them is offered in groups (ARIA combobox with a grouped listbox).
import { places as fetchPlaces } from '../api.js';
import { byId } from '../dom.js';
import { wordsOf } from '../state/folded.js';
import { t } from '../words.js';
import { suggestionList } from './search-list.js';

const PAUSE_MS = 250;
/** Longer ones the gazetteer does not take. */
const LONGEST_PLACE = 200;

export class Search {
  /**
   * @param {HTMLElement} form
   * @param {{onWords: (q: string) => void, onChoose: (suggestion: import('../state/suggestions.js').Suggestion) => void,
   *   suggest: (typed: string, hits: object[]) => import('../state/suggestions.js').Suggestion[], markOf: (suggestion: object) => Node, onFocus: () => void}} actions
   */
  constructor(form, actions) {
    this._actions = actions;
    this._input = form.querySelector('input');
    this._list = /** @type {HTMLElement} */ (form.querySelector('[role=listbox]'));
    this._clear = form.querySelector('button');
    this._status = byId('search-status');
    /** @type {import('../state/suggestions.js').Suggestion[]} */
    this._found = [];
    this._active = -1;
    this._timer = null;
    this._asked = null;
    this._input.addEventListener('input', () => this._typed());
    this._input.addEventListener('focus', () => actions.onFocus());
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

  /** What stands in the field. */
  get written() {
    return this._input.value;
  }

  /** Goes on with what was written before this listened. @param {string} words */
  goOn(words) {
    this._input.value = words;
    this._clear.hidden = false;
    this._typed();
  }

  /** What was typed. Half of a character, as odd input methods leave it, is none. */
  get _words() {
    return this._input.value.trim().replace(/\p{Surrogate}/gu, '');
  }

  /** Offers the places of these words, for who found no record. @param {string} words */
  async offerPlaces(words) {
    this._input.value = words;
    this._input.focus();
    const found = this._actions.suggest(words, await this._places(words)).filter((s) => s.kind === 'place');
    if (found.length) this._show(found);
    else this._say(t('search-no-place', { words }), true);
  }

  _typed() {
    this._clear.hidden = this._input.value === '';
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._ask(this._words), PAUSE_MS);
  }

  async _ask(words) {
    const sought = wordsOf(words);
    this._actions.onWords(sought.length ? words : '');
    if (sought.length === 0) {
      this._hide();
      if (words) this._say(t('search-no-words', { words }), true);
      return;
    }
    // one Latin letter begins too many names; a Chinese one is a word
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\d]$/u.test(words)) return this._hide();
    const places = await this._places(words);
    if (places && document.activeElement === this._input && words === this._words) this._show(this._actions.suggest(words, places));
  }

  /** Places are an offer: what cannot be asked offers none. Null when something else has been asked since. */
  async _places(words) {
    this._asked?.abort();
    const { signal } = (this._asked = new AbortController());
    try {
      return words.length <= LONGEST_PLACE ? await fetchPlaces(words, signal) : [];
    } catch {
      return signal.aborted ? null : [];
    }
  }

  _show(found) {
    this._found = found;
    this._active = -1;
    this._list.replaceChildren(...suggestionList(found, { markOf: this._actions.markOf, onChoose: (i) => this._choose(i) }));
    this._list.hidden = found.length === 0;
    this._input.setAttribute('aria-expanded', String(found.length > 0));
    this._input.removeAttribute('aria-activedescendant');
    this._say(document.activeElement === this._input && this._words ? t('search-suggested', { count: found.length }) : '');
  }

  _hide() {
    this._asked?.abort();
    this._show([]);
    this._say('');
  }

  _say(text, isShown = false) {
    this._status.textContent = text;
    this._status.className = isShown ? 'search-note' : 'visually-hidden';
  }

  _key(event) {
    const last = this._found.length - 1;
    const next = {
      ArrowDown: this._active < last ? this._active + 1 : 0,
      ArrowUp: this._active > 0 ? this._active - 1 : last,
      // with nothing chosen yet they move in the text, as ever
      ...(this._active >= 0 && { Home: 0, End: last }),
    }[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this._activate(next);
    } else if (event.key === 'Enter' && !event.isComposing) {
      if (this._active >= 0) this._choose(this._active);
      else this._search();
    } else if (event.key === 'Escape') {
      this._escape(event);
    }
  }

  /** The words as they stand, without a suggestion. */
  _search() {
    clearTimeout(this._timer);
    const words = this._words;
    this._hide();
    const isWords = wordsOf(words).length > 0;
    this._actions.onWords(isWords ? words : '');
    if (words && !isWords) this._say(t('search-no-words', { words }), true);
  }

  _escape(event) {
    event.stopPropagation();
    if (this._found.length) this._hide();
    else if (this._input.value) {
      this._input.value = '';
      this._typed();
    }
  }

  _activate(index) {
    this._active = index;
    const options = [...this._list.querySelectorAll('[role=option]')];
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    options[index].scrollIntoView({ block: 'nearest' });
    this._input.setAttribute('aria-activedescendant', options[index].id);
  }

  _choose(index) {
    clearTimeout(this._timer);
    const suggestion = this._found[index];
    if (matchMedia('(pointer: coarse)').matches) this._input.blur(); // the keyboard on the screen would hide the answer
    this._input.value = '';
    this._clear.hidden = true;
    this._hide();
    this._actions.onChoose(suggestion);
  }
}
