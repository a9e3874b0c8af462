// What is offered while somebody types in the search field: places, layers, programs, actors and sources, in groups. Pure.
import { countFacets } from './facets.js';
import { matches, withKey } from './filter.js';
import { foundIn, wordsOf } from './folded.js';
import { isCountry, offeredPlaces } from './place-search.js';

export const MOST = 8;
/** Places where nothing is only serve to move the map. */
const MOST_WITHOUT_RECORDS = 3;
const FACETS = ['layer', 'program', 'actor', 'source'];
/** In the order in which they are shown. */
export const GROUPS = ['place', ...FACETS];

/**
 * A thing to choose. `count` is how many records it would leave, null: nobody has counted. `marks` are the parts of the name that were typed; `also` is the name that matched where the shown one does not.
 * @typedef {{kind: string, value: string, name: string, count: number | null, marks: [number, number][], also?: string, alsoMarks?: [number, number][], place?: object}} Suggestion
 */

/**
 * The layers, programs, actors and sources with names that have all the words, the most frequent first.
 * @param {string} typed
 * @param {{features: Iterable<object>, filter: object, nameOf: (kind: string, value: string) => string, counts?: Record<string, Map<string, number>>}} known features of the moment that is looked at; counts:
 *   the server's, where the records are too many to be here: they are of what also has the words, so they are not shown
 * @returns {Suggestion[]}
 */
export function suggestedValues(typed, { features, filter, nameOf, counts: counted }) {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const counts = counted ?? countFacets(features, withKey(filter, 'q', ''));
  return FACETS.flatMap((kind) =>
    [...(counts[kind] ?? [])]
      .map(([value, count]) => ({ kind, value, count, ...found(nameOf(kind, value), kind === 'program' ? value : undefined, words) }))
      .filter((s) => s.marks !== null && s.count > 0)
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
      .map((s) => (counted ? { ...s, count: null } : s)),
  );
}

/** A name with what was typed marked in it, or in the other name that it has; `marks` is null where neither has it. @param {string} name @param {string | undefined} other @param {string[]} words */
function found(name, other, words) {
  const [marks, alsoMarks] = [foundIn(name, words), other === undefined || other === name ? null : foundIn(other, words)];
  return marks === null && alsoMarks !== null ? { name, marks: [], also: other, alsoMarks } : { name, marks };
}

/**
 * The gazetteer's hits as suggestions. A country counts the records in it, a place those that name it; those with records come first.
 * @param {string} typed @param {object[]} hits
 * @param {{features: Iterable<object>, filter: object, nameOf: (place: object) => string, counts?: object}} known as above
 * @returns {Suggestion[]}
 */
export function suggestedPlaces(typed, hits, { features, filter, nameOf, counts: counted }) {
  const words = wordsOf(typed);
  const counts = counted ? null : { country: countsOf(features, filter, 'country', (p) => p.country), place: countsOf(features, filter, 'place', (p) => p.geonameid) };
  return offeredPlaces(hits)
    .map((place) => {
      const name = nameOf(place);
      const count = counts === null ? null : (isCountry(place) ? counts.country.get(place.country) : counts.place.get(place.geonameid)) ?? 0;
      const marks = foundIn(name, words);
      return { kind: 'place', value: String(place.geonameid), name, count, marks: marks ?? [], ...(marks === null && place.matchedName !== name && { also: place.matchedName, alsoMarks: foundIn(place.matchedName, words) ?? [] }), place };
    })
    .sort((a, b) => Number(b.count > 0) - Number(a.count > 0));
}

/** How many records there are at each place or in each country, under the filter without that key. */
function countsOf(features, filter, key, idOf) {
  const others = withKey(withKey(filter, 'q', ''), key, []);
  const counts = new Map();
  for (const f of features) {
    if (!matches(others, f)) continue;
    for (const id of new Set((f.properties.places ?? []).map(idOf))) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * At most MOST, taken from the groups in turn, so that none crowds out the others; then in the order of the groups.
 * @param {Suggestion[]} found
 */
export function chosenOf(found) {
  const noRecords = found.filter((s) => s.count === 0).slice(MOST_WITHOUT_RECORDS);
  const groups = GROUPS.map((kind) => found.filter((s) => s.kind === kind && !noRecords.includes(s)));
  const taken = new Set();
  for (let rank = 0; taken.size < MOST && groups.some((g) => g.length > rank); rank++) {
    for (const group of groups) if (group.length > rank && taken.size < MOST) taken.add(group[rank]);
  }
  return groups.flat().filter((s) => taken.has(s));
}

/**
 * The places of the records, as the gazetteer would give them: its few best known hits may lack what the reader looks at.
 * @param {string} typed @param {Iterable<object>} features @param {(place: object) => string} nameOf
 */
export function placesOfRecords(typed, features, nameOf) {
  const words = wordsOf(typed);
  const found = new Map();
  for (const f of words.length ? features : []) {
    for (const p of f.properties.places ?? []) {
      if (p.geonameid > 0 && !found.has(p.geonameid) && (foundIn(p.name, words) ?? foundIn(nameOf(p), words))) found.set(p.geonameid, { ...p, matchedName: p.name });
    }
  }
  return [...found.values()];
}

/** The filter that a suggestion stands for: its value alone, and no words. @param {object} filter @param {Suggestion} suggestion */
export function filterOf(filter, { kind, value, place, count }) {
  const others = withKey(filter, 'q', '');
  if (kind !== 'place') return withKey(others, kind, [value]);
  if (count === 0) return others; // nothing would be left: the map goes there all the same
  return isCountry(place) ? withKey(others, 'country', [place.country]) : withKey(others, 'place', [value]);
}
