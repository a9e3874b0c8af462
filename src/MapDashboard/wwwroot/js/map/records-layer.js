// The records on the map: what stands where at this zoom, and what is marked. Symbols, lines and areas are drawn by their own layers.
import { LayerGroup, toLatLng } from './leaflet.js';
import { el } from '../dom.js';
import { cluster, splitZoom } from '../state/clusters.js';
import { placeName } from '../state/place-names.js';
import { labelSpot } from './areas.js';
import { AreasLayer } from './areas-layer.js';
import { westToEast } from './in-view.js';
import { LinesLayer } from './lines-layer.js';
import { drawnLine, marksOf, nearestLon, worldsBetween } from './marks.js';
import { nameOf } from './naming.js';
import { contentOf, sizeOf } from './symbol-content.js';
import { SymbolsLayer } from './symbols-layer.js';

/** Symbols whose middles are nearer than this are drawn as one, in pixels. */
const CLUSTER_RADIUS = 38;
/** The same for the labels of areas, which stand closer. */
const AREA_RADIUS = 28;
/** From here on symbols are left apart unless they stand on the same spot. */
const NO_CLUSTERS_FROM_ZOOM = 13;
/** From here on a country is larger than the view: a click on its ground means something else. */
export const NO_AREAS_FROM_ZOOM = 10;
/** Where on a line its handle may stand, as parts of what is seen of it. */
const HANDLE_SPOTS = [0.5, 0.35, 0.65, 0.2, 0.8];

