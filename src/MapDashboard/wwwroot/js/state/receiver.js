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
