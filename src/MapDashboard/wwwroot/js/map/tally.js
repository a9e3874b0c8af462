// How many records stand at one mark or under one symbol, and of which layers: those that are here, and those that the server has counted. Pure.

/**
 * What the server has counted and not sent.
 * @typedef {object} Sum
 * @property {number} count @property {Record<string, number>} byLayer
 * @property {[number, number, number, number]} box west, south, east, north of the places of its records
 * @property {string} [precision] of an area: region or country @property {{name: string, country: string, geonameid: number | null, lon: number, lat: number}} [place] of an area
 *
 * @typedef {{features: any[], sums?: Sum[]}} Tallied
 */

/** @param {Tallied} group */
export const countOf = ({ features, sums = [] }) => sums.reduce((count, sum) => count + sum.count, features.length);

/** How many records of each layer. @param {Tallied} group @returns {Map<string, number>} */
export function layersIn({ features, sums = [] }) {
  const counts = new Map();
  const add = (layer, count) => counts.set(layer, (counts.get(layer) ?? 0) + count);
  for (const f of features) add(f.properties.layer, 1);
  for (const { byLayer } of sums) for (const [layer, count] of Object.entries(byLayer)) add(layer, count);
  return counts;
}

/** The same, most first: what the ring of a cluster shows. @param {Tallied} group @param {(key: string) => any} layerOf @returns {{layer: any, count: number}[]} */
export const layerMix = (group, layerOf) =>
  [...layersIn(group)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key, count]) => ({ layer: layerOf(key), count }));

/** The only one there is, if it is here. @param {Tallied} group */
export const oneOf = ({ features, sums = [] }) => (features.length === 1 && sums.length === 0 ? features[0] : null);

/** Whether the records that it counts stand at several places. @param {Sum} sum */
export const isSpread = ({ box: [west, south, east, north] }) => east - west > 1e-5 || north - south > 1e-5;

/** How well the place of an area is known. @param {Tallied} mark */
export const precisionOf = ({ features, sums = [] }) => features[0]?.properties.precision ?? sums[0]?.precision;

/** Whether a spot lies among the places of what was counted. @param {Sum} sum @param {[number, number]} lonLat */
export const isIn = ({ box: [west, south, east, north] }, [lon, lat]) => lon >= west - 1e-5 && lon <= east + 1e-5 && lat >= south - 1e-5 && lat <= north + 1e-5;
