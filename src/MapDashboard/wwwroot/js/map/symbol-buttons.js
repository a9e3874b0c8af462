// The symbols in view as buttons, for the keyboard, the screen reader and the finger. They are empty: what a symbol looks like is drawn on a canvas
// beneath, and only the ring of what has the focus, is selected or pointed at is theirs. So a map of thousands of records has few and cheap elements.
import { Layer } from './leaflet.js';
import { whenIdle } from '../dom.js';

/** How long making buttons may keep the page from doing anything else at a time, in milliseconds, and how long they may be missing. */
const BUDGET_MS = 5;
const MOST_WAIT_MS = 100;
const HAS_RING = '.is-selected, .is-hovered, .is-fresh, :focus';

/**
 * @typedef {{key: string, group: object, latLng: [number, number], size: [number, number], isCopy: boolean}} Symbol isCopy: it stands in another
 *   copy of the world and has no button: keyboard and screen reader meet a record once
 * @typedef {Symbol & {element: HTMLElement}} Button
 */
export const SymbolButtons = Layer.extend({
  /** @param {(group: object) => HTMLElement} make @param {() => void} onSettled every button is there */
  initialize(make, onSettled) {
    this._make = make;
    this._onSettled = onSettled;
    /** @type {Map<string, Button>} */
    this._buttons = new Map();
    this._byElement = new WeakMap();
    /** @type {Map<string, Symbol>} */
    this._queue = new Map();
  },

  onAdd(map) {
    this._pane = map.getPane('symbols');
  },

  onRemove() {
    this._queue.clear();
    for (const { element } of this._buttons.values()) element.remove();
    this._buttons.clear();
  },

  getEvents() {
    return { zoom: this._placeRings, viewreset: this._placeRings, zoomanim: this._animate };
  },

  /** Buttons for these symbols and no others. @param {Symbol[]} symbols the first ones are made first @returns {object[]} groups that had the focus and are gone */
  set(symbols) {
    const keys = new Set(symbols.map((s) => s.key));
    const lost = [];
    for (const [key, { element, group }] of this._buttons) {
      if (keys.has(key)) continue;
      if (element === document.activeElement) lost.push(group);
      element.remove();
      this._buttons.delete(key);
    }
    this._queue.clear();
    for (const symbol of symbols) {
      const button = this._buttons.get(symbol.key);
      if (button) this._place(Object.assign(button, symbol));
      else this._queue.set(symbol.key, symbol);
    }
    this._makeSoon();
    return lost;
  },

  /** @param {EventTarget} target @returns {Button | undefined} the symbol whose button an event is about */
  of(target) {
    return this._byElement.get(/** @type {Element} */ (target));
  },

  /** Those that are made already. @returns {Button[]} */
  all() {
    return [...this._buttons.values()];
  },

  /** Gives the focus to a symbol's button, which is made if it has to be. @param {Symbol} symbol */
  focus(symbol) {
    const waiting = this._queue.get(symbol.key);
    if (waiting) this._add(waiting);
    this._buttons.get(symbol.key)?.element.focus({ preventScroll: true });
  },

  /** Puts the elements in an order, which is that of the Tab key; those that are not named cannot be reached by it. @param {Symbol[]} symbols */
  arrange(symbols) {
    const buttons = symbols.map((s) => this._buttons.get(s.key)).filter(Boolean);
    const reachable = new Set(buttons);
    for (const button of this._buttons.values()) {
      const tabIndex = reachable.has(button) ? 0 : -1;
      if (button.element.tabIndex !== tabIndex) button.element.tabIndex = tabIndex;
    }
    // an element that is moved is styled and laid out anew: those that stand right already stay, and those that cannot be reached do not matter
    let at = this._pane.firstElementChild;
    for (const { element } of buttons) {
      while (at && at !== element && at.tabIndex !== 0) at = at.nextElementSibling;
      if (element === at) at = at.nextElementSibling;
      else if (element !== document.activeElement) this._pane.insertBefore(element, at);
    }
  },

  /** When nothing else is to be done, a few at a time. */
  _makeSoon() {
    if (this._isWaiting) return;
    this._isWaiting = true;
    whenIdle(() => {
      this._isWaiting = false;
      const end = performance.now() + BUDGET_MS;
      for (const symbol of this._queue.values()) {
        if (performance.now() > end) return this._makeSoon();
        this._add(symbol);
      }
      if (this._map) this._onSettled();
    }, MOST_WAIT_MS);
  },

  _add(symbol) {
    this._queue.delete(symbol.key);
    const element = this._make(symbol.group);
    const [width, height] = symbol.size;
    element.style.cssText = `width: ${width}px; height: ${height}px; margin: ${-height / 2}px 0 0 ${-width / 2}px`;
    element.tabIndex = -1;
    const button = { ...symbol, element };
    this._buttons.set(symbol.key, button);
    this._byElement.set(element, button);
    this._place(button);
    this._pane.append(element);
  },

  _place({ element, latLng }) {
    const { x, y } = this._map.latLngToLayerPoint(latLng);
    element.style.left = `${Math.round(x)}px`;
    element.style.top = `${Math.round(y)}px`;
    if (element.style.transform) element.style.transform = '';
  },

  /** While the map zooms, only what is seen has to go along. */
  _placeRings() {
    for (const button of this._buttons.values()) if (button.element.matches(HAS_RING)) this._place(button);
  },

  _animate({ zoom, center }) {
    for (const { element, latLng } of this._buttons.values()) {
      if (!element.matches(HAS_RING)) continue;
      const { x, y } = this._map._latLngToNewLayerPoint(latLng, zoom, center).subtract(this._map.latLngToLayerPoint(latLng));
      element.style.transform = `translate(${x}px, ${y}px)`;
    }
  },
});
