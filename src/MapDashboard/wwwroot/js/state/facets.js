// Counts for the filter panel. Each facet is counted without its own key: choosing one layer must not empty the others.
import { FILTER_KEYS, PRECISIONS, missedKeys } from './filter.js';

export const FACETS = ['layer', 'program', 'year', 'country', 'status', 'source', 'actor', 'actorKind', 'precision', 'review'];

/** What a record counts for. "precision" means at least: a city counts for the region and the country too. */
function valuesOf(key, record) {
  return key === 'precision' ? PRECISIONS.slice(0, PRECISIONS.indexOf(record.precision) + 1) : FILTER_KEYS[key].of(record);
}

/**
 * For each facet a map from value to number of records. What some record holds is there, with 0 when the filter hides it.
 * @param {Iterable<object>} features
 * @param {object} filter
 * @param {(feature: object) => boolean} [passes] the server's say on the keys that only it can judge
 */
export function countFacets(features, filter, passes = () => true) {
  const counts = Object.fromEntries(FACETS.map((key) => [key, new Map()]));
  for (const feature of features) {
    const missed = passes(feature) ? missedKeys(filter, feature) : null;
    for (const key of FACETS) {
      const counted = missed !== null && missed.every((other) => other === key) ? 1 : 0;
      for (const value of valuesOf(key, feature.properties)) {
        if (value !== undefined && value !== null && value !== '') counts[key].set(value, (counts[key].get(value) ?? 0) + counted);
      }
    }
  }
  return counts;
}

/**
 * The same from what the server has counted, which leaves out what the filter hides: that is what the vocabulary knows, and what was counted before.
 * @param {Record<string, any>} answer of the server @param {{layers: {key: string}[], programs: {name: string}[], statuses: {key: string}[]}} vocabulary
 * @param {Record<string, Map<string, number>>} before of the same moment
 */
export function countedFacets(answer, { layers, programs, statuses }, before) {
  const known = { layer: layers.map((l) => l.key), program: programs.map((p) => p.name), status: statuses.map((s) => s.key) };
  const withZeros = (key) => new Map([...[...(known[key] ?? []), ...(before[key]?.keys() ?? [])].map((value) => [value, 0]), ...answer[key].map(({ value, count }) => [value, count])]);
  const counts = Object.fromEntries(FACETS.filter((key) => answer[key]).map((key) => [key, withZeros(key)]));
  if (counts.precision) counts.precision = new Map(PRECISIONS.map((least, i) => [least, PRECISIONS.slice(i).reduce((sum, key) => sum + exactly(answer, key), 0)]));
  return counts;
}

/** How many the server has counted that are exactly so precise. */
const exactly = (answer, precision) => answer.precision.find((p) => p.value === precision)?.count ?? 0;
