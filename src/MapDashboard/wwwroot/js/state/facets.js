// Counts for the filter panel. Each facet is counted without its own key: choosing one layer must not empty the others.
import { FILTER_KEYS, matches } from './filter.js';

export const FACETS = ['layer', 'program', 'year', 'country', 'status'];

/**
 * For each facet a map from value to number of records.
 * @param {Iterable<object>} features
 * @param {object} filter
 * @param {(feature: object) => boolean} [passes] the server's say on the keys that only it can judge
 */
export function countFacets(features, filter, passes = () => true) {
  const counts = Object.fromEntries(FACETS.map((key) => [key, new Map()]));
  for (const feature of features) {
    if (!passes(feature)) continue;
    for (const key of FACETS) {
      if (!matches(filter, feature, key)) continue;
      for (const value of FILTER_KEYS[key].of(feature.properties)) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
