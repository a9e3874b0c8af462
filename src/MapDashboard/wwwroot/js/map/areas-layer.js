// Records about a region or a country as a whole. Countries are hatched by the basemap; here are the circles of regions, the outline of the area
// that is looked at, and the answer to which area lies under a point.
import { Circle, LayerGroup, Polygon, toLatLng } from './leaflet.js';
import { COUNTRY_RADIUS, OUTLINE_ZOOM, REGION_RADIUS, innerPoint, isInside, mainBox } from './areas.js';
import { layerMix, precisionOf } from './tally.js';

/** Larger circles are few, and would take much memory: pixels. */
const MOST_SPRITE = 150;

export const AreasLayer = LayerGroup.extend({
  /** @param {import('./basemap-data.js').BasemapData} data @param {() => import('./symbol-drawing.js').Look} look the colours of the present theme @param {() => void} onOutlines they are known now */
  initialize(data, look, onOutlines) {
    LayerGroup.prototype.initialize.call(this);
    this._data = data;
    this._look = look;
    this._onOutlines = onOutlines;
    this._outlines = new Map();
    this._homes = new Map();
    this._marks = [];
    /** Circles that are drawn already, by what they look like. */
    this._sprites = new Map();
    this._emphasis = null;
    this._emphasized = null;
  },

  /** @param {import('./marks.js').Mark[]} marks */
  async setMarks(marks) {
    this._marks = marks;
    if (this._outlines.size > 0 || !marks.some((m) => m.code)) return;
    this._outlines = await this._data.outlines().catch(() => new Map()); // offline for a moment: circles stand for the countries
    this._onOutlines();
  },

  /** Where its label belongs: where the record stands, for the gazetteer knows well where a country is written; if that is outside of it well inside. @param {import('./marks.js').Mark} mark @returns {[number, number]} lon, lat */
  homeOf(mark) {
    const paths = this._outlines.get(mark.code);
    if (!paths) return [mark.lon, mark.lat];
    if (!this._homes.has(mark.code)) {
      const own = this._map.project(toLatLng([mark.lon, mark.lat]), OUTLINE_ZOOM);
      const home = isInside(paths, own.x, own.y) ? null : innerPoint((x, y) => isInside(paths, x, y), mainBox(paths));
      const { lat, lng } = home ? this._map.unproject(home, OUTLINE_ZOOM) : { lat: mark.lat, lng: mark.lon };
      this._homes.set(mark.code, [lng, lat]);
    }
    return this._homes.get(mark.code);
  },

  /** An area as pixels of a zoom, near a longitude. @param {import('./marks.js').Mark} mark */
  onScreen(mark, zoom, shift) {
    const paths = this._outlines.get(mark.code);
    if (paths) {
      const scale = 2 ** (zoom - OUTLINE_ZOOM);
      const [left, top, right, bottom] = mainBox(paths);
      return { box: [left * scale + shift, top * scale, right * scale + shift, bottom * scale], contains: (x, y) => isInside(paths, (x - shift) / scale, y / scale) };
    }
    const { x, y } = this._map.project(toLatLng([mark.lon, mark.lat]), zoom);
    const r = radiusOf(mark) / ((40_075_017 * Math.cos((mark.lat * Math.PI) / 180)) / (256 * 2 ** zoom));
    return { box: [x + shift - r, y - r, x + shift + r, y + r], contains: (px, py) => Math.hypot(px - x - shift, py - y) < r };
  },

  /** Draws the circles of regions. @param {any} context of a canvas, or what stands in for one @param {any} min its top left corner in layer points @param {any} size pixels @param {number[]} worlds copies of the world that are seen, in degrees */
  drawOn(context, min, size, worlds) {
    const { colorOf, layerOf } = this._look();
    const zoom = this._map.getZoom();
    const corner = min.add(this._map.getPixelOrigin());
    if (zoom !== this._spritesAt) this._sprites.clear();
    this._spritesAt = zoom;
    for (const mark of this._marks) {
      if (this._outlines.has(mark.code)) continue;
      const color = colorOf(layerMix(mark, layerOf)[0].layer);
      for (const world of worlds) {
        const [left, top, right, bottom] = this.onScreen(mark, zoom, (world / 360) * 256 * 2 ** zoom).box;
        const [x, y, radius] = [(left + right) / 2 - corner.x, (top + bottom) / 2 - corner.y, (right - left) / 2];
        if (x < -radius || y < -radius || x > size.x + radius || y > size.y + radius) continue;
        if (context.drawImage && radius < MOST_SPRITE) this._stamp(context, x, y, Math.round(radius), color);
        else drawCircle(context, x, y, radius, color);
      }
    }
  },

  /** Dashes are slow to draw, and many circles look alike. */
  _stamp(context, x, y, radius, color) {
    const ratio = context.getTransform().a;
    const half = radius + 1;
    const key = `${radius} ${color} ${ratio}`;
    if (!this._sprites.has(key)) {
      const sprite = new OffscreenCanvas(Math.ceil(2 * half * ratio), Math.ceil(2 * half * ratio));
      const ink = sprite.getContext('2d');
      ink.scale(ratio, ratio);
      drawCircle(ink, half, half, radius, color);
      this._sprites.set(key, sprite);
    }
    const sprite = this._sprites.get(key);
    context.drawImage(sprite, x - half, y - half, sprite.width / ratio, sprite.height / ratio);
  },

  /** The smallest area under a point. @param {any} latLng Leaflet's @returns {import('./marks.js').Mark | null} */
  at(latLng) {
    const circles = this._marks.filter((m) => !this._outlines.has(m.code) && this._map.distance(latLng, toLatLng([m.lon, m.lat])) < radiusOf(m));
    if (circles.length > 0) return circles.reduce((a, b) => (radiusOf(b) < radiusOf(a) ? b : a));
    const { x, y } = this._map.project(latLng.wrap(), OUTLINE_ZOOM);
    return this._marks.find((m) => this._outlines.has(m.code) && isInside(this._outlines.get(m.code), x, y)) ?? null;
  },

  /** Outlines an area that is pointed at or has the focus. @param {import('./marks.js').Mark[]} marks none: no area */
  emphasize(marks) {
    const key = marks.map((m) => m.key).join(' ');
    if (key === this._emphasized) return;
    this._emphasized = key;
    if (this._emphasis) this.removeLayer(this._emphasis);
    this._emphasis = null;
    if (marks.length === 0) return;
    this._emphasis = new LayerGroup(marks.flatMap((mark) => ['area-focus-casing', 'area-focus'].map((className) => this._shapeOf(mark, className))));
    this.addLayer(this._emphasis);
  },

  _shapeOf(mark, className) {
    const options = { pane: 'areas', interactive: false, className, fill: false, weight: className === 'area-focus' ? 2.5 : 6 };
    const paths = this._outlines.get(mark.code);
    if (!paths) return new Circle(toLatLng([mark.lon, mark.lat]), { ...options, radius: radiusOf(mark) });
    const rings = paths.map(({ points }) => Array.from({ length: points.length / 2 }, (_, i) => this._map.unproject([points[2 * i], points[2 * i + 1]], OUTLINE_ZOOM)));
    return new Polygon(rings, { ...options, smoothFactor: 1.5 });
  },
});

const radiusOf = (mark) => (precisionOf(mark) === 'country' ? COUNTRY_RADIUS : REGION_RADIUS);

function drawCircle(context, x, y, radius, color) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = context.strokeStyle = color;
  context.globalAlpha = 0.12;
  context.fill();
  context.globalAlpha = 0.8;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}
