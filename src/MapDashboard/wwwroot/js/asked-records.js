// Records that are too many to be here: the page asks the server for what it shows of them, and again when something has changed.
import * as api from './api.js';
import { AskedList } from './state/asked-list.js';
import { CountedTime } from './state/counted-time.js';
import { countedFacets } from './state/facets.js';
import { matches } from './state/filter.js';
import { folded, foundIn, wordsOf } from './state/folded.js';
import { inTurn } from './state/in-turn.js';
import { clipped, drawnOf, isEnough, spreadOf, toAsk } from './state/view-marks.js';

/** Always counted; the others are long lists, and counted when somebody opens them. */
const USUAL_FACETS = ['layer', 'program', 'country', 'status', 'precision', 'review', 'time'];
/** What has changed is asked for this long after, and then no more often, in milliseconds. */
const SETTLE_MS = 400;
const AT_MOST_EVERY_MS = 3000;
/** Whole records that are kept. */
const MOST_KNOWN = 20_000;
/** Of so many changed records at once it is asked whether they are new; of more only those that were not here are taken for new. */
const MOST_LOOKED_UP = 8;
const LOOK_UP_MS = 3000;
/** Records at one spot that are offered to choose from. */
const MOST_CHOICES = 100;
/** @type {Record<string, Map<string, number>>} */
const NOTHING = { layer: new Map(), program: new Map(), country: new Map(), status: new Map(), precision: new Map(), review: new Map() };

/** @implements {Records} @typedef {import('./state/held-records.js').Records} Records */
export class AskedRecords {
  areAllHere = false;
  orders = ['newest', 'oldest', 'place'];
  sortable = ['title', 'place', 'country', 'years'];

  /**
   * @param {import('./store.js').Store} store whose filter holds @param {number} total
   * @param {{onArrived: (features: object[]) => void, onFault: (error: Error, again: () => void) => void}} page onArrived: records that were not here
   */
  constructor(store, total, { onArrived, onFault }) {
    this._store = store;
    this._page = { onArrived, onFault };
    /** How many there are at a moment, now first. @type {Record<string, number>} */
    this._totals = { '': total };
    this.count = total;
    this._facets = NOTHING;
    /** What records say in numbers, once it was wanted. @type {import('./state/amounts.js').AmountFacet[] | undefined} */
    this.amounts = undefined;
    /** What actors are, as far as they were counted. @type {Map<string, string>} */
    this._kinds = new Map();
    /** @type {string | undefined} the moment of the counts */
    this._countedAsOf = undefined;
    this._wanted = new Set(USUAL_FACETS);
    this.time = new CountedTime({ first: null, last: null, years: [], undated: {}, byLayer: {} });
    /** @type {object[]} */
    this.spread = [];
    /** @type {{features: object[], sums: import('./map/marks.js').Mark[]}} */
    this.drawn = { features: [], sums: [] };
    /** Whole records, the oldest first. @type {Map<string, any>} */
    this._known = new Map();
    /** By the server's name of the order. @type {Record<string, AskedList>} */
    this._lists = {};
    /** What is under way, by what it is for. @type {Map<string, AbortController>} */
    this._asking = new Map();
    /** @type {import('./state/view-marks.js').Frame | null} what the window shows */
    this._frame = null;
    /** @type {import('./state/view-marks.js').Frame | null} what is drawn, or asked for */
    this._asked = null;
    this._refreshed = 0;
    this._later = null;
    /** A batch asks the server in between: the next, which may delete what it brings, waits. */
    this.apply = inTurn((changes) => this._take(changes));
    /** What the page can begin with. @type {Promise<unknown>} */
    this.ready = Promise.resolve();
  }

  get total() {
    return this._totals[this._store.moment ?? ''] ?? this.count;
  }

  get facets() {
    return this._facets;
  }

  kindOf(actor) {
    return this._kinds.get(actor) ?? null;
  }

