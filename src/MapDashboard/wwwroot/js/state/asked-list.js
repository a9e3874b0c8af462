// The first of very many records in one order, as far as they are here; what is wanted beyond that is asked for. What has come stays until what is newer has come. Pure.

/** The server gives no more at once. */
const MOST_AT_ONCE = 1000;

/** @typedef {{features: any[], next: string | null}} Page */

export class AskedList {
  /** @param {(next: string | null, limit: number) => Promise<Page>} ask for a page; null: the first @param {(features: object[]) => void} onArrived @param {(error: Error) => void} onFault */
  constructor(ask, onArrived, onFault) {
    this._ask = ask;
    this._onArrived = onArrived;
    this._onFault = onFault;
    /** @type {any[]} */
    this._features = [];
    /** @type {string | null} where it goes on; null: nowhere */
    this._next = null;
    this._isStale = true;
    /** Grows with each question, so that answers to older ones are known. */
    this._turn = 0;
    this._isAsking = false;
  }

  /** @param {number} most */
  first(most) {
    if (!this._isAsking && (this._isStale || (this._features.length < most && this._next !== null))) this._fill(most);
    return { features: this._features.slice(0, most), isComing: this._isAsking };
  }

  /** Something has changed, or is filtered otherwise: it is asked for anew when somebody looks. */
  forget() {
    this._isStale = true;
    this._isAsking = false;
    this._turn++;
  }

  /** @param {number} most */
  async _fill(most) {
    const turn = ++this._turn;
    this._isAsking = true;
    let [features, next] = this._isStale ? [[], null] : [this._features, this._next];
    const wanted = Math.max(most, this._isStale ? this._features.length : 0);
    try {
      do {
        const page = await this._ask(next, Math.min(MOST_AT_ONCE, wanted - features.length));
        if (turn !== this._turn) return;
        features = [...features, ...page.features];
        next = page.next;
      } while (next !== null && features.length < wanted);
    } catch (error) {
      if (turn !== this._turn) return;
      this._isAsking = false;
      this._isStale = false; // whoever tries again says so
      this._onFault(error);
      return;
    }
    Object.assign(this, { _features: features, _next: next, _isStale: false, _isAsking: false });
    this._onArrived(features);
  }
}
