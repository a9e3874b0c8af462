// The keys of the filter that look into documents are answered by the server; everything else is filtered in the store.
import * as api from './api.js';
import { problemParts } from './panels/problem.js';
import { SERVER_KEYS } from './state/filter.js';
import { t } from './words.js';

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
      this._store.setServerAnswer(null);
      return;
    }
    const { signal } = (this._asked = new AbortController());
    const keys = Object.fromEntries(SERVER_KEYS.filter((key) => filter[key] !== undefined).map((key) => [key, filter[key]]));
    try {
      const [found, past] = await Promise.all([api.matchingIds(keys, signal), keys.asOf ? api.matching({ asOf: keys.asOf }, signal) : null]);
      this._store.setServerAnswer(found, past, keys.asOf ?? null);
    } catch (error) {
      if (error.name !== 'AbortError') this._notice.show(t('search-failed'), problemParts(error), { name: t('search-try-again'), run: () => (this._notice.hide(), this.ask()) });
    }
  }
}
