// The records on the map: glyphs, stacks, clusters and lines. Knows what to draw; what a click means is up to its owner.
import { DivIcon, DomEvent, LayerGroup, Marker, Polyline, toLatLng } from './leaflet.js';
import { el } from '../dom.js';
import { colored, glyph, mixRing } from '../glyphs.js';
import { cluster } from '../state/clusters.js';
import { placeName } from '../state/place-names.js';
import { counted, placeInWords, recordInWords, yearsInWords } from '../state/wording.js';
import { crossesAntimeridian, drawnLine, layerMix, marksOf, nearestLon, worldsBetween } from './marks.js';

/** Symbols whose middles are nearer than this are drawn as one, in pixels. */
const CLUSTER_RADIUS = 38;
/** From here on symbols are left apart unless they stand on the same spot. */
const NO_CLUSTERS_FROM_ZOOM = 13;
/** From here on a country is larger than the view: a mark in its middle would claim a place. */
export const NO_COUNTRY_MARKS_FROM_ZOOM = 10;
const STACK_GLYPH = 17;
const MOST_GLYPHS = 4;

export const RecordsLayer = LayerGroup.extend({
  /** @param {{layerOf: (key: string) => object, onRecord: (id: string) => void, onHover: (ids: string[]) => void, onGroup: (group: object) => void}} options */
  initialize(options) {
    LayerGroup.prototype.initialize.call(this);
    this._options = options;
    this._features = [];
    this._marks = [];
    this._symbols = new Map();
    this._lines = new Map();
    this._selected = null;
    this._hovered = null;
    this._fresh = new Set();
  },

  onAdd(map) {
    LayerGroup.prototype.onAdd.call(this, map);
    map.on('zoomend moveend', this._draw, this);
    this._draw();
  },

  onRemove(map) {
    map.off('zoomend moveend', this._draw, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  setFeatures(features) {
    this._features = features;
    this._marks = marksOf(features);
    this._draw();
  },

  setSelected(id) {
    this._selected = id;
    this._markStates();
  },

  setHovered(id) {
    this._hovered = id;
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
    return [...this._symbols.values()].some(({ group }) => group.kind === 'cluster' && group.features.some((f) => f.id === id));
  },

  /** Boxes of the symbols in layer points, for the labels to keep clear of. */
  obstacles() {
    return [...this._symbols.values()].map(({ marker, size: [width, height] }) => {
      const { x, y } = this._map.latLngToLayerPoint(marker.getLatLng());
      return { x: x - width / 2, y: y - height / 2, width, height };
    });
  },

  _draw() {
    if (!this._map) return;
    const wanted = this._groups();
    const frame = this._map.getBounds().pad(0.3);
    const seen = new Set();
    const worlds = worldsBetween(frame.getWest(), frame.getEast());
    this._drawLines(worlds);
    for (const group of wanted) {
      const { lat, lng } = this._map.unproject([group.x, group.y], this._map.getZoom());
      const mainLng = nearestLon(lng, this._map.getCenter().lng);
      for (const world of worlds) {
        const at = toLatLng([lng + world, lat]);
        if (!frame.contains(at)) continue;
        const isCopy = Math.abs(lng + world - mainLng) > 180;
        const key = `${group.key}#${world}${isCopy ? ' copy' : ''}`;
        seen.add(key);
        if (!this._symbols.has(key)) this._addSymbol(key, group, at, isCopy);
      }
    }
    for (const [key, symbol] of this._symbols) if (!seen.has(key)) this._removeSymbol(key, symbol);
    this._markStates();
  },

  /** Marks near each other on the screen at this zoom. The key changes with the content, so an old symbol never lingers. */
  _groups() {
    const zoom = this._map.getZoom();
    const marks = this._marks.filter((mark) => zoom < NO_COUNTRY_MARKS_FROM_ZOOM || !mark.features.every(isOfCountry)).map((mark) => {
      const { x, y } = this._map.project(toLatLng([mark.lon, mark.lat]), zoom);
      return { key: mark.key, x, y, weight: mark.features.length, mark };
    });
    const clusters = zoom >= NO_CLUSTERS_FROM_ZOOM ? cluster(marks, 6) : cluster(marks, CLUSTER_RADIUS, (c) => sizeOf(groupOf(c.marks)));
    return clusters.map(({ x, y, marks: members }) => {
      const { kind, features } = groupOf(members);
      const key = `${kind}|${features.map((f) => `${f.id}@${f.properties.sequence}`).sort().join('|')}`;
      const spots = members.map((m) => [m.mark.lon, m.mark.lat]);
      return { key, kind, x, y, features, spots };
    });
  },

  /** The same group in another copy of the world is for the pointer only: keyboard and screen reader meet it once. */
  _addSymbol(key, group, at, isCopy) {
    const { content, size, className } = this._symbolOf(group);
    const marker = new Marker(at, {
      icon: new DivIcon({ html: content, iconSize: size, className: `symbol ${className}` }),
      keyboard: !isCopy,
      riseOnHover: true,
      pane: 'symbols',
    });
    const open = () => (group.features.length === 1 ? this._options.onRecord(group.features[0].id) : this._options.onGroup(group));
    marker.on('click', open);
    marker.on('mouseover', () => this._options.onHover(group.features.map((f) => f.id)));
    marker.on('mouseout', () => this._options.onHover([]));
    marker.bindTooltip(() => tooltipOf(group), { direction: 'top', offset: [0, -size[1] / 2], className: 'map-tip', opacity: 1 });
    this.addLayer(marker);
    const element = marker.getElement();
    if (isCopy) element.setAttribute('aria-hidden', 'true');
    else element.setAttribute('aria-label', nameOf(group));
    DomEvent.on(element, 'keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      DomEvent.stop(event);
      open();
    });
    this._symbols.set(key, { marker, group, size });
  },

  _removeSymbol(key, { marker }) {
    const hadFocus = marker.getElement() === document.activeElement;
    this.removeLayer(marker);
    this._symbols.delete(key);
    if (hadFocus) this._map.getContainer().focus({ preventScroll: true });
  },

  _symbolOf(group) {
    const { kind, features } = group;
    const mix = layerMix(features, this._options.layerOf);
    const size = sizeOf(group);
    if (kind === 'cluster') {
      return { content: el('span', { class: 'cluster' }, mixRing(mix, size[0]), el('b', {}, features.length)), size, className: 'is-cluster' };
    }
    if (features.length > 1) {
      const glyphs = mix.slice(0, MOST_GLYPHS).map(({ layer }) => glyph(layer, { hollow: kind === 'area', size: STACK_GLYPH }));
      return { content: el('span', { class: 'stack' }, ...glyphs, el('b', {}, features.length)), size, className: kind === 'area' ? 'is-stack is-area' : 'is-stack' };
    }
    const shape = glyph(mix[0].layer, { hollow: kind === 'area', dashed: features[0].properties.status === 'planned', size: 24 });
    const content = kind === 'area' ? colored(el('span', { class: 'area-glyph' }, shape), mix[0].layer) : shape;
    return { content, size, className: `is-${kind}` };
  },

  _drawLines(worlds) {
    const lines = this._features.filter((f) => f.geometry?.type === 'LineString');
    const worldsOf = (feature) => (crossesAntimeridian(feature.geometry.coordinates) ? [worlds[0] - 360, ...worlds, worlds.at(-1) + 360] : worlds);
    const wanted = new Map(lines.flatMap((feature) => worldsOf(feature).map((world) => [`${feature.id}@${feature.properties.sequence}#${world}`, { feature, world }])));
    for (const [key, line] of this._lines) {
      if (wanted.has(key)) continue;
      this.removeLayer(line.casing).removeLayer(line.path);
      this._lines.delete(key);
    }
    for (const [key, { feature, world }] of wanted) {
      if (this._lines.has(key)) continue;
      const points = drawnLine(feature.geometry.coordinates).map(([lon, lat]) => toLatLng([lon + world, lat]));
      const planned = feature.properties.status === 'planned';
      const casing = new Polyline(points, { className: 'line-casing', weight: 7, interactive: false, pane: 'lines', smoothFactor: 0.5 });
      const path = new Polyline(points, { className: 'line-path', weight: 3.5, dashArray: planned ? '8 7' : null, lineCap: planned ? 'butt' : 'round', pane: 'lines', smoothFactor: 0.5 });
      path.on('click', () => this._options.onRecord(feature.id));
      path.on('mouseover', () => this._options.onHover([feature.id]));
      path.on('mouseout', () => this._options.onHover([]));
      this.addLayer(casing).addLayer(path);
      colored(path.getElement(), this._options.layerOf(feature.properties.layer));
      this._lines.set(key, { casing, path, id: feature.id });
    }
  },

  _markStates() {
    for (const { marker, group } of this._symbols.values()) {
      const has = (id) => id !== null && group.features.some((f) => f.id === id);
      const { classList } = marker.getElement();
      classList.toggle('is-selected', has(this._selected));
      classList.toggle('is-hovered', has(this._hovered));
      classList.toggle('is-fresh', group.features.some((f) => this._fresh.has(f.id)));
      marker.setZIndexOffset(has(this._selected) || has(this._hovered) ? 10000 : 0);
    }
    for (const { path, id } of this._lines.values()) {
      path.getElement()?.classList.toggle('is-selected', id === this._selected || id === this._hovered);
    }
  },
});

const isOfCountry = (feature) => feature.properties.precision === 'country';

function groupOf(members) {
  return { kind: members.length > 1 ? 'cluster' : members[0].mark.kind, features: members.flatMap((m) => m.mark.features) };
}

/** Width and height of a group's symbol, in pixels. @returns {[number, number]} */
function sizeOf({ kind, features }) {
  const digits = String(features.length).length;
  if (kind === 'cluster') return [34 + 6 * digits, 34 + 6 * digits];
  if (features.length === 1) return [30, 30];
  const layers = new Set(features.map((f) => f.properties.layer)).size;
  return [STACK_GLYPH * Math.min(layers, MOST_GLYPHS) + 9 * digits + 18, 28];
}

function nameOf({ kind, features }) {
  if (features.length === 1) {
    return `${recordInWords(features[0].properties)}, ${yearsInWords(features[0].properties.years)}`;
  }
  const where = kind === 'cluster' ? 'near each other' : `at ${placeInWords(features[0].properties)}`;
  return `${counted(features.length, 'record')} ${where}`;
}

function tooltipOf({ kind, features }) {
  if (features.length === 1) {
    const { title, years } = features[0].properties;
    return el('div', {}, el('b', {}, title), el('span', {}, `${placeInWords(features[0].properties)} · ${yearsInWords(years)}`));
  }
  const named = [...new Set(features.map((f) => (f.properties.places?.[0] ? placeName(f.properties.places[0]) : '')))].filter(Boolean);
  const places = named.slice(0, 3).join(', ') + (named.length > 3 ? ` and ${named.length - 3} more` : '');
  return el('div', {}, el('b', {}, counted(features.length, 'record')), el('span', {}, kind === 'cluster' ? places : placeInWords(features[0].properties)));
}
