// The records on the map: what is drawn of them, what of them has a button, and what is marked. Where symbols stand is symbol-placing.js's.
import { LayerGroup } from './leaflet.js';
import { el } from '../dom.js';
import { NO_AREAS_FROM_ZOOM } from './areas.js';
import { AreasLayer } from './areas-layer.js';
import { CanvasLayer } from './canvas-layer.js';
import { westToEast } from './in-view.js';
import { LinesLayer } from './lines-layer.js';
import { nameOf } from './naming.js';
import { SymbolButtons } from './symbol-buttons.js';
import { Sprites } from './sprites.js';
import { drawSymbol, lookOf } from './symbol-drawing.js';
import { SymbolPlacing, lineGroup } from './symbol-placing.js';
import { isIn, oneOf } from './tally.js';
import { inTurn } from './turns.js';

/** Symbols that are kept as pictures: more than one view has. */
const MOST_SPRITES = 1500;
/** So many pictures are made at once. */
const FEW_SPRITES = 40;
/** What a symbol may be larger than it says, on each side, in pixels. */
const AIR = 3;

/** How far beyond the window a symbol still has a button, in pixels: half of it is seen. */
const EDGE = 24;

export const RecordsLayer = LayerGroup.extend({
  /**
   * @param {object} options
   * @param {(key: string) => object} options.layerOf @param {import('./basemap-data.js').BasemapData} options.data
   * @param {() => [number, number, number, number]} options.uncovered what the panels leave free of the map, in pixels
   * @param {() => import('./symbol-drawing.js').Look} options.look the colours of the present theme
   */
  initialize(options) {
    LayerGroup.prototype.initialize.call(this);
    this._options = options;
    this._selected = null;
    /** @type {[number, number] | null} */
    this._selectedSpot = null;
    this._hovered = null;
    this._pointed = null;
    this._fresh = new Set();
    /** @type {import('./symbol-buttons.js').Symbol[]} */
    this._symbols = [];
    /** Those that are in the window, and so have buttons. @type {import('./symbol-buttons.js').Symbol[]} */
    this._seen = [];
    /** There is nothing to draw. */
    this._isBlank = true;
    this._sprites = new Sprites(MOST_SPRITES);
    /** Boxes [left, top, right, bottom] of the symbols, in pixels of the zoom. */
    this._taken = [];
    this.lines = new LinesLayer(options.look);
    this.areas = new AreasLayer(options.data, options.look, () => this._changed());
    this._shapes = new CanvasLayer((context, min, size) => this.drawShapes(context, min, size), { pane: 'lines', className: 'shapes-canvas' });
    this._picture = new CanvasLayer((context, min, size) => this.drawSymbols(context, min, size), { pane: 'symbols', className: 'symbols-canvas' });
    this.buttons = new SymbolButtons((group) => this._make(group), () => this._settled());
  },

  onAdd(map) {
    this._placing = new SymbolPlacing(map, this.areas, this._options.uncovered);
    for (const layer of [this._shapes, this.areas, this.lines, this._picture, this.buttons]) this.addLayer(layer);
    LayerGroup.prototype.onAdd.call(this, map);
    map.on('moveend', this._draw, this);
    this._draw();
  },

  onRemove(map) {
    map.off('moveend', this._draw, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  /** @param {object[]} features @param {import('./marks.js').Mark[]} [sums] of what the server has counted and not sent */
  setFeatures(features, sums = []) {
    this._placing.setFeatures(features, sums);
    this.areas.setMarks(this._placing.marks.area);
    this._changed();
  },

  /** @param {string | null} id @param {[number, number] | null} [spot] where it is, for a cluster of which the server has only the count */
  setSelected(id, spot = null) {
    this._selected = id;
    this._selectedSpot = spot;
    this._markStates();
  },

  setHovered(id) {
    this._hovered = id;
    this._markStates();
  },

  /** @param {object | null} group what the pointer or the focus is on */
  point(group) {
    this._pointed = group;
    this._markStates();
  },

  /** Lets the symbols of records that have just arrived pulse once. */
  announce(ids) {
    this._fresh = new Set(ids);
    this._markStates();
    setTimeout(() => {
      this._fresh = new Set();
      this._markStates();
    }, 6000);
  },

  /** The theme has changed. */
  repaint() {
    this._sprites.clear();
    this._shapes.redraw();
    this._picture.redraw();
    this._markStates();
  },

  /** Whether a record is one of several under a cluster, be it that the server has only counted it. */
  isClustered(id) {
    const groups = this._placing.groups('point', this._map.getZoom());
    const own = groups.find((group) => group.features.some((f) => f.id === id));
    return own ? own.kind === 'cluster' : groups.some((group) => group.sums.length > 0);
  },

  /** The zoom that parts the records of a group; null: none does. */
  splitZoomOf(group) {
    return this._placing.splitZoomOf(group);
  },

  /**
   * What a point of the map is about: a symbol, a line, the ground of an area, or nothing.
   * @param {any} point of Leaflet's layer @returns {{group: object, symbol?: import('./symbol-buttons.js').Symbol, isGround?: boolean} | null}
   */
  at(point) {
    const symbol = this._symbols.find(({ group, latLng, size }) => {
      if (group.isBare) return false;
      const { x, y } = this._map.latLngToLayerPoint(latLng);
      return Math.abs(point.x - x) <= size[0] / 2 && Math.abs(point.y - y) <= size[1] / 2;
    });
    if (symbol) return { group: symbol.group, symbol };
    const line = this.lines.at(point);
    if (line) return { group: lineGroup(line) };
    const mark = this._map.getZoom() < NO_AREAS_FROM_ZOOM ? this.areas.at(this._map.layerPointToLatLng(point)) : null;
    return mark && { group: { key: mark.key, kind: 'area', features: mark.features, sums: mark.sums ?? [], marks: [mark] }, isGround: true };
  },

  /** The symbols in view that the keyboard can reach, in its order. @returns {import('./symbol-buttons.js').Symbol[]} */
  inView() {
    return westToEast(this._within(this._options.uncovered())).map(({ symbol }) => symbol);
  },

  /** Which symbols the Tab key reaches, and when: after the map or what covers it has changed. */
  arrange() {
    if (this._map) this.buttons.arrange(this.inView());
  },

  /** Gives the focus to the symbol that a record is under. @returns {boolean} whether there is one */
  focus(id) {
    const at = this._seen.find((s) => s.group.features.some((f) => f.id === id));
    if (at) this.buttons.focus(at);
    return Boolean(at);
  },

  /** Boxes of the symbols in layer points, for the names of places to keep clear of. */
  obstacles() {
    const { x: left, y: top } = this._map.getPixelOrigin();
    return this._taken.map((box) => ({ x: box[0] - left, y: box[1] - top, width: box[2] - box[0], height: box[3] - box[1] }));
  },

  /**
   * Draws the symbols of a part of the map.
   * @param {any} context of a canvas, or what stands in for one @param {any} min its top left corner in layer points @param {any} size pixels
   * @param {(draw: () => void) => void} [each] around each symbol whose middle lies in the part
   */
  drawSymbols(context, min, size, each = (draw) => draw()) {
    const look = this._options.look();
    const behindFirst = [...this._symbols].reverse().sort((a, b) => Number(a.group.kind === 'area') - Number(b.group.kind === 'area'));
    for (const { group, latLng } of behindFirst) {
      if (group.isBare) continue;
      const spot = this._map.latLngToLayerPoint(latLng);
      const [x, y] = [spot.x - min.x, spot.y - min.y];
      if (x >= 0 && y >= 0 && x <= size.x && y <= size.y) each(() => this._stamp(context, group, x, y, look));
    }
  },

  _stamp(context, group, x, y, look) {
    const [width, height] = spriteSize(group);
    this._sprites.stamp(context, lookOf(group, look.layerOf), [x - width / 2, y - height / 2, width, height], (ink, left, top) => drawSymbol(ink, group, left + width / 2, top + height / 2, look));
  },

  /** Where many symbols look like none before, their pictures are made first, a few at a time; what is drawn stays meanwhile. */
  _drawSymbolsSoon(isNews) {
    const turn = (this._turn = (this._turn ?? 0) + 1);
    if (!isNews) return this._picture.redrawSoon();
    const look = this._options.look();
    const { ratio } = this._picture;
    const missing = new Map();
    for (const { group } of this._symbols) if (!group.isBare && !this._sprites.has(lookOf(group, look.layerOf), ratio)) missing.set(lookOf(group, look.layerOf), group);
    if (missing.size <= FEW_SPRITES || missing.size > MOST_SPRITES) return this._picture.redrawSoon();
    const inMyTurn = (run) => inTurn(() => turn === this._turn && this._map && run());
    for (const [key, group] of missing) inMyTurn(() => this._sprites.prepare(key, ratio, spriteSize(group), (ink, left, top) => drawSymbol(ink, group, left + spriteSize(group)[0] / 2, top + spriteSize(group)[1] / 2, look)));
    inMyTurn(() => this._picture.redrawSoon());
  },

  /** Draws the circles of regions, and the lines over them. @param {any} context of a canvas, or what stands in for one @param {any} min its top left corner in layer points @param {any} size pixels */
  drawShapes(context, min, size) {
    this.areas.drawOn(context, min, size, this._worlds);
    this.lines.drawOn(context, min, size);
  },

  _changed() {
    this._placing.forget();
    this._draw({ isNews: true });
  },

  /** @param {{isNews?: boolean}} [why] isNews: the records are others; else the map shows another part, which cannot wait */
  _draw({ isNews = false } = {}) {
    if (!this._map) return;
    const { symbols, taken, worlds } = this._placing.place();
    Object.assign(this, { _symbols: symbols, _taken: taken, _worlds: worlds });
    const zoom = this._map.getZoom();
    this.lines.set(this._placing.marks.line.map((mark) => ({ feature: mark.features[0], course: this._placing.course(mark, zoom) })), worlds);
    const isBlank = symbols.length === 0 && this._placing.marks.line.length === 0 && this._placing.marks.area.length === 0;
    if (!(isBlank && this._isBlank)) { // before the records are there, a large canvas would be made for nothing
      this._drawSymbolsSoon(isNews);
      this._shapes.redrawSoon(2);
    }
    this._isBlank = isBlank;
    const { x, y } = this._map.getSize();
    this._seen = this._within([-EDGE, -EDGE, x + EDGE, y + EDGE]).map(({ symbol }) => symbol);
    this._lost = this.buttons.set(this._seen)[0] ?? this._lost;
  },

  /** The symbols that are no copies and have their middle in a part of the window. @param {[number, number, number, number]} box in pixels */
  _within([left, top, right, bottom]) {
    const at = this._symbols.filter((s) => !s.isCopy).map((symbol) => ({ symbol, ...this._map.latLngToContainerPoint(symbol.latLng) }));
    return at.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
  },

  _make(group) {
    const state = group.kind === 'point' && !oneOf(group) ? 'is-stack' : `is-${group.kind}`;
    const element = el('div', { class: `symbol ${state}${group.isBare ? ' is-bare' : ''}`, role: 'button', 'aria-label': nameOf(group, this._options.look().layerOf) });
    this._markSymbol(element, group);
    return element;
  },

  /** All buttons are there: the keyboard's order, and the focus where it was if its symbol has become another one. */
  _settled() {
    this.arrange();
    this._markStates();
    const lost = this._lost;
    this._lost = null;
    if (lost && document.hasFocus() && (document.activeElement === document.body || document.activeElement === null) && !this.focus(lost.features[0]?.id)) this._map.getContainer().focus({ preventScroll: true });
    this.fire('settled');
  },

  _markStates() {
    for (const { element, group } of this.buttons.all()) this._markSymbol(element, group);
    const pointedId = this._pointed?.kind === 'line' ? this._pointed.features[0].id : null;
    this.lines.mark(({ id }) => [id === this._selected || id === this._hovered ? 'is-selected' : '', id === pointedId ? 'is-focused' : ''].filter(Boolean));
    this.areas.emphasize(this._pointed?.kind === 'area' ? this._pointed.marks : []);
  },

  _markSymbol({ classList }, { key, features, sums = [] }) {
    const has = (id) => id !== null && features.some((f) => f.id === id);
    const counts = this._selectedSpot && sums.some((sum) => !sum.precision && isIn(sum, this._selectedSpot));
    classList.toggle('is-selected', has(this._selected) || (counts && !this._symbols.some((s) => s.group.features.some((f) => f.id === this._selected))));
    classList.toggle('is-hovered', has(this._hovered) || key === this._pointed?.key);
    classList.toggle('is-fresh', this._fresh.size > 0 && features.some((f) => this._fresh.has(f.id)));
  },
});

/** Width and height of a symbol's picture, in pixels. @returns {[number, number]} */
const spriteSize = ({ size: [width, height] }) => [2 * Math.ceil(width / 2 + AIR), 2 * Math.ceil(height / 2 + AIR)];
