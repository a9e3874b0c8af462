// What the page knows: the records, the filter, the selection. Panels and map read from here and are told when to look again.
import { HeldRecords, needsServer } from './state/held-records.js';

export class Store {
  constructor() {
    /** Where the records are: here, until it turns out that there are too many. @type {HeldRecords | import('./asked-records.js').AskedRecords} */
    this.records = new HeldRecords(this);
    this.vocabulary = { layers: [], programs: [], statuses: [] };
    this.filter = {};
    this.selected = null;
    /** The records under the pointer on the map. */
    this.hovered = new Set();
    /** Who is signed in; a viewer has no name. */
    this.me = { role: 'viewer' };
    /** Of when the data is: it arrived then, or nothing newer had come until then. */
    this.updated = null;
    /** @type {string | null} the moment that is looked at; null: now */
    this.moment = null;
    this._listeners = new Map();
  }

  /** Types: 'records' (data, filter), 'drawn' (what the map shows of them), 'filter', 'selection', 'hover', 'names' (what places are called came later). @returns a function that ends the listening */
  on(type, listener) {
    if (!this._listeners.has(type)) this._listeners.set(type, new Set());
    this._listeners.get(type).add(listener);
    return () => this._listeners.get(type).delete(listener);
  }

  /** @param {object[]} features all of them @param {object} [filter] what is shown of them; as it was when it is left out */
  load(features, filter = this.filter) {
    const held = this.records instanceof HeldRecords ? this.records : new HeldRecords(this);
    held.load(features);
    this.use(held, filter);
  }

  /** @param {Store['records']} records @param {object} [filter] */
  use(records, filter = this.filter) {
    this.records = records;
    const isFiltered = filter !== this.filter;
    this.filter = filter;
    records.filterChanged();
    if (isFiltered) this.emit('filter');
    this.recordsChanged();
  }

  /** @returns the features that are new or newer, in order, for whoever announces them */
  async apply(changes) {
    return this.records.apply(changes);
  }

  setFilter(filter) {
    this.filter = filter;
    this.records.filterChanged();
    this.emit('filter');
    this.emit('records');
  }

  /**
   * What the server says to the keys that only it can judge, of records that are here.
   * @param {Set<string> | null} ids of the records that it found; null when there are no such keys
   * @param {object[] | null} [past] the records as they were at an earlier moment @param {string | null} [moment] as the filter has it
   */
  setServerAnswer(ids, past = null, moment = null) {
    if (!(this.records instanceof HeldRecords) || !this.records.setServerAnswer(ids, past)) return;
    this.moment = moment;
    this.emit('records');
  }

  get isAnalyst() {
    return this.me.role !== 'viewer';
  }

  /** What the records are called has changed, not the records. */
  renamed() {
    this.records.renamed();
    this.emit('records');
    this.emit('names');
  }

  get needsServer() {
    return this.records.areAllHere && needsServer(this.filter);
  }

  /** @param {string | null} id */
  select(id) {
    if (this.selected === id) return;
    this.selected = id;
    this.emit('selection');
  }

  /** @param {string[]} ids of the records under the pointer on the map */
  hover(ids) {
    this.hovered = new Set(ids);
    this.emit('hover');
  }

  layer(key) {
    return this.vocabulary.layers.find((l) => l.key === key) ?? { key, name: key, color: '#5b6470', colorDark: '#9aa4af', shape: 'circle' };
  }

  statusName(key) {
    return this.vocabulary.statuses.find((s) => s.key === key)?.name ?? key;
  }

  /** Newer data is there. */
  recordsChanged() {
    this.updated = new Date();
    this.emit('records');
  }

  emit(type) {
    for (const listener of this._listeners.get(type) ?? []) listener();
  }
}
