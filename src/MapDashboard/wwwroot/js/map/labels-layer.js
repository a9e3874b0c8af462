// Place names over the basemap: one canvas for the whole view, so that names never meet a tile's edge.
import { Bounds } from './leaflet.js';
import { whenIdle } from '../dom.js';
import { CanvasLayer } from './canvas-layer.js';
import { MAP_FONT } from './font.js';
import { Sprites } from './sprites.js';
import { KIND, lastRank, lastZoom, needsMorePlaces, placeLabels } from './label-placing.js';

const DOT_GAP = 7;
/** Names that are kept as pictures: more than one view has. */
const MOST_SPRITES = 800;
/** How long names may lag behind the map, in milliseconds. */
const MOST_WAIT_MS = 150;

/**
 * Names of places in the reader's language.
 * @typedef {{nameOf: (place: {name: string, geonameid?: number}) => string, ask: (ids: number[], onKnown: () => void) => void}} Naming nameOf: as far
 *   as it is known; ask: for these, which are then known if there are any
 */

export const LabelsLayer = CanvasLayer.extend({
  options: { pane: 'labels', className: 'labels-canvas' },

  /**
   * @param {[number, number, string, number, number, number?][]} places rows [lon, lat, name, rank, kind, GeoNames id]
   * @param {() => Promise<[number, number, string, number, number, number?][]>} morePlaces the rows of the later ranks, asked for when the zoom first needs them
   * @param {() => object} palette colours of the current theme
   * @param {() => {x: number, y: number, width: number, height: number}[]} obstacles what lies on the map already, in
   *   layer points from the top left corner
   * @param {Naming | null} naming names in another language; null: as in the rows
   */
  initialize(places, morePlaces, palette, obstacles, naming = null) {
    CanvasLayer.prototype.initialize.call(this, this._drawOn);
    this._places = byRank(places);
    this._morePlaces = morePlaces;
    this._palette = palette;
    this._obstacles = obstacles;
    this._naming = naming;
    this._sprites = new Sprites(MOST_SPRITES);
  },

  /** Soon: names wait for what is more urgent. */
  repaint() {
    this._isBehind = true;
    this._whenIdle();
  },

  /** The map has moved: soon the names follow. */
  _update() {
    CanvasLayer.prototype._update.call(this);
    this._isBehind = true;
    this._whenIdle();
  },

  /** Another view at once, without a zoom that is seen: the names there were stand for nothing now. */
  _reset() {
    this._context.setTransform(1, 0, 0, 1, 0, 0);
    this._context.clearRect(0, 0, this._container.width, this._container.height);
    this._update();
  },

  _whenIdle() {
    if (this._isWaiting) return;
    this._isWaiting = true;
    whenIdle(() => {
      this._isWaiting = false;
      if (this._map && this._isBehind) this._follow();
    }, MOST_WAIT_MS);
  },

  _follow() {
    if (this._map._animatingZoom) return; // its end asks again
    this._isBehind = false;
    if (this._morePlaces && needsMorePlaces(this._map.getZoom())) this._addMorePlaces();
    this.redraw();
  },

  async _addMorePlaces() {
    const load = this._morePlaces;
    this._morePlaces = null;
    try {
      this._places = byRank([...this._places, ...(await load())]);
      this.repaint();
    } catch {
      this._morePlaces = load; // offline for a moment: the next move asks again
    }
  },

  /** Draws the names of a part of the map. @param {any} context of a canvas, or what stands in for one @param {any} min its top left corner in layer points @param {any} size pixels */
  _drawOn(context, min, size) {
    const colors = this._palette();
    context.lineJoin = 'round';
    context.textBaseline = 'middle';
    const taken = this._obstacles().map(({ x, y, width, height }) => [x - min.x, y - min.y, x - min.x + width, y - min.y + height]);
    const candidates = this._candidates(context, min, size, taken);
    for (const { label, position } of placeLabels(candidates, taken)) drawLabel(context, this._sprites, label, position, colors);
    this._naming?.ask(candidates.map((label) => label.id), () => this.repaint());
  },

  _candidates(context, min, size, taken) {
    const zoom = this._map.getZoom();
    const frame = new Bounds([-100, -20], [size.x + 100, size.y + 20]);
    const worldWidth = 256 * 2 ** zoom;
    const found = [];
    const nameOf = (name, id) => (this._naming && id ? this._naming.nameOf({ name, geonameid: id }) : name);
    for (const [lon, lat, name, rank, kind, id = 0] of this._places) {
      if (rank > lastRank(zoom, kind) || zoom > lastZoom(kind)) continue;
      const point = this._map.latLngToLayerPoint([lat, lon]);
      const first = point.x - Math.ceil((point.x - min.x) / worldWidth) * worldWidth;
      for (let x = first; x < min.x + size.x + 100; x += worldWidth) {
        const at = { x: Math.round(x - min.x), y: Math.round(point.y - min.y) };
        if (!frame.contains([at.x, at.y])) continue;
        found.push(measured(context, { id, name: nameOf(name, id), rank, kind, at, ...typeOf(kind, rank, zoom) }, taken));
      }
    }
    return found;
  },
});