  countWithout(key) {
    return key === 'precision' ? this._precisionAny : this.count;
  }

  find(id) {
    return this._known.get(id);
  }

  has(id) {
    return id !== null;
  }

  async fetch(id) {
    const { moment } = this._store;
    const known = this._known.get(id) ?? (await api.record(id, moment).catch(() => null));
    if (known && moment === this._store.moment) this.remember([known]);
    return known;
  }

  get known() {
    return this._known.values();
  }

  async search(words, { properties: { places } }) {
    const place = places?.[0]?.geonameid;
    if (!words.trim() && !place) return false;
    const { features } = await api.recordsPage(words.trim() ? { q: words } : { place: [String(place)] }, { limit: MOST_CHOICES });
    this.remember(features);
    return features.length > 0;
  }

  /** @param {any[]} features whole ones */
  remember(features) {
    const isNew = features.some((f) => !this._known.has(f.id));
    for (const f of features) {
      if (this._known.get(f.id)?.properties.sequence > f.properties.sequence) continue;
      this._known.delete(f.id);
      this._known.set(f.id, f);
    }
    for (const id of this._known.keys()) {
      if (this._known.size <= MOST_KNOWN) break;
      this._known.delete(id);
    }
    if (isNew) this._page.onArrived(features);
  }

  /** What only the server knows, such as the words of the evidence, is left out: it decides which news is offered, no more. */
  lets(feature) {
    const { q, asOf, ...others } = this._store.filter;
    const { title, summary = '', program = '', actors = [], places = [] } = feature.properties;
    return asOf === undefined && matches(others, feature) && (q === undefined || foundIn(folded([title, summary, program, ...actors, ...places.map((p) => p.name)].join(' ')), wordsOf(q)) !== null);
  }

  list(order, most) {
    return this._list(order === 'place' ? 'country' : order).first(most);
  }

  sorted(column, isDescending, most) {
    const years = isDescending ? 'newest' : 'oldest';
    return this._list(column === 'years' ? years : `${isDescending ? '-' : ''}${column}`).first(most).features;
  }

  async _take(changes) {
    const newest = new Map(changes.map((change) => [change.id, change]));
    const fresh = [];
    let lookedUp = 0;
    for (const { id, kind, feature } of newest.values()) {
      const known = this._known.get(id);
      if (kind === 'delete') this._known.delete(id);
      else if (!(known?.properties.sequence >= feature.properties.sequence)) fresh.push({ feature, isNew: !known && (lookedUp++ >= MOST_LOOKED_UP || (await isFirstVersion(id))) });
    }
    if (this._store.moment === null) this.remember(fresh.map((f) => f.feature));
    this._refreshSoon();
    this._store.recordsChanged();
    return fresh;
  }

  filterChanged() {
    const moment = this._store.filter.asOf ?? null;
    if (moment !== this._store.moment) this._known.clear();
    this._store.moment = moment;
    this._refresh();
  }

  renamed() {
    this.drawn = { ...this.drawn };
  }

  look(frame) {
    this._frame = frame;
    if (!isEnough(this._asked, frame)) this._askForView();
  }

  want(key) {
    if (this._wanted.has(key)) return;
    this._wanted.add(key);
    this._askForFacets();
  }

  /**
   * Whole records to choose from: those that a symbol of the map stands for.
   * @param {any[]} features as the map has them @param {import('./map/tally.js').Sum[]} sums
   * @returns {Promise<{features: any[], count: number}>} count: of all of them
   */
  async chosen(features, sums) {
    const single = features.slice(0, MOST_CHOICES).map((f) => this.fetch(f.id));
    const counted = sums.map((sum) => api.recordsPage({ ...this._store.filter, ...filterOf(sum) }, { limit: MOST_CHOICES }));
    const found = [...(await Promise.all(single)).filter(Boolean), ...(await Promise.all(counted)).flatMap((page) => page.features)].slice(0, MOST_CHOICES);
    this.remember(found);
    return { features: found, count: sums.reduce((count, sum) => count + sum.count, features.length) };
  }

