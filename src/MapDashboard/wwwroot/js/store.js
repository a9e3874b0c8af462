// What the page knows: all records, the filter, the selection. Panels and map read from here and are told when to look again.
import { countFacets } from './state/facets.js';
import { SERVER_KEYS, matches } from './state/filter.js';

export class Store {
  constructor() {
    this.features = new Map();
    this.vocabulary = { layers: [], programs: [], statuses: [] };
    this.filter = {};
    this.selected = null;
    /** The records under the pointer on the map. */
    this.hovered = new Set();
    /** Who is signed in; a viewer has no name. */
    this.me = { role: 'viewer' };
    /** When the newest data arrived. */
    this.updated = null;
    /** The records as they were at the moment that the filter names; null: as they are. */
    this._past = null;
    /** @type {string | null} the moment that is looked at; null: now */
    this.moment = null;
    this._serverMatches = null;
    this._listeners = new Map();
    this._visible = null;
    this._facets = null;
  }

  /** Types: 'records' (data, filter), 'filter', 'selection', 'hover'. @returns a function that ends the listening */
  on(type, listener) {
    if (!this._listeners.has(type)) this._listeners.set(type, new Set());
    this._listeners.get(type).add(listener);
    return () => this._listeners.get(type).delete(listener);
  }

  /** @param {object[]} features all of them @param {object} [filter] what is shown of them; as it was when it is left out */
  load(features, filter = this.filter) {
    this.features = new Map(features.map((f) => [f.id, f]));
    const isFiltered = filter !== this.filter;
    this.filter = filter;
    this._forget();
    if (isFiltered) this._emit('filter');
    this._recordsChanged();
  }

  /** @returns the features that are new or newer, in order, for whoever announces them */
  apply(changes) {
    const fresh = [];
    for (const { id, kind, feature } of changes) {
      if (kind === 'delete') {
        this.features.delete(id);
        continue;
      }
      const known = this.features.get(id);
      if (known && known.properties.sequence >= feature.properties.sequence) continue;
      this.features.set(id, feature);
      fresh.push({ feature, isNew: !known });
    }
    this._recordsChanged();
    return fresh;
  }

  setFilter(filter) {
    this.filter = filter;
    this._forget();
    this._emit('filter');
    this._emit('records');
  }

  /**
   * What the server says to the keys that only it can judge.
   * @param {Set<string> | null} ids of the records that it found; null when there are no such keys
   * @param {object[] | null} [past] the records as they were at an earlier moment @param {string | null} [moment] as the filter has it
   */
  setServerAnswer(ids, past = null, moment = null) {
    if (ids === null && past === null && this._serverMatches === null && this._past === null) return;
    this._serverMatches = ids;
    this.moment = moment;
    this._past = past && new Map(past.map((f) => [f.id, f]));
    this._forget();
    this._emit('records');
  }

  get isAnalyst() {
    return this.me.role !== 'viewer';
  }

  /** The records of the moment that is looked at. */
  get shown() {
    return this._past ?? this.features;
  }

  /** What the records are called has changed, not the records. */
  renamed() {
    this._emit('records');
  }

  get needsServer() {
    return SERVER_KEYS.some((key) => this.filter[key] !== undefined);
  }

  /** @param {string | null} id */
  select(id) {
    if (this.selected === id) return;
    this.selected = id;
    this._emit('selection');
  }

  /** @param {string[]} ids of the records under the pointer on the map */
  hover(ids) {
    this.hovered = new Set(ids);
    this._emit('hover');
  }

  get visible() {
    this._visible ??= [...this.shown.values()].filter((f) => this.passesServer(f) && matches(this.filter, f));
    return this._visible;
  }

  /** The records that pass all keys of the filter but one. @param {string} except */
  passing(except) {
    return [...this.shown.values()].filter((f) => this.passesServer(f) && matches(this.filter, f, except));
  }

  isVisible(id) {
    return this.visible.some((f) => f.id === id);
  }

  get facets() {
    this._facets ??= countFacets(this.shown.values(), this.filter, (f) => this.passesServer(f));
    return this._facets;
  }

  layer(key) {
    return this.vocabulary.layers.find((l) => l.key === key) ?? { key, name: key, color: '#5b6470', colorDark: '#9aa4af', shape: 'circle' };
  }

  statusName(key) {
    return this.vocabulary.statuses.find((s) => s.key === key)?.name ?? key;
  }

  /** Whether the server found a record for the keys that only it can judge. */
  passesServer(feature) {
    return this._serverMatches === null || this._serverMatches.has(feature.id);
  }

  _forget() {
    this._visible = null;
    this._facets = null;
  }

  _recordsChanged() {
    this.updated = new Date();
    this._forget();
    this._emit('records');
  }

  _emit(type) {
    for (const listener of this._listeners.get(type) ?? []) listener();
  }
}
