// Records that run along a line. All of them are drawn on a canvas; those that are pointed at or selected stand out as elements over it.
import { LayerGroup, Polyline, toLatLng } from './leaflet.js';
import { colored } from '../glyphs.js';
import { crossesAntimeridian, drawnLine } from './marks.js';
import { isOnLine } from './on-line.js';

/** How wide a line is for the pointer, in pixels: the least size of a target by WCAG 2.5.8. */
const HIT_WIDTH = 24;
const CASING_WIDTH = 7;
const PATH_WIDTH = 3.5;
/** Half of the widest stroke, in pixels. */
const AIR = 6;
const PLANNED_DASH = [8, 7];

export const LinesLayer = LayerGroup.extend({
  /** @param {() => import('./symbol-drawing.js').Look} look the colours of the present theme */
  initialize(look) {
    LayerGroup.prototype.initialize.call(this);
    this._look = look;
    /** @type {{feature: object, points: [number, number][], box: number[]}[]} in pixels of the zoom */
    this._lines = [];
    this._standing = new LayerGroup();
    this._marked = '';
    this._states = () => [];
  },

  onAdd(map) {
    this.addLayer(this._standing);
    LayerGroup.prototype.onAdd.call(this, map);
  },

  /** @param {{feature: object, course: [number, number][]}[]} lines in pixels of the zoom, in the first world @param {number[]} worlds copies of the world that are seen, in degrees */
  set(lines, worlds) {
    this._worlds = worlds;
    const width = 256 * 2 ** this._map.getZoom();
    this._lines = lines.flatMap(({ feature, course }) => this._worldsOf(feature).map((world) => {
      const points = world === 0 ? course : course.map(([x, y]) => /** @type {[number, number]} */ ([x + (world / 360) * width, y]));
      return { feature, points, box: boxOf(points) };
    }));
    this._marked = '';
    this.mark(this._states);
  },

  /** @param {any} point of Leaflet's layer @returns {object | undefined} the record whose line is there */
  at(point) {
    const { x, y } = point.add(this._map.getPixelOrigin());
    return this._lines.findLast(({ points, box }) => isOnLine(points, box, x, y, HIT_WIDTH / 2))?.feature;
  },

  /** @param {any} context of a canvas, or what stands in for one @param {any} min its top left corner in layer points @param {any} size pixels */
  drawOn(context, min, size) {
    const { colors, colorOf, layerOf } = this._look();
    const corner = min.add(this._map.getPixelOrigin());
    context.lineJoin = 'round';
    for (const { feature, points, box: [left, top, right, bottom] } of this._lines) {
      if (right < corner.x - AIR || bottom < corner.y - AIR || left > corner.x + size.x + AIR || top > corner.y + size.y + AIR) continue;
      const isPlanned = feature.properties.status === 'planned';
      context.beginPath();
      points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x - corner.x, y - corner.y) : context.lineTo(x - corner.x, y - corner.y)));
      context.lineCap = 'round';
      context.globalAlpha = 0.85;
      stroke(context, colors.casing, CASING_WIDTH);
      context.globalAlpha = 1;
      context.lineCap = isPlanned ? 'butt' : 'round';
      stroke(context, colorOf(layerOf(feature.properties.layer)), PATH_WIDTH, isPlanned ? PLANNED_DASH : []);
    }
  },

  /** Lets lines stand out. @param {(feature: object) => string[]} statesOf classes that its line has; none: it does not */
  mark(statesOf) {
    this._states = statesOf;
    const standing = [...new Set(this._lines.map((l) => l.feature))].map((feature) => ({ feature, states: statesOf(feature) })).filter(({ states }) => states.length > 0);
    const marked = standing.map(({ feature, states }) => [feature.id, feature.properties.sequence, ...states, ...this._worlds].join()).join(' ');
    if (marked === this._marked) return;
    this._marked = marked;
    this._standing.clearLayers();
    for (const { feature, states } of standing) for (const world of this._worldsOf(feature)) this._addStanding(feature, world, states);
  },

  _addStanding(feature, world, states) {
    const points = drawnLine(feature.geometry.coordinates).map(([lon, lat]) => toLatLng([lon + world, lat]));
    const planned = feature.properties.status === 'planned';
    const common = { pane: 'lines', smoothFactor: 0.5, interactive: false };
    const named = (name) => [name, ...states].join(' ');
    const path = new Polyline(points, { ...common, className: named('line-path'), weight: PATH_WIDTH, dashArray: planned ? PLANNED_DASH.join(' ') : null, lineCap: planned ? 'butt' : 'round' });
    this._standing.addLayer(new Polyline(points, { ...common, className: named('line-casing'), weight: CASING_WIDTH })).addLayer(path);
    colored(path.getElement(), this._look().layerOf(feature.properties.layer));
  },

  _worldsOf(feature) {
    const worlds = this._worlds;
    return crossesAntimeridian(feature.geometry.coordinates) ? [worlds[0] - 360, ...worlds, worlds.at(-1) + 360] : worlds;
  },
});

function stroke(context, color, width, dash = []) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function boxOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
