// The one line of an embedded map that says that it is cut off, and of when it is. Of a map that is as it should be nothing is said.
import { LiveLine } from '../panels/live-line.js';

export class StateLine {
  /** @param {HTMLElement} element hidden @param {() => Date | null} updated of when the data is */
  constructor(element, updated) {
    this._element = element;
    this._words = new LiveLine(element, element, null, { updated });
  }

  /** @param {import('../live.js').LiveState} state */
  show(state) {
    this._words.show(state);
    if (state.kind !== 'connecting') this._element.hidden = state.kind === 'live';
  }
}
