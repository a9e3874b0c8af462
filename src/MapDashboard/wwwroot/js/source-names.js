// The titles of the source documents. Records only have their ids; the titles are fetched when somebody looks.
import * as api from './api.js';
import { documentInWords } from './state/texts.js';
import { t } from './words.js';

export class SourceNames {
  /** @param {import('./store.js').Store} store @param {() => void} onKnown the titles are there, or there are new ones */
  constructor(store, onKnown) {
    this._store = store;
    this._onKnown = onKnown;
    /** @type {Map<string, string> | null} null: nobody has looked yet */
    this._titles = null;
    /** How many records there were when the titles were fetched: a new document comes with records. */
    this._asked = -1;
  }

  of(id) {
    return this._titles?.get(id) ?? t('source-unknown', { id });
  }

  /** Fetches the titles, unless no record has come since. A failure is no harm: then the ids stand for them. */
  async look() {
    const { total } = this._store.records;
    if (total === this._asked) return;
    this._asked = total;
    const documents = await api.documents().catch(() => []);
    this._titles = new Map(documents.map((d) => [d.id, documentInWords(d)]));
    this._onKnown();
  }
}
