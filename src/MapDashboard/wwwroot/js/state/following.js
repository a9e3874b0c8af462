// A wall that follows what is new: each new record is shown for a while, one after the other, and then the map as it was before.

/** Of a storm of records only the newest are shown. */
const MOST_WAITING = 5;

export class Following {
  /**
   * @param {number} seconds that a record is shown
   * @param {{show: (id: string) => void, begin: () => void, end: () => void}} tell begin: the map's own view is left; end: back to it
   * @param {number} [restMs] so long nothing is shown after somebody touched the map
   */
  constructor(seconds, tell, restMs = 60_000) {
    this._seconds = seconds;
    this._tell = tell;
    this._restMs = restMs;
    /** @type {string[]} */
    this._waiting = [];
    this._timer = null;
    this._untilTouched = 0;
  }

  /** @param {string[]} ids the newest last */
  add(ids, now = Date.now()) {
    if (now < this._untilTouched || ids.length === 0) return;
    this._waiting = [...this._waiting, ...ids].slice(-MOST_WAITING);
    if (this._timer !== null) return;
    this._tell.begin();
    this._next();
  }

  /** Somebody uses the map: it is theirs for a while. */
  touched(now = Date.now()) {
    this._untilTouched = now + this._restMs;
    clearTimeout(this._timer);
    this._timer = null;
    this._waiting = [];
  }

  _next() {
    const id = this._waiting.shift();
    if (id === undefined) {
      this._timer = null;
      this._tell.end();
      return;
    }
    this._timer = setTimeout(() => this._next(), this._seconds * 1000);
    this._tell.show(id);
  }
}
