// The symbols as elements on the map: placed, moved with the zoom, made a few at a time. What they look like and mean is up to their owner.
import { Layer } from './leaflet.js';

/** How long making symbols may keep the page from doing anything else, in milliseconds a frame. */
const BUDGET = 5;

/**
 * @typedef {{key: string, group: object, latLng: [number, number], isCopy: boolean}} Wanted a copy stands in another copy of the world:
 *   it is for the pointer only, keyboard and screen reader meet a record once
 * @typedef {Wanted & {element: HTMLElement, size: [number, number]}} Symbol
 */
export const SymbolsLayer = Layer.extend({
  /** @param {(group: object) => {element: HTMLElement, size: [number, number]}} make @param {() => void} onSettled every symbol is there */
  initialize(make, onSettled) {
    this._make = make;
    this._onSettled = onSettled;
    /** @type {Map<string, Symbol>} */
    this._symbols = new Map();
    this._byElement = new WeakMap();
    this._queue = [];
  },

  onAdd(map) {
    this._pane = map.getPane('symbols');
  },

  onRemove() {
    cancelAnimationFrame(this._frame);
    for (const { element } of this._symbols.values()) element.remove();
    this._symbols.clear();
  },

  getEvents() {
    return { zoom: this._placeAll, viewreset: this._placeAll, zoomanim: this._animate };
  },

  /** Shows these symbols and no others. @param {Wanted[]} wanted the first ones are made first @returns {object[]} groups that had the focus and are gone */
  set(wanted) {
    const keys = new Set(wanted.map((w) => w.key));
    const lost = [];
    for (const [key, { element, group }] of this._symbols) {
      if (keys.has(key)) continue;
      if (element === document.activeElement) lost.push(group);
      element.remove();
      this._symbols.delete(key);
    }
    this._queue = [];
    for (const next of wanted) {
      const symbol = this._symbols.get(next.key);
      if (symbol) this._place(Object.assign(symbol, { latLng: next.latLng, group: next.group }));
      else this._queue.push(next);
    }
    cancelAnimationFrame(this._frame);
    if (this._symbols.size === 0) this._makeSome();
    else this._frame = requestAnimationFrame(() => this._makeSome()); // what called was busy itself
    return lost;
  },

  /** @param {EventTarget} target @returns {Symbol | undefined} the symbol that an event is about */
  of(target) {
    return this._byElement.get(/** @type {Element} */ (target).closest?.('.symbol'));
  },

  /** @returns {Symbol[]} */
  all() {
    return [...this._symbols.values()];
  },

  /** Puts the elements in an order, which is that of the Tab key; those that are not named cannot be reached by it. @param {Symbol[]} symbols */
  arrange(symbols) {
    const reachable = new Set(symbols);
    for (const symbol of this._symbols.values()) {
      const tabIndex = reachable.has(symbol) ? 0 : -1;
      if (symbol.element.tabIndex !== tabIndex) symbol.element.tabIndex = tabIndex;
    }
    // an element that is moved is styled and laid out anew: those that stand right already stay, and those that cannot be reached do not matter
    let at = this._pane.firstElementChild;
    for (const { element } of symbols) {
      while (at && at !== element && at.tabIndex !== 0) at = at.nextElementSibling;
      if (element === at) at = at.nextElementSibling;
      else if (element !== document.activeElement) this._pane.insertBefore(element, at);
    }
  },

  _makeSome() {
    const end = performance.now() + BUDGET;
    while (this._queue.length > 0 && performance.now() < end) this._add(this._queue.shift());
    if (this._queue.length > 0) this._frame = requestAnimationFrame(() => this._makeSome());
    else this._onSettled();
  },

  _add(wanted) {
    const { element, size } = this._make(wanted.group);
    element.classList.add('symbol', 'leaflet-zoom-animated');
    element.style.width = `${size[0]}px`;
    element.style.height = `${size[1]}px`;
    element.style.margin = `${-size[1] / 2}px 0 0 ${-size[0] / 2}px`;
    element.tabIndex = -1;
    if (wanted.isCopy) element.setAttribute('aria-hidden', 'true');
    const symbol = { ...wanted, element, size };
    this._symbols.set(wanted.key, symbol);
    this._byElement.set(element, symbol);
    this._place(symbol);
    this._pane.append(element);
  },

  _placeAll() {
    for (const symbol of this._symbols.values()) this._place(symbol);
  },

  /** By left and top: hundreds of elements with a transform each are slow to draw while the map is dragged. */
  _place({ element, latLng }) {
    const { x, y } = this._map.latLngToLayerPoint(latLng);
    element.style.left = `${Math.round(x)}px`;
    element.style.top = `${Math.round(y)}px`;
    if (element.style.transform) element.style.transform = '';
  },

  _animate({ zoom, center }) {
    for (const { element, latLng } of this._symbols.values()) {
      const { x, y } = this._map._latLngToNewLayerPoint(latLng, zoom, center).subtract(this._map.latLngToLayerPoint(latLng));
      element.style.transform = `translate(${x}px, ${y}px)`;
    }
  },
});
