// Counts for the filter panel. Each facet is counted without its own key: choosing one layer must not empty the others.
import { FILTER_KEYS, PRECISIONS, missedKeys } from './filter.js';

export const FACETS = ['layer', 'program', 'year', 'country', 'status', 'source', 'actor', 'precision', 'review'];

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
