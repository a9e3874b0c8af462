// Where a record is, as somebody sets it by hand: one stop, or the stops of a line. Pure.
import { numberInWords } from './wording.js';
import { t } from '../words.js';
import { placeBody } from './drafts.js';

/** @typedef {{lon: number, lat: number, place: object | null}} Stop place: of the gazetteer, when the stop is one */

/** A place and a position this near, in degrees, are the same on the map. */
const SAME = 1e-4;

/** @param {[number, number]} lonLat @returns {Stop} */
export const spotStop = ([lon, lat]) => ({ lon, lat, place: null });

/** @returns {Stop} */
export const placeStop = (place) => ({ lon: place.lon, lat: place.lat, place });

/** The stops of a record: its places where it stands at them, else the bare positions. @returns {Stop[]} */
export function stopsOf({ geometry, properties: { places = [] } }) {
  const positions = geometry?.type === 'LineString' ? geometry.coordinates : geometry?.type === 'Point' ? [geometry.coordinates] : [];
  return positions.map(([lon, lat], i) => {
    const place = positions.length === places.length ? places[i] : null;
    return place && Math.abs(place.lon - lon) < SAME && Math.abs(place.lat - lat) < SAME ? placeStop(place) : spotStop([lon, lat]);
  });
}

/** One more stop of a line; of what is no line the only one. @param {Stop[]} stops @param {Stop} stop @param {boolean} isLine @returns {Stop[]} */
export function withStop(stops, stop, isLine) {
  if (!isLine) return [stop];
  const last = stops.at(-1);
  return last && last.lon === stop.lon && last.lat === stop.lat ? stops : [...stops, stop];
}

/** @param {Stop[]} stops @param {[number, number]} lonLat @returns {Stop[]} */
export const withStopMoved = (stops, index, lonLat) => stops.map((s, i) => (i === index ? spotStop(lonLat) : s));

/** @param {Stop[]} stops @returns {object} GeoJSON */
export function geometryOf(stops) {
  const positions = stops.map(({ lon, lat }) => [lon, lat]);
  return positions.length === 1 ? { type: 'Point', coordinates: positions[0] } : { type: 'LineString', coordinates: positions };
}

const placesOf = (stops) => stops.map((s) => s.place).filter(Boolean);

const areAllPlaces = (stops) => stops.every((s) => s.place);

/** What the server is to know of where a new record is. @param {Stop[]} stops @param {string} name of a single spot; may be empty */
export function whereBody(stops, name) {
  if (areAllPlaces(stops)) return { places: placesOf(stops).map(placeBody) };
  if (stops.length === 1) return name ? { places: [{ name, lon: stops[0].lon, lat: stops[0].lat }] } : { geometry: geometryOf(stops), precision: 'site' };
  const places = placesOf(stops).map(placeBody);
  return { geometry: geometryOf(stops), ...(places.length ? { places } : { precision: 'site' }) };
}

/** The same for the draft of a record that is there: places alone are drawn by the server. @param {Stop[]} stops @param {object} feature */
export function whereDraft(stops, { geometry, properties: { places = [] } }) {
  if (areAllPlaces(stops)) return { places: placesOf(stops), geometry };
  const named = placesOf(stops);
  return { places: stops.length > 1 && named.length ? named : places, geometry: geometryOf(stops) };
}

/**
 * A position as people write it, latitude first: "44.8125, 20.4612", "33.9 S 18.4 E".
 * @returns {[number, number]} longitude first
 * @throws RangeError with what to type instead
 */
export function lonLatOf(text) {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*°?\s*([NS])?\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*°?\s*([EW])?\s*$/i.exec(text);
  const [lat, lon] = match ? [signed(match[1], match[2]), signed(match[3], match[4])] : [NaN, NaN];
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new RangeError(t('course-no-position', { typed: text.trim() }));
  return [lon, lat];
}

const signed = (degrees, side) => (/[SW]/i.test(side ?? '') ? -1 : 1) * Number(degrees);

/** "44.812° N, 20.461° E": latitude first, as people write it. @param {number[]} lonLat */
export function positionInWords([lon, lat]) {
  const degrees = (n) => numberInWords(Math.abs(n), { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return t('position', { lat: degrees(lat), north: lat < 0 ? 'south' : 'north', lon: degrees(lon), east: lon < 0 ? 'west' : 'east' });
}

/** @param {Stop} stop */
export function stopInWords({ lon, lat, place }) {
  const position = positionInWords([lon, lat]);
  return place ? t('course-stop', { place: place.name, position }) : position;
}
