// Goes on by itself after a while, for kiosks. What the reader does starts the while anew; a hidden page waits.

export class Autoplay {
  /** @param {() => boolean} onDue goes on; false at the end @param {(isPlaying: boolean) => void} onChange */
  constructor(onDue, onChange) {
    this._onDue = onDue;
    this._onChange = onChange;
    this._timer = null;
    this.isPlaying = false;
    this._seconds = 0;
    this._isHeld = false;
    this._shown = () => (document.hidden ? clearTimeout(this._timer) : this._wait());
    document.addEventListener('visibilitychange', this._shown);
  }

  play() {
    this._set(true);
    this._wait();
  }

  pause() {
    clearTimeout(this._timer);
    this._set(false);
  }

  /** Another scene stands: it stays so long. @param {number} seconds */
  restart(seconds) {
    this._seconds = seconds;
    this._wait();
  }

  /** Waits without end while the picture is away. @param {boolean} isHeld */
  hold(isHeld) {
    this._isHeld = isHeld;
    this._wait();
  }

  /** For good. */
  end() {
    this.pause();
    document.removeEventListener('visibilitychange', this._shown);
  }

  _wait() {
    clearTimeout(this._timer);
    if (!this.isPlaying || this._isHeld || document.hidden) return;
    this._timer = setTimeout(() => this._onDue() || this.pause(), this._seconds * 1000);
  }

  _set(isPlaying) {
    if (this.isPlaying === isPlaying) return;
    this.isPlaying = isPlaying;
    this._onChange(isPlaying);
  }
}
