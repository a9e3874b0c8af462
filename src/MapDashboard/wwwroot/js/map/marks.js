// From records to marks: what stands where on the map before anything is clustered. Pure.
import { isArea } from '../state/wording.js';

/**
 * Records at one spot and of one kind are one mark, so that nothing lies under something else. Those about one country as a whole
 * are one mark with its code; no record that is known less exactly than to its city is a point.
 * @typedef {{key: string, kind: 'point' | 'area' | 'line', lon: number, lat: number, code: string | null, features: object[], sums?: import('./tally.js').Sum[]}} Mark
 * @returns {Mark[]}
 */
export function marksOf(features) {
  const marks = new Map();
  for (const feature of features) {
    const spot = spotOf(feature);
    if (!spot) continue;
    const { precision, places } = feature.properties;
    const kind = feature.geometry.type.endsWith('LineString') ? 'line' : isArea(precision) ? 'area' : 'point';
    const code = kind === 'area' && precision === 'country' ? places?.[0]?.country ?? null : null;
    const key = `${kind}:${kind === 'line' ? feature.id : code ?? spot.map((n) => n.toFixed(4)).join(',')}`;
    if (!marks.has(key)) marks.set(key, { key, kind, lon: spot[0], lat: spot[1], code, features: [] });
    marks.get(key).features.push(feature);
  }
  return [...marks.values()];
}

/** Where the mark of a record stands: its point, the middle of its line, the middle of its points. */
export function spotOf({ geometry }) {
  switch (geometry?.type) {
    case 'Point': return geometry.coordinates;
    case 'LineString': return wrapped(middle(drawnLine(geometry.coordinates)));
    case 'MultiPoint': return mean(geometry.coordinates);
    case 'MultiLineString': return middle(drawnLine(geometry.coordinates[0]));
    case 'Polygon': return mean(geometry.coordinates[0]);
    case 'MultiPolygon': return mean(geometry.coordinates[0][0]);
    default: return null;
  }
}

/** A line that goes the short way round: from 178 to -172 is from 178 to 188. @param {number[][]} coordinates @returns {[number, number][]} */
export function unwrapped(coordinates) {
  /** @type {[number, number][]} */
  const line = [];
  for (const [lon, lat] of coordinates) line.push([line.length ? nearestLon(lon, line.at(-1)[0]) : lon, lat]);
  return line;
}

/** @param {number[]} position */
const wrapped = ([lon, lat]) => [nearestLon(lon, 0), lat];

/** Whether a line leaves the world that it begins in. */
export const crossesAntimeridian = (coordinates) => unwrapped(coordinates).some(([lon]) => Math.abs(lon) > 180);

/**
 * A line that only names its ends is drawn as an arc: a straight line would look like a route, and the route is not known.
 */
export function drawnLine(coordinates) {
  if (coordinates.length !== 2) return unwrapped(coordinates);
  const [[ax, ay], [bx, by]] = unwrapped(coordinates);
  const bend = 0.12;
  const [cx, cy] = [(ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend];
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const u = 1 - t;
    return [u * u * ax + 2 * u * t * cx + t * t * bx, u * u * ay + 2 * u * t * cy + t * t * by];
  });
}

/** A longitude in the copy of the world that is nearest to another one: near 179, -170 is 190. */
export const nearestLon = (lon, to) => lon + 360 * Math.round((to - lon) / 360);

/** How far, in degrees, the copies of the world lie from the first one that are seen between two longitudes. */
export function worldsBetween(west, east) {
  const first = Math.floor((west + 180) / 360);
  const last = Math.floor((east + 180) / 360);
  return Array.from({ length: last - first + 1 }, (_, i) => 360 * (first + i));
}

function middle(line) {
  const at = (line.length - 1) / 2;
  const [a, b] = [line[Math.floor(at)], line[Math.ceil(at)]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function mean(points) {
  return [0, 1].map((axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length);
}

/** [west, south, east, north] of records, or null when none of them has a place. @returns {[number, number, number, number] | null} */
export function boundsOf(features) {
  const points = features.flatMap((f) => {
    const spot = spotOf(f);
    if (!spot) return [];
    return f.geometry.type === 'LineString' ? unwrapped(f.geometry.coordinates) : [spot];
  });
  if (points.length === 0) return null;
  const of = (axis, pick) => points.reduce((best, p) => pick(best, p[axis]), points[0][axis]);
  return [of(0, Math.min), of(1, Math.min), of(0, Math.max), of(1, Math.max)];
}
