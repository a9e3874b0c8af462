// The offline basemap: land, water and borders, drawn on canvas tiles from the files of basemap/.
import { DomUtil, GridLayer } from './leaflet.js';

/** From this zoom on a coast's source points lie many pixels apart: corners are rounded, which reads as a coast. */
const ROUNDED_FROM_ZOOM = 8;
/** How strongly a country is hatched. Near by it fills the view: lines all over the screen would say nothing and be in the way. */
const hatchStrength = (z) => (z < 8 ? 1 : z < 9 ? 0.4 : z < 11 ? 0.2 : 0);

export const BasemapLayer = GridLayer.extend({
  options: {
    /** Overzoom has no limit: tiles are drawn, not fetched. */
    maxZoom: 22,
    updateWhenZooming: false,
    keepBuffer: 1,
    pane: 'tilePane',
  },

  /** @param {import('./basemap-data.js').BasemapData} data @param {() => object} palette colours of the current theme */
  initialize(data, palette, options) {
    GridLayer.prototype.initialize.call(this, options);
    this._data = data;
    this._palette = palette;
    this._highlights = new Map();
  },

  /** @param {Map<string, {color: string, strong: boolean}>} highlights by country code */
  setHighlights(highlights) {
    const key = JSON.stringify([...highlights]);
    if (key === this._highlightKey) return;
    this._highlightKey = key;
    this._highlights = highlights;
    this.repaint();
  },

  /** Draws the tiles that are there again: the theme or the highlights have changed. No flicker, nothing is fetched. */
  repaint() {
    for (const { el, coords } of Object.values(this._tiles ?? {})) this._draw(el, this._wrapCoords(coords));
  },

  createTile(coords, done) {
    const size = this.getTileSize();
    const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
    const canvas = DomUtil.create('canvas', 'basemap-tile');
    canvas.width = size.x * ratio;
    canvas.height = size.y * ratio;
    this._draw(canvas, coords).then(() => done(null, canvas), (error) => done(error, canvas));
    return canvas;
  },

  /** The colour of a country that records speak of as a whole, by its index in the basemap's files. */
  async highlights() {
    const codes = await this._data.countries();
    return (name) => this._highlights.get(codes[name - 1]);
  },

  async _draw(canvas, coords) {
    const [source, codes] = await Promise.all([this._data.forTile(coords), this._data.countries()]);
    drawTile(canvas, coords, source, this._palette(), (name) => this._highlights.get(codes[name - 1]));
  },
});

function drawTile(canvas, { x, y, z }, source, colors, highlightOf) {
  const tilesPerCell = 2 ** z / source.cells;
  const frame = {
    width: canvas.width,
    height: canvas.height,
    scale: (canvas.width * tilesPerCell) / source.extent,
    offsetX: (x - source.x * tilesPerCell) * canvas.width,
    offsetY: (y - source.y * tilesPerCell) * canvas.width,
    ratio: canvas.width / 256,
  };
  drawBasemap(canvas.getContext('2d'), frame, z, source, colors, highlightOf);
}

/**
 * Draws a part of the basemap.
 * @param {any} context of a canvas, or what stands in for one
 * @param {{width: number, height: number, scale: number, offsetX: number, offsetY: number, ratio: number}} frame from cell units to canvas
 *   pixels: p * scale - offset; ratio: canvas pixels in one of the screen
 * @param {number} z how near it is: which lines there are and how wide
 */
