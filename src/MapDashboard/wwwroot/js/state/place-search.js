// What a search for words gains from the gazetteer: Београд and 贝尔格莱德 are names of Belgrade, whatever the texts call it. Pure.
import { folded } from './folded.js';
import { countryInWords } from './wording.js';

const isCountry = ({ feature }) => /^PCL/.test(feature ?? '');
const isDivision = ({ feature }) => /^ADM/.test(feature ?? '');
const isCity = ({ feature }) => /^PPL/.test(feature ?? '');

/** The places among the hits that the words name in full, in any language; a beginning of a name does not count. */
export const placesNamed = (words, hits) => hits.filter(({ name, matchedName }) => [name, matchedName].some((n) => n && folded(n) === folded(words)));

/** The records at these places; at a country also those anywhere in it. */
export function recordsAt(places, features) {
  const ids = new Set(places.map((p) => p.geonameid));
  const countries = new Set(places.filter(isCountry).map((p) => p.country));
  return [...features].filter((f) => f.properties.places?.some((p) => ids.has(p.geonameid) || countries.has(p.country)));
}

/** The hits worth offering: a division is left out beside the city that it is named after. */
export function offeredPlaces(hits) {
  const cities = new Set(hits.filter(isCity).map((p) => `${p.country} ${p.name}`));
  return hits.filter((p) => !isDivision(p) || !cities.has(`${p.country} ${p.name}`));
}

/** What a hit is and where: "city, Serbia", "country". */
export function placeKindInWords(place) {
  if (isCountry(place)) return 'country';
  const kind = isCity(place) ? 'city' : place.feature === 'ADM1' ? 'region' : isDivision(place) ? 'district' : null;
  return [kind, countryInWords(place.country)].filter(Boolean).join(', ');
}
