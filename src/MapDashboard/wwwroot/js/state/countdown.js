// Counts seconds down to a moment. Browsers let timers of hidden tabs run once a minute, and a sleeping computer lets none run: what is left is reckoned
// from the clock each time, so that no second is counted late.

export class Countdown {
  constructor() {
    this._timer = null;
  }

  get isRunning() {
    return this._timer !== null;
  }

  /** @param {number} seconds whole ones, at least 1 @param {(left: number) => void} onSecond at once, and whenever there are fewer @param {() => void} onEnd */
  start(seconds, onSecond, onEnd) {
    this.stop();
    let end = Date.now() + seconds * 1000;
    const count = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      if (left > seconds) end = Date.now() + seconds * 1000; // somebody has set the clock back
      if (left <= 0) {
        this._timer = null;
        return onEnd();
      }
      this._timer = setTimeout(count, end - Date.now() - (Math.min(left, seconds) - 1) * 1000);
      onSecond(Math.min(left, seconds));
    };
    count();
  }

  stop() {
    clearTimeout(this._timer);
    this._timer = null;
  }
}
