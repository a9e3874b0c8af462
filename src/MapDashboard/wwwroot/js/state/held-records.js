// Records that are all here: filtered, counted and put in order on the page itself. The other way to have records is asked-records.js's. Pure.
import { mostSaidKinds } from './actors.js';
import { countFacets } from './facets.js';
import { SERVER_KEYS, matches } from './filter.js';
import { inOrder } from './list-order.js';

/**
 * What the page knows of the records: those that are here, or what the server says of more than can be.
 * @typedef {object} Records
 * @property {boolean} areAllHere @property {string[]} orders that `list` knows
 * @property {number} total how many there are at the moment that is looked at @property {number} count how many of them the filter leaves
 * @property {Record<string, Map<string, number>>} facets for each key how many records have each value; of a key that is counted only on demand nothing until `want` was called
 * @property {(actor: string) => string | null} kindOf what an actor is, as far as that is known here
 * @property {(key: string) => number} countWithout how many records there are without the filter of one key
 * @property {(id: string | null) => any} find the record, if it is here
 * @property {(id: string | null) => boolean} has whether there is one, as far as it is known here
 * @property {(id: string) => Promise<any>} fetch the record, wherever it is; null when it is gone
 * @property {(feature: any) => boolean} lets whether the filter leaves a record
 * @property {(order: string, most: number) => {features: object[], isComing: boolean}} list the first in an order, as far as they are here; others are asked for
 * @property {object[]} spread records, or points in their place, that lie as far apart as all of those that the filter leaves
 * @property {{features: object[], sums: import('../map/marks.js').Mark[]}} drawn what the map shows
 * @property {(changes: object[]) => {feature: any, isNew: boolean}[] | Promise<{feature: any, isNew: boolean}[]>} apply takes in what has changed, and gives what is new or newer, in order
 * @property {() => void} filterChanged @property {() => void} renamed places are called otherwise now, which the map says too @property {(frame: import('./view-marks.js').Frame) => void} look the map shows another part
 * @property {Iterable<any>} known those that are here, as they are now
 * @property {(words: string, like: any) => Promise<boolean>} search brings records here that have some words, without words such as are at the place of another; gives whether it brought any
 * @property {(key: string) => void} want a facet that is counted only on demand
 */

/** @implements {Records} */
export class HeldRecords {
  areAllHere = true;
  orders = ['newest', 'oldest', 'place'];

  /** @param {import('../store.js').Store} store whose filter holds */
  constructor(store) {
    this._store = store;
    /** As they are now. @type {Map<string, any>} */
    this.features = new Map();
    /** As they were at the moment that the filter names; null: as they are. @type {Map<string, any> | null} */
    this._past = null;
    /** @type {Set<string> | null} */
    this._serverMatches = null;
    this._forget();
  }

  /** @param {object[]} features all of them */
  load(features) {
    this.features = new Map(features.map((f) => [f.id, f]));
    this._forget();
  }

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
    this._forget();
    this._store.recordsChanged();
    return fresh;
  }

  /** @param {Set<string> | null} ids @param {object[] | null} past @returns {boolean} whether that is anything else than before */
  setServerAnswer(ids, past) {
    if (ids === null && past === null && this._serverMatches === null && this._past === null) return false;
    this._serverMatches = ids;
    this._past = past && new Map(past.map((f) => [f.id, f]));
    this._forget();
    return true;
  }

  /** The records of the moment that is looked at. */
  get shown() {
    return this._past ?? this.features;
  }

  /** @returns {any[]} what the filter leaves of them */
  get visible() {
    this._visible ??= this.passing(null);
    return this._visible;
  }

  /** The records that pass all keys of the filter but one. @param {string | null} except */
  passing(except) {
    return [...this.shown.values()].filter((f) => this.passesServer(f) && matches(this._store.filter, f, except));
  }

  /** Whether the server found a record for the keys that only it can judge. */
  passesServer(feature) {
    return this._serverMatches === null || this._serverMatches.has(feature.id);
  }

  get total() {
    return this.shown.size;
  }

  get count() {
    return this.visible.length;
  }

  get facets() {
    this._facets ??= countFacets(this.shown.values(), this._store.filter, (f) => this.passesServer(f));
    return this._facets;
  }

  kindOf(actor) {
    this._kinds ??= mostSaidKinds(this.shown.values());
    return this._kinds.get(actor) ?? null;
  }

  countWithout(key) {
    return this.passing(key).length;
  }

  find(id) {
    return this.shown.get(id);
  }

  has(id) {
    return this.shown.has(id);
  }

  async fetch(id) {
    return this.features.get(id) ?? null;
  }

  get known() {
    return this.features.values();
  }

  async search() {
    return false;
  }

  lets({ id }) {
    return this.visible.some((f) => f.id === id);
  }

  get spread() {
    return this.visible;
  }

  get drawn() {
    this._drawn ??= { features: this.visible, sums: [] };
    return this._drawn;
  }

  list(order) {
    return { features: inOrder(this.visible, order), isComing: false };
  }

  filterChanged() {
    this._forget();
  }

  renamed() {
    this._drawn = null;
  }

  look() {}

  want() {}

  _forget() {
    /** @type {any[] | null} */
    this._visible = null;
    /** @type {Record<string, Map<string, number>> | null} */
    this._facets = null;
    /** @type {Map<string, string> | null} */
    this._kinds = null;
    /** @type {{features: any[], sums: any[]} | null} */
    this._drawn = null;
  }
}

/** Whether a filter has keys that only the server can judge. */
export const needsServer = (filter) => SERVER_KEYS.some((key) => filter[key] !== undefined);