export const RecordsLayer = LayerGroup.extend({
  /** @param {{layerOf: (key: string) => object, data: import('./basemap-data.js').BasemapData, uncovered: () => [number, number, number, number]}} options uncovered: what the panels leave free of the map, in pixels */
  initialize(options) {
    LayerGroup.prototype.initialize.call(this);
    this._options = options;
    this._marks = { point: [], area: [], line: [] };
    this._groupsAt = new Map();
    this._selected = null;
    this._hovered = null;
    this._pointed = null;
    this._fresh = new Set();
    /** Boxes [left, top, right, bottom] of the symbols, in pixels of the zoom. */
    this._taken = [];
    this.lines = new LinesLayer(options.layerOf);
    this.areas = new AreasLayer(options.data, options.layerOf, () => this._changed());
    this.symbols = new SymbolsLayer((group) => this._make(group), () => this._settled());
  },

  onAdd(map) {
    for (const layer of [this.areas, this.lines, this.symbols]) this.addLayer(layer);
    LayerGroup.prototype.onAdd.call(this, map);
    map.on('moveend', this._draw, this);
    this._draw();
  },

  onRemove(map) {
    map.off('moveend', this._draw, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  setFeatures(features) {
    const marks = marksOf(features);
    for (const kind of ['point', 'area', 'line']) this._marks[kind] = marks.filter((m) => m.kind === kind);
    this.areas.setMarks(this._marks.area);
    this._changed();
  },

  setSelected(id) {
    this._selected = id;
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

  /** Whether a record is one of several under a cluster. */
  isClustered(id) {
    return this._groups('point', this._map.getZoom()).some((group) => group.kind === 'cluster' && group.features.some((f) => f.id === id));
  },

  /** The zoom that parts the records of a group; null: none does. */
  splitZoomOf({ kind, marks }) {
    if (marks.length < 2) return null;
    return splitZoom(this._map.getZoom(), this._map.getMaxZoom(), (zoom) => this._grouped(kind === 'area' ? 'area' : 'point', marks, zoom).length);
  },

  /** The area under a point of the map as a group; null where a click means the ground. */
  areaAt(latLng) {
    if (this._map.getZoom() >= NO_AREAS_FROM_ZOOM) return null;
    const mark = this.areas.at(latLng);
    return mark && { key: mark.key, kind: 'area', features: mark.features, marks: [mark] };
  },

  lineGroup: (feature) => ({ key: `line:${feature.id}`, kind: 'line', features: [feature], marks: [] }),

  /** The symbols in view that the keyboard can reach, in its order. */
  inView() {
    const [left, top, right, bottom] = this._options.uncovered();
    const at = this.symbols.all().filter((s) => !s.isCopy).map((symbol) => ({ symbol, ...this._map.latLngToContainerPoint(symbol.latLng) }));
    return westToEast(at.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)).map(({ symbol }) => symbol);
  },

  /** Which symbols the Tab key reaches, and when: after the map or what covers it has changed. */
  arrange() {
    if (this._map) this.symbols.arrange(this.inView());
  },

  /** Gives the focus to the symbol that a record is under. @returns {boolean} whether there is one */
  focus(id) {
    const symbol = this.symbols.all().find((s) => !s.isCopy && s.group.features.some((f) => f.id === id));
    symbol?.element.focus({ preventScroll: true });
    return Boolean(symbol);
  },

  /** Boxes of the symbols in layer points, for the names of places to keep clear of; those that are still being made too. */
  obstacles() {
    const { x: left, y: top } = this._map.getPixelOrigin();
    return this._taken.map((box) => ({ x: box[0] - left, y: box[1] - top, width: box[2] - box[0], height: box[3] - box[1] }));
  },

  _changed() {
    this._groupsAt.clear();
    this._draw();
  },

  _draw() {
    if (!this._map) return;
    const zoom = this._map.getZoom();
    const frame = this._map.getPixelBounds();
    const pad = frame.getSize().multiplyBy(0.3);
    const worlds = worldsBetween(this._map.getBounds().pad(0.3).getWest(), this._map.getBounds().pad(0.3).getEast());
    const taken = (this._taken = []);
    const points = this._pointSymbols(zoom, { min: frame.min.subtract(pad), max: frame.max.add(pad) }, worlds, taken);
    const view = this._view(frame);
    const areas = this._areaSymbols(zoom, view, taken);
    this.lines.draw(this._marks.line.map((m) => m.features[0]), worlds);
    const lines = this._lineSymbols(zoom, view, taken);
    const { x, y } = this._map.project(this._map.getCenter(), zoom);
    const fromMiddle = (s) => Math.hypot(s.x - x, s.y - y);
    const wanted = [...points, ...areas, ...lines].sort((a, b) => fromMiddle(a) - fromMiddle(b));
    for (const symbol of wanted) symbol.latLng = this._map.unproject([symbol.x, symbol.y], zoom);
    this._lost = this.symbols.set(wanted)[0] ?? this._lost;
  },

  /** What is seen and not covered, in pixels of the zoom. @returns {[number, number, number, number]} */
  _view({ min }) {
    const [left, top, right, bottom] = this._options.uncovered();
    return [min.x + left + 4, min.y + top + 4, min.x + right - 4, min.y + bottom - 4];
  },

  _pointSymbols(zoom, { min, max }, worlds, taken) {
    const symbols = [];
    const center = this._map.getCenter().lng;
    for (const group of this._groups('point', zoom)) {
      const main = nearestLon(group.lon, center);
      for (const world of worlds) {
        const x = group.x + (world / 360) * 256 * 2 ** zoom;
        if (x < min.x || x > max.x || group.y < min.y || group.y > max.y) continue;
        const isCopy = Math.abs(group.lon + world - main) > 180;
        const [width, height] = group.size;
        taken.push([x - width / 2, group.y - height / 2, x + width / 2, group.y + height / 2]);
        symbols.push({ key: `${group.key}#${world}${isCopy ? ' copy' : ''}`, group, x, y: group.y, isCopy });
      }
    }
    return symbols;
  },

  _areaSymbols(zoom, view, taken) {
    const shift = this._shift(zoom);
    const symbols = [];
    for (const group of this._groups('area', zoom)) {
      const shapes = group.marks.map((mark) => this.areas.onScreen(mark, zoom, shift(group.lon)));
      const box = /** @type {[number, number, number, number]} */ ([0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...shapes.map((s) => s.box[i]))));
      /** @type {[number, number]} */
      const home = [group.x + shift(group.lon), group.y];
      const spot = labelSpot({ home, box, contains: (x, y) => shapes.some((s) => s.contains(x, y)) }, group.size, view, (b) => isFree(b, taken));
      if (!spot) continue;
      const symbol = zoom < NO_AREAS_FROM_ZOOM ? { key: group.key, group, x: spot[0], y: spot[1], isCopy: false } : atEdge(group, view, symbols.length);
      const [width, height] = symbol.group.size;
      taken.push([symbol.x - width / 2, symbol.y - height / 2, symbol.x + width / 2, symbol.y + height / 2]);
      symbols.push(symbol);
    }
    return symbols;
  },

  /** Each line has a handle for the keyboard: with its layer's sign where there is room, else seen only while it has the focus. */
  _lineSymbols(zoom, view, taken) {
    const shift = this._shift(zoom);
    const symbols = [];
    for (const mark of this._marks.line) {
      const by = shift(mark.lon);
      const seen = this._course(mark, zoom).map(([x, y]) => ({ x: x + by, y })).filter(({ x, y }) => x > view[0] && x < view[2] && y > view[1] && y < view[3]);
      if (seen.length === 0) continue;
      const spots = HANDLE_SPOTS.map((part) => seen[Math.round(part * (seen.length - 1))]);
      const boxAt = ({ x, y }) => [x - 15, y - 15, x + 15, y + 15];
      const exact = !['region', 'country'].includes(mark.features[0].properties.precision);
      const free = exact ? spots.find((spot) => isFree(boxAt(spot), taken)) : null;
      const { x, y } = free ?? spots[0];
      if (free) taken.push(boxAt(free));
      const group = { ...this.lineGroup(mark.features[0]), isBare: !free };
      symbols.push({ key: `${mark.key}@${mark.features[0].properties.sequence}${free ? '' : ' bare'}`, group, x, y, isCopy: false });
    }
    return symbols;
  },

  /** The points of a line in pixels of a zoom. @returns {[number, number][]} */
  _course(mark, zoom) {
    mark.drawn ??= drawnLine(mark.features[0].geometry.coordinates);
    if (mark.drawnAt !== zoom) {
      mark.onScreen = mark.drawn.map((lonLat) => this._map.project(toLatLng(lonLat), zoom)).map(({ x, y }) => [x, y]);
      mark.drawnAt = zoom;
    }
    return mark.onScreen;
  },

  /** From the first world to the one in view, in pixels. */
  _shift(zoom) {
    const center = this._map.getCenter().lng;
    return (lon) => ((nearestLon(lon, center) - lon) / 360) * 256 * 2 ** zoom;
  },

  _groups(kind, zoom) {
    const key = `${kind} ${zoom}`;
    if (!this._groupsAt.has(key)) this._groupsAt.set(key, this._grouped(kind, this._marks[kind], zoom));
    return this._groupsAt.get(key);
  },

  /** Marks near each other on the screen at a zoom. The key changes with the content, so an old symbol never lingers. */
  _grouped(kind, marks, zoom) {
    const at = marks.map((mark) => {
      const [lon, lat] = kind === 'area' ? this.areas.homeOf(mark) : [mark.lon, mark.lat];
      const { x, y } = this._map.project(toLatLng([lon, lat]), zoom);
      return { key: mark.key, x, y, weight: mark.features.length, mark };
    });
    const size = (c) => (c.size ??= sizeOf(groupOf(kind, c.marks)));
    const clusters = kind === 'area' ? cluster(at, AREA_RADIUS, size) : zoom >= NO_CLUSTERS_FROM_ZOOM ? cluster(at, 6) : cluster(at, CLUSTER_RADIUS, size);
    return clusters.map((c) => {
      const group = groupOf(kind, c.marks);
      const key = `${group.kind}|${group.features.map((f) => `${f.id}@${f.properties.sequence}`).sort().join('|')}`;
      return { ...group, key, x: c.x, y: c.y, lon: this._map.unproject([c.x, c.y], zoom).lng, size: sizeOf(group) };
    });
  },

  _make(group) {
    const states = group.kind === 'point' && group.features.length > 1 ? 'is-stack' : `is-${group.kind}`;
    const element = el('div', { class: `${states}${group.isBare ? ' is-bare' : ''}`, role: 'button', 'aria-label': nameOf(group, this._options.layerOf) }, contentOf(group, this._options.layerOf));
    this._markSymbol(element, group);
    return { element, size: group.size ?? sizeOf(group) };
  },

  /** All symbols are there: the keyboard's order, and the focus where it was if its symbol has become another one. */
  _settled() {
    this.arrange();
    this._markStates();
    const lost = this._lost;
    this._lost = null;
    if (lost && (document.activeElement === document.body || document.activeElement === null) && !this.focus(lost.features[0].id)) this._map.getContainer().focus({ preventScroll: true });
    this.fire('settled');
  },

  _markStates() {
    for (const { element, group } of this.symbols.all()) this._markSymbol(element, group);
    const pointedId = this._pointed?.kind === 'line' ? this._pointed.features[0].id : null;
    this.lines.mark(({ id }) => [id === this._selected || id === this._hovered ? 'is-selected' : '', id === pointedId ? 'is-focused' : '']);
    this.areas.emphasize(this._pointed?.kind === 'area' ? this._pointed.marks : []);
  },

  _markSymbol({ classList }, { key, features }) {
    const has = (id) => id !== null && features.some((f) => f.id === id);
    classList.toggle('is-selected', has(this._selected));
    classList.toggle('is-hovered', has(this._hovered) || key === this._pointed?.key);
    classList.toggle('is-fresh', this._fresh.size > 0 && features.some((f) => this._fresh.has(f.id)));
  },
});

/** Near by an area fills the view: its label stands with its name at the edge, over the scale bar, where it claims no place. */
function atEdge(group, [left, , , bottom], index) {
  const named = { ...group, edgeName: edgeName(group) };
  const size = sizeOf(named);
  return { key: `${group.key} edge`, group: { ...named, size }, x: left + 12 + size[0] / 2, y: bottom - 56 - index * 34, isCopy: false };
}

const edgeName = ({ features: [{ properties }] }) => (properties.places?.[0] ? placeName(properties.places[0]) : '');

const isFree = (box, taken) => !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);

function groupOf(kind, members) {
  const marks = members.map((m) => m.mark);
  return { kind: kind === 'point' && marks.length > 1 ? 'cluster' : kind, marks, features: marks.flatMap((m) => m.features) };
}
