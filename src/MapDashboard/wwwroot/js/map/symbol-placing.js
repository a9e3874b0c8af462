// Which symbols there are at a zoom, and where: points that are near each other share one, the label of an area and the sign of a line make way.
import { toLatLng } from './leaflet.js';
import { cluster, splitZoom } from '../state/clusters.js';
import { placeName } from '../state/place-names.js';
import { NO_AREAS_FROM_ZOOM, labelSpot } from './areas.js';
import { BoxGrid } from './label-placing.js';
import { drawnLine, marksOf, nearestLon, worldsBetween } from './marks.js';
import { sizeOf } from './symbol-drawing.js';
import { countOf, isSpread } from './tally.js';

/** Symbols whose middles are nearer than this are drawn as one, in pixels. */
const CLUSTER_RADIUS = 38;
/** The same for the labels of areas, which stand closer. */
const AREA_RADIUS = 28;
/** From here on symbols are left apart unless they stand on the same spot. */
const NO_CLUSTERS_FROM_ZOOM = 13;
/** Where on a line its sign may stand, as parts of what is seen of it. */
const HANDLE_SPOTS = [0.5, 0.35, 0.65, 0.2, 0.8];
/** What is drawn beyond the view on each side, as a part of it: dragging shows it. */
const PAD = 0.3;

export class SymbolPlacing {
  /** @param {any} map Leaflet's @param {any} areas the layer of areas @param {() => [number, number, number, number]} uncovered what the panels leave free of the map: left, top, right, bottom in pixels */
  constructor(map, areas, uncovered) {
    this._map = map;
    this._areas = areas;
    this._uncovered = uncovered;
    /** @type {Record<string, import('./marks.js').Mark[]>} */
    this.marks = { point: [], area: [], line: [] };
    this._groupsAt = new Map();
  }

  /** @param {object[]} features @param {import('./marks.js').Mark[]} sums of what the server has counted */
  setFeatures(features, sums) {
    const marks = [...marksOf(features), ...sums];
    for (const kind of ['point', 'area', 'line']) this.marks[kind] = marks.filter((m) => m.kind === kind);
    this.forget();
  }

  /** What the groups are made of has changed. */
  forget() {
    this._groupsAt.clear();
  }

  /**
   * The symbols of the view, those in its middle first, and the boxes that they take, in pixels of the zoom.
   * @returns {{symbols: import('./symbol-buttons.js').Symbol[], taken: number[][], worlds: number[]}} worlds: copies of the world that are seen, in degrees
   */
  place() {
    const zoom = this._map.getZoom();
    const frame = this._map.getPixelBounds();
    const bounds = this._map.getBounds().pad(PAD);
    const worlds = worldsBetween(bounds.getWest(), bounds.getEast());
    const taken = new BoxGrid(64);
    const pad = frame.getSize().multiplyBy(PAD);
    const points = this._points(zoom, { min: frame.min.subtract(pad), max: frame.max.add(pad) }, worlds, taken);
    const view = this._view(frame);
    const symbols = [...points, ...this._areaLabels(zoom, view, taken), ...this._lineSigns(zoom, view, taken)];
    const { x, y } = this._map.project(this._map.getCenter(), zoom);
    const fromMiddle = (s) => Math.hypot(s.x - x, s.y - y);
    symbols.sort((a, b) => fromMiddle(a) - fromMiddle(b));
    for (const symbol of symbols) Object.assign(symbol, { latLng: this._map.unproject([symbol.x, symbol.y], zoom), size: symbol.group.size });
    return { symbols, taken: taken.boxes, worlds };
  }

  /** @param {'point' | 'area'} kind */
  groups(kind, zoom) {
    const key = `${kind} ${zoom}`;
    if (!this._groupsAt.has(key)) this._groupsAt.set(key, this._grouped(kind, this.marks[kind], zoom));
    return this._groupsAt.get(key);
  }

  /** The zoom that parts the records of a group; null: none does. */
  splitZoomOf({ kind, marks, sums = [] }) {
    if (kind !== 'area' && sums.some(isSpread)) return Math.min(this._map.getZoom() + 1, this._map.getMaxZoom());
    if (marks.length < 2) return null;
    return splitZoom(this._map.getZoom(), this._map.getMaxZoom(), (zoom) => this._grouped(kind === 'area' ? 'area' : 'point', marks, zoom).length);
  }

  /** The points of a line in pixels of a zoom, in the first world. @param {any} mark @returns {[number, number][]} */
  course(mark, zoom) {
    mark.drawn ??= drawnLine(mark.features[0].geometry.coordinates);
    if (mark.drawnAt !== zoom) {
      mark.onScreen = mark.drawn.map((lonLat) => this._map.project(toLatLng(lonLat), zoom)).map(({ x, y }) => [x, y]);
      mark.drawnAt = zoom;
    }
    return mark.onScreen;
  }

  /** What is seen and not covered, in pixels of the zoom. @returns {[number, number, number, number]} */
  _view({ min }) {
    const [left, top, right, bottom] = this._uncovered();
    return [min.x + left + 4, min.y + top + 4, min.x + right - 4, min.y + bottom - 4];
  }

  /** In the middle of what is not covered: of a symbol's copies the one nearest to it counts. */
  get _middleLon() {
    const [left, top, right] = this._uncovered();
    return this._map.containerPointToLatLng([(left + right) / 2, top]).lng;
  }