  _refreshSoon() {
    this._later ??= setTimeout(() => {
      this._later = null;
      this._refresh();
    }, Math.max(SETTLE_MS, this._refreshed + AT_MOST_EVERY_MS - Date.now()));
  }

  /** All that is shown, anew. What stands there stays until the answers are there. */
  _refresh() {
    this._refreshed = Date.now();
    for (const list of Object.values(this._lists)) list.forget();
    this.ready = Promise.all([this._askForFacets(), this._askForSpread()]);
    if (this._frame) this._askForView();
  }

  _askForFacets() {
    const { asOf, ...others } = this._store.filter;
    return this._ask('facets', async (signal) => {
      const facets = await api.facets(this._store.filter, [...this._wanted], signal);
      return () => {
        this.count = facets.numberMatched;
        if (Object.keys(others).length === 0) this._totals[asOf ?? ''] = facets.numberMatched;
        this._facets = countedFacets(facets, this._store.vocabulary, this._countedAsOf === asOf ? this._facets : {});
        this._countedAsOf = asOf;
        this.amounts = facets.amounts ?? this.amounts;
        for (const { value, kind } of facets.actor ?? []) if (kind) this._kinds.set(value, kind);
        this._precisionAny = facets.precisionAny;
        this.time = new CountedTime(facets.time);
        this._store.recordsChanged();
      };
    });
  }

  _askForSpread() {
    return this._ask('spread', async (signal) => {
      const view = await this._view({ box: [-180, -85.06, 180, 85.06], zoom: 3 }, signal);
      return () => (this.spread = spreadOf(view));
    });
  }

  _askForView() {
    const asked = toAsk(this._frame);
    this._asked = asked;
    return this._ask('view', async (signal) => {
      const view = await this._view(asked, signal);
      return () => {
        this.drawn = drawnOf(view);
        this._page.onArrived(view.features);
        this._store.emit('drawn');
      };
    }, () => (this._asked = null));
  }

  async _view({ box, zoom }, signal) {
    const { bbox, ...filter } = this._store.filter;
    const part = clipped(box, bbox);
    return part ? api.view(filter, part, zoom, signal) : { features: [], clusters: [], areas: [] };
  }

  _list(order) {
    return (this._lists[order] ??= this._listOf(order));
  }

  _listOf(order) {
    const ask = (next, limit) => api.recordsPage(this._store.filter, { sort: order, limit, next });
    const onArrived = (features) => {
      this.remember(features);
      this._store.emit('records');
    };
    return new AskedList(ask, onArrived, (error) => this._page.onFault(error, () => this._refresh()));
  }

  /**
   * Asks, and gives up what was asked for the same purpose before.
   * @param {string} purpose @param {(signal: AbortSignal) => Promise<() => void>} ask gives what to do with the answer @param {() => void} [onFault]
   */
  async _ask(purpose, ask, onFault = () => {}) {
    this._asking.get(purpose)?.abort();
    const mine = new AbortController();
    this._asking.set(purpose, mine);
    try {
      const take = await ask(mine.signal);
      if (!mine.signal.aborted) take();
    } catch (error) {
      if (mine.signal.aborted) return;
      onFault();
      this._page.onFault(error, () => this._refresh());
    }
  }
}

/** Batches wait for each other, so none waits for long: what is not answered soon is taken for new. */
const isFirstVersion = (id) => Promise.race([api.history(id).then((versions) => versions.length === 1, () => true), new Promise((resolve) => setTimeout(resolve, LOOK_UP_MS, true))]);

/** The records of a sum: those at its spot, or those about its region or country. @param {import('./map/tally.js').Sum} sum */
function filterOf({ place, box: [west, south, east, north] }) {
  if (place?.geonameid) return { place: [String(place.geonameid)] };
  const air = 1e-5;
  return { bbox: [west - air, south - air, east + air, north + air] };
}
