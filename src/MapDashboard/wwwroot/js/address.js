// Keeps the page and the part of its address after '#' the same.
import { formatHash, parseHash } from './state/hash.js';

export class Address {
  /** @param {(state: object) => void} onVisit the reader went back or forward, or edited the address */
  constructor(onVisit) {
    this.state = parseHash(location.hash);
    this._written = location.hash;
    addEventListener('popstate', () => this._visit(onVisit));
    addEventListener('hashchange', () => this._visit(onVisit));
  }

  /** Dragging replaces the entry in the history, selecting makes a new one. */
  write(changes, { replace }) {
    this.state = { ...this.state, ...changes };
    const hash = formatHash(this.state);
    if (hash === this._written) return;
    this._written = hash;
    history[replace ? 'replaceState' : 'pushState'](null, '', hash === '#' ? location.pathname + location.search : hash);
  }

  _visit(onVisit) {
    if (location.hash === this._written) return;
    this._written = location.hash;
    this.state = parseHash(location.hash);
    onVisit(this.state);
  }
}
