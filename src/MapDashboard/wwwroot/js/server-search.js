// The keys of the filter that look into documents are answered by the server; everything else is filtered in the store.
import * as api from './api.js';
import { SERVER_KEYS } from './state/filter.js';
import { placesNamed, recordsAt } from './state/place-search.js';

export class ServerSearch {
  /** @param {import('./store.js').Store} store @param {import('./panels/notice.js').Notice} notice */
  constructor(store, notice) {
    this._store = store;
    this._notice = notice;
    /** @type {AbortController | null} the question that is under way */
    this._asked = null;
  }

  /** Asks what the filter of the store needs to know, and hands it to the store. A question that is under way is given up. */
  async ask() {
    this._asked?.abort();
    const { filter, needsServer } = this._store;
    if (!needsServer) {
      this._store.setPast(null, null);
      this._store.setServerMatches(null);
      return;
    }
    const { signal } = (this._asked = new AbortController());
    const keys = Object.fromEntries(SERVER_KEYS.filter((key) => filter[key] !== undefined).map((key) => [key, filter[key]]));
    try {
      const [found, placed, past] = await Promise.all([api.matchingIds(keys, signal), this._idsAtNamedPlaces(keys, signal), keys.asOf ? api.matching({ asOf: keys.asOf }, signal) : null]);
      this._store.setPast(past, keys.asOf ?? null);
      this._store.setServerMatches(new Set([...found, ...placed]));
    } catch (error) {
      if (error.name !== 'AbortError') this._notice.show('The search did not work', error.message, { name: 'Try again', run: () => (this._notice.hide(), this.ask()) });
    }
  }

  /**
   * The search of texts does not know that Београд is Belgrade; the gazetteer does.
   * @param {{q?: string}} keys @param {AbortSignal} signal
   */
  async _idsAtNamedPlaces(keys, signal) {
    const { q, ...others } = keys;
    if (q === undefined) return [];
    const hits = await api.places(q, signal).catch(() => []); // places are an addition; the words are searched all the same
    const ids = recordsAt(placesNamed(q, hits), this._store.features.values()).map((f) => f.id);
    if (ids.length === 0 || Object.keys(others).length === 0) return ids;
    const allowed = await api.matchingIds(others, signal);
    return ids.filter((id) => allowed.has(id));
  }
}