export function drawBasemap(context, { width, height, scale, offsetX, offsetY, ratio }, z, source, colors, highlightOf) {
  const margin = 8 / scale;
  const shown = {
    west: offsetX / scale - margin,
    north: offsetY / scale - margin,
    east: (offsetX + width) / scale + margin,
    south: (offsetY + height) / scale + margin,
  };
  const trace = z >= ROUNDED_FROM_ZOOM ? traceRounded : traceStraight;

  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colors.water;
  context.fillRect(0, 0, width, height);
  context.lineJoin = context.lineCap = 'round';

  const paths = (kind) => source.shapes.filter((s) => s.kind === kind).flatMap((s) => s.paths.filter((p) => overlaps(p, shown)));
  const begin = (list, closed) => {
    context.beginPath();
    for (const path of list) trace(context, path.points, scale, offsetX, offsetY, closed);
  };
  const fill = (list, color) => {
    begin(list, true);
    context.fillStyle = color;
    context.fill('evenodd');
  };
  const stroke = (list, color, width, dash = []) => {
    begin(list, false);
    context.strokeStyle = color;
    context.lineWidth = width * ratio;
    context.setLineDash(dash.map((d) => d * ratio));
    context.stroke();
    context.setLineDash([]);
  };

  const land = source.shapes.filter((s) => s.kind === 'country');
  for (const shape of land) {
    const here = shape.paths.filter((p) => overlaps(p, shown));
    if (here.length === 0) continue;
    fill(here, colors.land);
    // Neighbours of one colour would show a hair of water between them.
    stroke(here, colors.land, 0.7);
  }
  const outlined = [];
  for (const shape of land) {
    const highlight = highlightOf(shape.name);
    if (!highlight) continue;
    const here = shape.paths.filter((p) => overlaps(p, shown));
    if (hatchStrength(z) > 0) fill(here, hatching(context, highlight, hatchStrength(z), ratio));
    outlined.push([here, highlight]);
  }

  stroke(paths('coast'), colors.coast, z < 5 ? 0.6 : 0.9);
  if (z >= 3) stroke(paths('river'), colors.river, riverWidth(z));
  const lakes = paths('lake').filter((p) => z > 3 || (p.east - p.west) * scale > 6 * ratio);
  fill(lakes, colors.water);
  stroke(lakes, colors.coast, z < 5 ? 0.4 : 0.7);
  if (z >= 4) stroke(paths('subdivision'), colors.subdivision, 0.8, [3, 3]);
  if (z >= 5) stroke(paths('border'), colors.borderCasing, 3);
  stroke(paths('border'), colors.border, z < 4 ? 0.6 : z < 7 ? 1 : 1.4);
  stroke(paths('disputed'), colors.border, z < 4 ? 0.6 : z < 7 ? 1 : 1.4, [4, 3]);
  for (const [here, { color, strong }] of outlined) {
    context.globalAlpha = strong ? 1 : 0.6;
    stroke(here, color, strong ? 2.2 : 1.2);
  }
  context.globalAlpha = 1;
}

/** Slanted lines: "somewhere in here". A plain tint in blue would read as water. The period divides a tile's width. */
function hatching(context, { color, strong }, strength, ratio) {
  const period = 8 * ratio;
  const [wash, lines, width] = [strength * (strong ? 0.16 : 0.07), strength * (strong ? 0.6 : 0.32), 1.1 * ratio];
  if (context.hatching) return context.hatching({ color, period, width, wash, ink: lines });
  const swatch = new OffscreenCanvas(period, period);
  const ink = swatch.getContext('2d');
  ink.globalAlpha = wash;
  ink.fillStyle = color;
  ink.fillRect(0, 0, period, period);
  ink.globalAlpha = lines;
  ink.strokeStyle = color;
  ink.lineWidth = width;
  for (const shift of [-1, 0, 1]) {
    ink.moveTo(shift * period - 1, period + 1);
    ink.lineTo((shift + 1) * period + 1, -1);
  }
  ink.stroke();
  return context.createPattern(swatch, 'repeat');
}

const riverWidth = (z) => (z < 5 ? 0.6 : z < 7 ? 1 : z < 10 ? 1.6 : 2.6);

const overlaps = (a, b) => a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;

function traceStraight(context, points, scale, offsetX, offsetY, closed) {
  context.moveTo(points[0] * scale - offsetX, points[1] * scale - offsetY);
  for (let i = 2; i < points.length; i += 2) context.lineTo(points[i] * scale - offsetX, points[i + 1] * scale - offsetY);
  if (closed) context.closePath();
}

/** Each point becomes the control point of a curve between the middles of its two edges. */
function traceRounded(context, points, scale, offsetX, offsetY, closed) {
  const last = points.length - 2;
  const isRing = closed || (points[0] === points[last] && points[1] === points[last + 1]);
  const px = (i) => points[i] * scale - offsetX;
  const py = (i) => points[i + 1] * scale - offsetY;
  const end = isRing && points[0] === points[last] && points[1] === points[last + 1] ? last - 2 : last;
  if (end < 4) {
    traceStraight(context, points, scale, offsetX, offsetY, closed);
    return;
  }
  if (isRing) {
    context.moveTo((px(end) + px(0)) / 2, (py(end) + py(0)) / 2);
    for (let i = 0; i <= end; i += 2) {
      const next = i === end ? 0 : i + 2;
      context.quadraticCurveTo(px(i), py(i), (px(i) + px(next)) / 2, (py(i) + py(next)) / 2);
    }
    context.closePath();
    return;
  }
  context.moveTo(px(0), py(0));
  for (let i = 2; i < last; i += 2) {
    const next = i + 2;
    const [x, y] = next === last ? [px(last), py(last)] : [(px(i) + px(next)) / 2, (py(i) + py(next)) / 2];
    context.quadraticCurveTo(px(i), py(i), x, y);
  }
}

