// What the map shows of many records: what the server has counted in the cells of a grid, in regions and in countries, as marks. And which part of the map to ask for. Pure.

/** What is asked for beyond the window on each side, as a part of it: a little dragging asks for nothing. */
const PAD = 0.5;
/** What is drawn beyond the window; js/map/symbol-placing.js has the same. */
const DRAWN_PAD = 0.3;
const MOST_LATITUDE = 85.06;

/** @typedef {[number, number, number, number]} Box @typedef {{box: Box, zoom: number}} Frame west, south, east, north in degrees; west may lie beyond -180 and east beyond 180 */

/** What to ask for when the window shows a part of the map. @param {Frame} frame @returns {Frame} */
export const toAsk = ({ box, zoom }) => ({ box: inWorld(padded(box, PAD)), zoom: Math.max(0, Math.round(zoom)) });

/** Whether what was asked for is enough for what the window shows now. @param {Frame | null} asked @param {Frame} frame */
export function isEnough(asked, frame) {
  if (!asked || asked.zoom !== Math.max(0, Math.round(frame.zoom))) return false;
  const [west, south, east, north] = asked.box;
  const [w, s, e, n] = inWorld(padded(frame.box, DRAWN_PAD));
  const isWithin = east - west >= 360 || [-360, 0, 360].some((by) => w + by >= west && e + by <= east);
  return isWithin && s >= south && n <= north;
}

/** The part of a box that lies in another one; null: none. Neither crosses the antimeridian. @param {Box} box @param {Box | undefined} filter @returns {Box | null} */
export function clipped(box, filter) {
  if (!filter || filter[0] > filter[2]) return box;
  const [west, south, east, north] = [Math.max(box[0], filter[0]), Math.max(box[1], filter[1]), Math.min(box[2], filter[2]), Math.min(box[3], filter[3])];
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/**
 * What an answer of `api/view` has for the map.
 * @param {{features: object[], clusters: any[], areas?: any[]}} view
 * @returns {{features: object[], sums: import('../map/marks.js').Mark[]}}
 */
export function drawnOf({ features, clusters, areas = [] }) {
  return { features, sums: [...clusters.map(clusterMark), ...areas.map(areaMark)] };
}

const clusterMark = ({ cell, position: [lon, lat], count, byLayer, bbox }) => ({ key: `cell:${cell}`, kind: /** @type {'point'} */ ('point'), lon, lat, code: null, features: [], sums: [{ count, byLayer, box: bbox }] });

function areaMark({ precision, place, count, byLayer }) {
  const { lon, lat } = place;
  const code = precision === 'country' ? place.country || null : null;
  return { key: `area:${code ?? `${lon.toFixed(4)},${lat.toFixed(4)}`}`, kind: /** @type {'area'} */ ('area'), lon, lat, code, features: [], sums: [{ count, byLayer, precision, place, box: /** @type {[number, number, number, number]} */ ([lon, lat, lon, lat]) }] };
}

/**
 * Two points that lie as far apart as everything that was counted: so the map is fitted to what is not here.
 * @param {{features: any[], clusters: any[], areas?: any[]}} view of the whole world
 * @returns {object[]} as features; none: there is nothing
 */
export function spreadOf({ features, clusters, areas = [] }) {
  const points = [
    ...features.flatMap((f) => positionsOf(f.geometry?.coordinates ?? [])),
    ...clusters.flatMap(({ bbox: [west, south, east, north] }) => [[west, south], [east, north]]),
    ...areas.map(({ place }) => [place.lon, place.lat]),
  ];
  if (points.length === 0) return [];
  const of = (axis, pick) => points.reduce((best, p) => pick(best, p[axis]), points[0][axis]);
  const at = (lon, lat) => ({ id: '', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { precision: 'site', layer: '' } });
  return [at(of(0, Math.min), of(1, Math.min)), at(of(0, Math.max), of(1, Math.max))];
}

/** @param {any[]} coordinates of any geometry @returns {number[][]} */
const positionsOf = (coordinates) => (typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positionsOf));

/** @param {Box} box @param {number} by as a part of it @returns {Box} */
function padded([west, south, east, north], by) {
  const [x, y] = [(east - west) * by, (north - south) * by];
  return [west - x, south - y, east + x, north + y];
}

/** Beginning in the first copy of the world; the whole of it once at the most. @param {Box} box @returns {Box} */
function inWorld([west, south, east, north]) {
  const [bottom, top] = [south, north].map((lat) => Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, lat)));
  if (east - west >= 360) return [-180, bottom, 180, top];
  const by = 360 * Math.floor((west + 180) / 360);
  return [west - by, bottom, east - by, top];
}