  _points(zoom, { min, max }, worlds, taken) {
    const symbols = [];
    const center = this._middleLon;
    for (const group of this.groups('point', zoom)) {
      const main = nearestLon(group.lon, center);
      for (const world of worlds) {
        const x = group.x + (world / 360) * 256 * 2 ** zoom;
        if (x < min.x || x > max.x || group.y < min.y || group.y > max.y) continue;
        const isCopy = Math.abs(group.lon + world - main) > 180;
        taken.add(boxAround(x, group.y, group.size));
        symbols.push({ key: `${group.key}#${world}${isCopy ? ' copy' : ''}`, group, x, y: group.y, isCopy });
      }
    }
    return symbols;
  }

  _areaLabels(zoom, view, taken) {
    const shift = this._shift(zoom);
    const symbols = [];
    for (const group of this.groups('area', zoom)) {
      const shapes = group.marks.map((mark) => this._areas.onScreen(mark, zoom, shift(group.lon)));
      const box = /** @type {[number, number, number, number]} */ ([0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...shapes.map((s) => s.box[i]))));
      /** @type {[number, number]} */
      const home = [group.x + shift(group.lon), group.y];
      const spot = labelSpot({ home, box, contains: (x, y) => shapes.some((s) => s.contains(x, y)) }, group.size, view, (b) => !taken.hits(b));
      if (!spot) continue;
      const symbol = zoom < NO_AREAS_FROM_ZOOM ? { key: group.key, group, x: spot[0], y: spot[1], isCopy: false } : atEdge(group, view, symbols.length);
      taken.add(boxAround(symbol.x, symbol.y, symbol.group.size));
      symbols.push(symbol);
    }
    return symbols;
  }

  /** Each line has a button for the keyboard: with its layer's sign where there is room, else seen only while it has the focus. */
  _lineSigns(zoom, view, taken) {
    const shift = this._shift(zoom);
    const symbols = [];
    for (const mark of this.marks.line) {
      const by = shift(mark.lon);
      const seen = this.course(mark, zoom).map(([x, y]) => ({ x: x + by, y })).filter(({ x, y }) => x > view[0] && x < view[2] && y > view[1] && y < view[3]);
      if (seen.length === 0) continue;
      const spots = HANDLE_SPOTS.map((part) => seen[Math.round(part * (seen.length - 1))]);
      const group = lineGroup(mark.features[0]);
      const size = sizeOf(group);
      const exact = !['region', 'country'].includes(mark.features[0].properties.precision);
      const free = exact ? spots.find(({ x, y }) => !taken.hits(boxAround(x, y, size))) : null;
      const { x, y } = free ?? spots[0];
      if (free) taken.add(boxAround(x, y, size));
      symbols.push({ key: `${mark.key}@${mark.features[0].properties.sequence}${free ? '' : ' bare'}`, group: { ...group, isBare: !free, size }, x, y, isCopy: false });
    }
    return symbols;
  }

  /** From the first world to the one in view, in pixels. */
  _shift(zoom) {
    const center = this._middleLon;
    return (lon) => ((nearestLon(lon, center) - lon) / 360) * 256 * 2 ** zoom;
  }

  /** Marks near each other on the screen at a zoom. The key changes with the content, so an old symbol never lingers. */
  _grouped(kind, marks, zoom) {
    const at = marks.map((mark) => {
      const [lon, lat] = kind === 'area' ? this._areas.homeOf(mark) : [mark.lon, mark.lat];
      const { x, y } = this._map.project(toLatLng([lon, lat]), zoom);
      return { key: mark.key, x, y, weight: countOf(mark), mark };
    });
    const size = (c) => (c.size ??= sizeOf(groupOf(kind, c.marks)));
    const clusters = kind === 'area' ? cluster(at, AREA_RADIUS, size) : zoom >= NO_CLUSTERS_FROM_ZOOM ? cluster(at, 6) : cluster(at, CLUSTER_RADIUS, size);
    return clusters.map((c) => {
      const group = groupOf(kind, c.marks);
      const counted = group.sums.length ? `|${c.marks.filter((m) => m.mark.sums).map((m) => `${m.key}*${m.weight}`).sort().join('|')}` : '';
      const key = `${group.kind}|${group.features.map((f) => `${f.id}@${f.properties.sequence}`).sort().join('|')}${counted}`;
      return { ...group, key, x: c.x, y: c.y, lon: this._map.unproject([c.x, c.y], zoom).lng, size: sizeOf(group) };
    });
  }
}

/** A line by itself. @param {object} feature */
export const lineGroup = (feature) => ({ key: `line:${feature.id}`, kind: 'line', features: [feature], marks: [] });

/** Near by an area fills the view: its label stands with its name at the edge, over the scale bar, where it claims no place. */
function atEdge(group, [left, , , bottom], index) {
  const named = { ...group, edgeName: edgeName(group) };
  const size = sizeOf(named);
  return { key: `${group.key} edge`, group: { ...named, size }, x: left + 12 + size[0] / 2, y: bottom - 56 - index * 34, isCopy: false };
}

function edgeName({ features: [first], sums }) {
  const place = first ? first.properties.places?.[0] : sums[0]?.place;
  return place ? placeName(place) : '';
}

const boxAround = (x, y, [width, height]) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

function groupOf(kind, members) {
  const marks = members.map((m) => m.mark);
  const sums = marks.flatMap((m) => m.sums ?? []);
  return { kind: kind === 'point' && (marks.length > 1 || sums.some(isSpread)) ? 'cluster' : kind, marks, features: marks.flatMap((m) => m.features), sums };
}