const byRank = (places) => [...places].sort((a, b) => a[3] - b[3] || a[4] - b[4]);

function typeOf(kind, rank, zoom) {
  if (kind === KIND.country) {
    const size = Math.max(10, Math.min(17, 8.5 + zoom * 1.1 - rank * 0.6));
    return { font: `600 ${size}px ${MAP_FONT}`, size, spacing: size * 0.14, upper: true, dot: false, shifts: zoom < 5 ? [] : [-26, 26] };
  }
  if (kind === KIND.region) return { font: `italic 500 11.5px ${MAP_FONT}`, size: 11.5, spacing: 0.6, upper: false, dot: false, shifts: [] };
  const size = Math.max(11, Math.min(17, 12.5 + (zoom - 6) * 0.5 - rank * 0.45));
  const weight = kind === KIND.capital || rank <= 1 ? 600 : 500;
  return { font: `${weight} ${size}px ${MAP_FONT}`, size, spacing: 0, upper: false, dot: true };
}

function measured(context, label, taken) {
  const text = label.upper ? label.name.toLocaleUpperCase('en') : label.name;
  context.font = label.font;
  context.letterSpacing = `${label.spacing}px`;
  const lines = label.upper ? balanced(text) : [text];
  const width = Math.max(...lines.map((line) => widthOf(context, line)));
  const height = label.size * 1.15 * lines.length;
  const { x, y } = label.at;
  // A symbol on the very spot takes the place of the dot: the name stands beside the symbol.
  const cover = label.dot ? taken.find(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom) : null;
  const [left, top, right, bottom] = cover ?? [x - DOT_GAP, y - DOT_GAP + 1, x + DOT_GAP, y + DOT_GAP - 1];
  const room = cover ? 6 : 0;
  const corners = label.dot
    ? [[right + room, y - height / 2], [left - room - width, y - height / 2], [x - width / 2, bottom + room], [x - width / 2, top - room - height]]
    : [0, ...label.shifts].map((shift) => [x - width / 2, y - height / 2 + shift]);
  const boxes = corners.map(([l, t]) => [l - 3, t - 2, l + width + 3, t + height + 2]);
  return { ...label, lines, width, height, boxes, dot: label.dot && !cover, besideDot: label.dot };
}

/** @type {Map<string, number>} measuring the same names after each move is what takes longest */
const widths = new Map();

function widthOf(context, text) {
  const key = `${context.font} ${context.letterSpacing} ${text}`;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

/** Long country names in two lines of about the same length. */
function balanced(text) {
  if (text.length < 14 || !text.includes(' ')) return [text];
  const middle = text.length / 2;
  const breaks = [...text.matchAll(/ /g)].map((m) => m.index);
  const at = breaks.reduce((best, i) => (Math.abs(i - middle) < Math.abs(best - middle) ? i : best));
  return [text.slice(0, at), text.slice(at + 1)];
}

function drawLabel(context, sprites, label, position, colors) {
  const [left, top] = label.boxes[position];
  const ink = label.kind === KIND.country ? colors.countryLabel : label.kind === KIND.region ? colors.regionLabel : colors.cityLabel;
  const key = [label.font, ink, colors.halo, label.besideDot, ...label.lines].join('|');
  sprites.stamp(context, key, [Math.round(left), Math.round(top), label.width + 8, label.height + 6], (on, x, y) => drawName(on, label, x, y, ink, colors.halo));
  if (label.dot) drawDot(context, label, colors);
}

/** @param {number} left @param {number} top of its box */
function drawName(context, label, left, top, ink, halo) {
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  context.font = label.font;
  context.letterSpacing = `${label.spacing}px`;
  context.strokeStyle = halo;
  context.lineWidth = 3;
  context.fillStyle = ink;
  context.textAlign = label.besideDot ? 'left' : 'center';
  const x = label.besideDot ? left + 3 : left + 3 + (label.width + label.spacing) / 2;
  label.lines.forEach((line, i) => {
    const y = top + 2 + label.size * 1.15 * (i + 0.5);
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

function drawDot(context, { at, kind, rank }, colors) {
  const radius = kind === KIND.capital ? 3 : rank <= 3 ? 2.4 : 1.9;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.lineWidth = kind === KIND.capital ? 1.6 : 1;
  context.fillStyle = kind === KIND.capital ? colors.halo : colors.dot;
  context.strokeStyle = kind === KIND.capital ? colors.dot : colors.halo;
  context.fill();
  context.stroke();
}
