// Takes the hub's changes and passes on each one once, in order.

export class Receiver {
  /** @param {number} after the sequence that the loaded records already contain */
  constructor(after, apply) {
    this.last = after;
    this._apply = apply;
  }

  /** What arrives again after a reconnect, because the server starts at the number it was told, is dropped here. */
  take(changes) {
    const fresh = changes.filter((c) => c.sequence > this.last).sort((a, b) => a.sequence - b.sequence);
    const once = fresh.filter((c, i) => i === 0 || c.sequence !== fresh[i - 1].sequence);
    if (once.length === 0) return;
    this.last = once.at(-1).sequence;
    this._apply(once);
  }

  /** The server has sent everything up to here; what the filter hid is not asked for again. */
  caughtUp(sequence) {
    this.last = Math.max(this.last, sequence);
  }
}

/** Passes on what comes after a quiet time at once, and then what comes within a pause together: each time the whole map is drawn. */
export class Gatherer {
  /** @param {(changes: object[]) => void} apply @param {number} pauseMs least time between two */
  constructor(apply, pauseMs) {
    this._apply = apply;
    this._pauseMs = pauseMs;
    this._waiting = [];
    this._timer = null;
  }

  take(changes) {
    this._waiting.push(...changes);
    if (this._timer === null) this._pass();
  }

  /** What waits is given up. */
  stop() {
    clearTimeout(this._timer);
    this._waiting = [];
  }

  _pass() {
    this._timer = this._waiting.length > 0 ? setTimeout(() => this._pass(), this._pauseMs) : null;
    if (this._timer === null) return;
    const changes = this._waiting;
    this._waiting = [];
    this._apply(changes);
  }
}
