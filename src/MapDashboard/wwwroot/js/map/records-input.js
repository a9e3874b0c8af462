// Pointer and keys on the records of the map: what is under the pointer is previewed, a click or Enter opens it; N, P and from a symbol the arrows go
// through what is in view.
import { Tooltip } from './leaflet.js';
import { nearestTowards, stepped } from './in-view.js';
import { nameOf, previewOf } from './naming.js';
import { t } from '../words.js';

/** A click on an area waits this long, for it may be the first half of a double click, which zooms. */
const DOUBLE_CLICK_MS = 250;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** How far the map goes where nothing more is in view, in pixels; as far as it goes when it has the focus itself. */
const PAN_PX = 80;

export class RecordsInput {
  /**
   * @param {object} map Leaflet's @param {InstanceType<typeof import('./records-layer.js').RecordsLayer>} records
   * @param {object} actions layerOf(key), onOpen(group), onHover(ids), onReveal(symbol), say(text)
   */
  constructor(map, records, actions) {
    this._map = map;
    this._records = records;
    this._actions = actions;
    this._tip = new Tooltip({ direction: 'top', className: 'map-tip', opacity: 1 });
    this._on = null;
    const container = map.getContainer();
    container.addEventListener('pointermove', (event) => this._pointed(event));
    container.addEventListener('pointerleave', () => this._leave());
    container.addEventListener('click', (event) => this._clicked(event));
    container.addEventListener('dblclick', () => clearTimeout(this._click));
    container.addEventListener('focusin', (event) => this._focused(event));
    container.addEventListener('focusout', () => this._leave());
    container.addEventListener('keydown', (event) => this._key(event), { capture: true });
    map.on('movestart zoomstart', () => this._leave());
    records.on('settled', () => this._returned());
  }

  /** What an event is about: a symbol, a line, the area on whose ground it is, or nothing. @returns {ReturnType<typeof this._records.at>} */
  _thingOf(event) {
    const { target } = event;
    const container = this._map.getContainer();
    if (container.classList.contains('is-awaiting')) return null;
    const symbol = this._records.buttons.of(target);
    if (symbol && !(symbol.group.isBare && event.type !== 'click')) return { group: symbol.group, symbol };
    if (target.closest?.('.handle-icon, .ghost-icon, .leaflet-control, .leaflet-tooltip')) return null;
    return this._records.at(this._map.mouseEventToLayerPoint(event));
  }

  _pointed(event) {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    this._event = event;
    this._frame ??= requestAnimationFrame(() => {
      this._frame = null;
      if (!this._event) return;
      const thing = this._thingOf(this._event);
      this._map.getContainer().classList.toggle('is-over-record', Boolean(thing && !thing.isGround));
      this._enter(thing?.group, thing?.symbol, this._map.mouseEventToLatLng(this._event));
    });
  }

  _enter(group, symbol, latLng) {
    if (!group) {
      if (this._on) this._leave();
      return;
    }
    if (group.key !== this._on?.key) {
      this._on = group;
      this._records.point(group);
      this._actions.onHover(group.features.map((f) => f.id));
      this._tip.setContent(previewOf(group, this._actions.layerOf));
      this._tip.options.offset = [0, symbol ? -symbol.size[1] / 2 : -10];
    }
    this._tip.setLatLng(symbol ? symbol.latLng : latLng);
    if (!this._map.hasLayer(this._tip)) this._map.openTooltip(this._tip);
  }

  _leave() {
    this._event = null;
    this._map.closeTooltip(this._tip);
    if (!this._on) return;
    this._on = null;
    this._records.point(null);
    this._actions.onHover([]);
  }

  _clicked(event) {
    if (this._map.dragging.moved()) return;
    const thing = this._thingOf(event);
    if (!thing) return;
    clearTimeout(this._click);
    if (thing.isGround) this._click = setTimeout(() => this._open(thing.group), DOUBLE_CLICK_MS);
    else this._open(thing.group);
  }

  _open(group) {
    this._leave();
    this._actions.onOpen(group);
  }

  _focused({ target }) {
    const symbol = this._records.buttons.of(target);
    if (!symbol) return;
    this._at = symbol.group.features[0]?.id;
    this._records.point(symbol.group);
    if (!target.matches(':focus-visible')) return;
    this._actions.onReveal(symbol);
    this._enter(symbol.group, symbol);
  }

  _key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const symbol = this._records.buttons.of(event.target);
    const isOnMap = symbol || event.target === this._map.getContainer();
    if (!isOnMap) return;
    const key = event.key.toLowerCase();
    if (key === 'n' || key === 'p') this._step(key === 'n' ? 1 : -1, symbol);
    else if (!symbol) return;
    else if (key === 'enter' || key === ' ') this._open(symbol.group);
    else if (key === 'escape') this._map.getContainer().focus({ preventScroll: true });
    else if (ARROWS[event.key]) this._stepTowards(ARROWS[event.key], symbol);
    else if (key === '+' || key === '=') this._map.zoomIn();
    else if (key === '-') this._map.zoomOut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** From the symbol that has the focus, or had it last. @param {number} by 1 or -1 */
  _step(by, symbol) {
    const symbols = this._records.inView();
    if (symbols.length === 0) {
      this._actions.say(t('map-step-none'));
      return;
    }
    const last = symbol ?? symbols.find((s) => s.group.features.some((f) => f.id === this._at));
    const next = stepped(symbols.findIndex((s) => s.key === last?.key), by, symbols.length);
    this._goTo(symbols, next);
  }

  /** To the nearest symbol in that direction; where none is in view the map moves. @param {[number, number]} direction */
  _stepTowards(direction, symbol) {
    const symbols = this._records.inView();
    const spots = symbols.map(({ latLng }, at) => {
      const { x, y } = this._map.latLngToContainerPoint(latLng);
      return { x, y, at };
    });
    const next = nearestTowards(spots, this._map.latLngToContainerPoint(symbol.latLng), direction);
    if (next) this._goTo(symbols, next.at);
    else this._map.panBy(direction.map((part) => part * PAN_PX), { animate: false });
  }

  _goTo(symbols, at) {
    this._records.buttons.focus(symbols[at]);
    this._actions.say(t('map-step', { name: nameOf(symbols[at].group, this._actions.layerOf), at: at + 1, count: symbols.length }));
  }

  /** The map has moved: the preview of what has the focus is there again. */
  _returned() {
    const symbol = this._records.buttons.of(document.activeElement);
    if (symbol && document.activeElement.matches(':focus-visible')) this._enter(symbol.group, symbol);
  }
}
