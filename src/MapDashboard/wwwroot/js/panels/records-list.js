// The filtered records as a list: everything the map says, for readers without the map.
import { el } from '../dom.js';
import { glyph } from '../glyphs.js';
import { countText } from '../state/count-text.js';
import { hasNoLayer } from '../state/filter.js';
import { newestYear, oldestYear } from '../state/list-order.js';
import { countryInWords, counted, isArea, numberInWords, placeInWords, titleInWords, yearsInWords } from '../state/wording.js';
import { locale, t } from '../words.js';
import { emptySearch } from './empty-search.js';

/** More than this is rendered only on request: a list of thousands is read by nobody. */
const FIRST_ROWS = 200;

const GROUPS = {
  newest: (f) => (Number.isFinite(newestYear(f)) ? String(newestYear(f)) : t('records-undated')),
  oldest: (f) => (Number.isFinite(oldestYear(f)) ? String(oldestYear(f)) : t('records-undated')),
  place: (f) => countryInWords(f.properties.places?.[0]?.country) || t('records-no-place'),
};

export class RecordsList {
  /** @param {{list: HTMLElement, count: HTMLElement, badge: HTMLElement, sort: HTMLSelectElement}} parts */
  constructor(parts, store, { onSelect, onHover, onClear, onBack, onClearWords = () => {}, onPlaces = () => {} }) {
    this._parts = parts;
    this._store = store;
    this._onSelect = onSelect;
    this._onHover = onHover;
    this._onClear = onClear;
    this._emptySearch = () => emptySearch(store.filter, { onClearWords, onClearAll: onClear, onPlaces });
    this._onBack = onBack;
    this._limit = FIRST_ROWS;
    parts.sort.addEventListener('change', () => this.update());
    store.on('records', () => this.update());
    store.on('selection', () => this._markSelected());
    store.on('hover', () => this._markHovered());
  }

  update() {
    const { list, count, badge, sort } = this._parts;
    const { records } = this._store;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('.record-row'))?.dataset.id;
    badge.textContent = records.count < 100_000 ? numberInWords(records.count) : countText(records.count);
    count.textContent = records.count === records.total ? counted(records.count, 'record') : t('count-of-records', { shown: records.count, count: records.total });
    this._offerOrders(records.orders);
    this._isBehind = !this._isOpen();
    if (this._isBehind) return;
    const { features, isComing } = records.list(sort.value, this._limit);
    if (records.count === 0) list.replaceChildren(this._emptyState());
    else list.replaceChildren(...this._rows(features, GROUPS[sort.value], records.count, isComing));
    this._markSelected();
    if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  /** The tab with the list has been opened: rows are made only for who can see them. */
  opened() {
    if (this._isBehind) this.update();
  }

  _isOpen() {
    return this._parts.list.closest('[hidden]') === null;
  }

  /** Those that cannot be had cannot be chosen. @param {string[]} orders */
  _offerOrders(orders) {
    const { sort } = this._parts;
    for (const option of sort.options) option.disabled = !orders.includes(option.value);
    if (sort.selectedOptions[0]?.disabled) sort.value = orders[0];
  }

  /** @param {object[]} sorted @param {(feature: object) => string} groupOf @param {number} count of all @param {boolean} isComing some are still on their way */
  _rows(sorted, groupOf, count, isComing) {
    const rows = [];
    let group = null;
    for (const feature of sorted.slice(0, this._limit)) {
      const heading = groupOf(feature);
      rows.push(recordRow(feature, this._store, { onSelect: this._onSelect, onHover: this._onHover, heading: heading === group ? null : heading }));
      group = heading;
    }
    const rest = count - this._limit;
    if (isComing) rows.push(el('li', { class: 'records-coming', role: 'status' }, t('records-coming')));
    else if (rest > 0) rows.push(el('li', {}, el('button', { type: 'button', class: 'link-button', on: { click: () => this._showMore() } }, t('records-more', { count: Math.min(rest, FIRST_ROWS) }))));
    return rows;
  }

  _emptyState() {
    const { total } = this._store.records;
    if (total === 0 && this._store.filter.asOf) {
      return el('li', { class: 'empty' }, el('b', {}, t('records-then-none')), t('records-then-none-note'));
    }
    if (total === 0) {
      return el('li', { class: 'empty' }, el('b', {}, t('records-none')), t('records-none-note'), el('span', {}, t(this._store.isAnalyst ? 'empty-next-analyst' : 'empty-next-viewer')));
    }
    if (hasNoLayer(this._store.filter)) {
      return el('li', { class: 'empty' }, el('b', {}, t('no-layer')), t('records-no-layer-note'));
    }
    if (this._store.filter.q) return this._emptySearch();
    return el('li', { class: 'empty' }, el('b', {}, t('records-no-match')), t('records-no-match-note'), el('button', { type: 'button', class: 'button is-primary', on: { click: this._onBack } }, t('empty-back')), el('button', { type: 'button', class: 'button', on: { click: this._onClear } }, t('records-clear')));
  }

  _showMore() {
    this._limit += FIRST_ROWS;
    this.update();
  }

  _markHovered() {
    for (const row of this._parts.list.querySelectorAll('.record-row')) row.classList.toggle('is-hovered', this._store.hovered.has(row.dataset.id));
  }

  _markSelected() {
    for (const row of this._parts.list.querySelectorAll('.record-row')) {
      if (row.dataset.id === this._store.selected) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  }
}

/**
 * One record as a row; also used by the card's list of several records at one place.
 * @param {object} feature
 * @param {import('../store.js').Store} store
 * @param {{onSelect: (id: string) => void, onHover?: (id: string | null) => void, heading?: string | null}} options
 */
export function recordRow(feature, store, { onSelect, onHover = () => {}, heading = null }) {
  const { layer, places, precision, years, status } = feature.properties;
  const row = el(
    'button',
    {
      type: 'button',
      class: 'record-row',
      data: { id: feature.id },
      on: {
        click: () => onSelect(feature.id),
        mouseenter: () => onHover(feature.id),
        mouseleave: () => onHover(null),
        focus: () => onHover(feature.id),
        blur: () => onHover(null),
      },
    },
    glyph(store.layer(layer), { size: 18, hollow: isArea(precision), dashed: status === 'planned' }),
    el('span', { class: 'record-text' }, el('span', { class: 'record-title', dir: 'auto' }, titleInWords(feature.properties)), el('span', { class: 'record-where' }, [placeInWords({ places, precision }), status && status !== 'unknown' && status !== 'active' ? store.statusName(status).toLocaleLowerCase(locale()) : null].filter(Boolean).join(' · '))),
    el('span', { class: 'record-years' }, yearsInWords(years)),
  );
  return el('li', {}, heading ? el('h2', { class: 'list-heading' }, heading) : null, row);
}
