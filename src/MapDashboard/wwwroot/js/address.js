// Keeps the page and the part of its address after '#' the same.
import { withSeenInHash } from './state/embed-options.js';
import { formatHash, parseHash } from './state/hash.js';

export class Address {
  /** @param {(state: object) => void} onVisit the reader went back or forward, or edited the address */
  constructor(onVisit) {
    this._adoptQuery();
    this.state = parseHash(location.hash);
    this._written = location.hash;
    /** Who else wants to know what the page shows: the stage. @type {(state: object) => void} */
    this.onChange = () => {};
    /** While somebody else leads the page the address follows once a second: browsers allow a hundred changes in half a minute. */
    this.isLed = false;
    this._later = null;
    addEventListener('popstate', () => this._visit(onVisit));
    addEventListener('hashchange', () => this._visit(onVisit));
  }

  /** Dragging replaces the entry in the history, selecting makes a new one. */
  write(changes, { replace }) {
    this.state = { ...this.state, ...changes };
    this.onChange(this.state);
    if (this.isLed) this._later ??= setTimeout(() => this._put('replaceState'), 1000);
    else this._put(replace ? 'replaceState' : 'pushState');
  }

  _put(how) {
    clearTimeout(this._later);
    this._later = null;
    const hash = formatHash(this.state);
    if (hash === this._written) return;
    this._written = hash;
    history[how](null, '', location.pathname + location.search + (hash === '#' ? '' : hash));
  }

  /** A link for places that show a preview of it has in its query what the page keeps after '#'. */
  _adoptQuery() {
    const { search, hash } = withSeenInHash(location);
    if (search !== location.search) history.replaceState(null, '', location.pathname + search + hash);
  }

  _visit(onVisit) {
    if (location.hash === this._written) return;
    this._written = location.hash;
    this.state = parseHash(location.hash);
    onVisit(this.state);
    this.onChange(this.state);
  }
}
