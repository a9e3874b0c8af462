// The active filters as chips that take themselves away.
import { el, icon } from '../dom.js';
import { glyph } from '../glyphs.js';
import { FILTER_KEYS, NO_LAYER, toggled, withKey } from '../state/filter.js';
import { programInWords } from '../state/labels.js';
import { countryInWords, dateInWords, leastPrecisionInWords, numberInWords, reviewInWords } from '../state/wording.js';
import { locale, t } from '../words.js';

export class Chips {
  /**
   * @param {(filter: object) => void} onFilter
   * @param {(geonameid: string) => string} placeName
   * @param {import('../source-names.js').SourceNames} sourceNames
   */
  constructor(container, store, onFilter, placeName, sourceNames) {
    this._sourceNames = sourceNames;
    this._container = container;
    this._store = store;
    this._onFilter = onFilter;
    this._placeName = placeName;
    store.on('filter', () => this.update());
  }

  /** How many chips there are. */
  update() {
    if (this._store.filter.source) this._sourceNames.look();
    const chips = Object.keys(FILTER_KEYS).filter((key) => this._store.filter[key] !== undefined).flatMap((key) => this._chipsFor(key));
    const hadFocus = this._container.contains(document.activeElement);
    this._container.hidden = chips.length === 0;
    const clear = el('button', { type: 'button', class: 'link-button', on: { click: () => this._onFilter({}) } }, t('chips-clear'));
    this._container.replaceChildren(...chips, ...(chips.length ? [clear] : []));
    if (hadFocus) (this._container.querySelector('button') ?? document.getElementById('search-input')).focus();
  }

  /** The active filters in words, one for each chip. @returns {string[]} */
  words() {
    return [...this._container.querySelectorAll('.chip span')].map((text) => text.textContent);
  }

  _chipsFor(key) {
    const { filter } = this._store;
    const value = filter[key];
    if (!Array.isArray(value) || key === 'bbox') return [this._chip(this._describe(key, value), null, withKey(filter, key, undefined))];
    return value.map((one) => this._chip(this._describe(key, one), key === 'layer' && one !== NO_LAYER ? glyph(this._store.layer(one), { size: 12 }) : null, toggled(filter, key, one)));
  }

  _chip(text, mark, without) {
    return el('button', { type: 'button', class: 'chip', 'aria-label': t('chips-remove', { filter: text }), on: { click: () => this._onFilter(without) } }, mark, el('span', {}, text), icon('close'));
  }

  _describe(key, value) {
    switch (key) {
      case 'layer': return value === NO_LAYER ? t('chips-no-layer') : this._store.layer(value).name;
      case 'year': return yearsOf(value);
      case 'country': return countryInWords(value);
      case 'place': return t('chips-place', { place: this._placeName(value) });
      case 'status': return this._store.statusName(value);
      case 'actorKind': return t('chips-actor-kind', { kind: value });
      case 'q': return t('quoted', { text: value });
      case 'precision': return inSentence(leastPrecisionInWords(value));
      case 'review': return reviewInWords(value);
      case 'confidence': return t('chips-confidence', { value: numberInWords(value) });
      case 'bbox': return t('chips-bbox');
      case 'asOf': return t('chips-as-of', { date: dateInWords(value.slice(0, 10)) });
      case 'program': return programInWords(value);
      case 'source': return this._sourceNames.of(value);
      default: return String(value);
    }
  }
}

/** @param {{from: number | null, to: number | null}} years */
function yearsOf({ from, to }) {
  if (from === null) return t('chips-until', { year: String(to) });
  if (to === null) return t('chips-since', { year: String(from) });
  return from === to ? String(from) : `${from}–${to}`;
}

const inSentence = (words) => words.slice(0, 1).toLocaleLowerCase(locale()) + words.slice(1);
