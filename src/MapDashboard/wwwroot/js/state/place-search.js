// Hits of the gazetteer, as they are offered. Pure.
import { t } from '../words.js';
import { countryInWords } from './wording.js';

export const isCountry = ({ feature }) => /^PCL/.test(feature ?? '');
const isDivision = ({ feature }) => /^ADM/.test(feature ?? '');
const isCity = ({ feature }) => /^PPL/.test(feature ?? '');

/** The hits worth offering: a division is left out beside the city that it is named after. */
export function offeredPlaces(hits) {
  const cities = new Set(hits.filter(isCity).map((p) => `${p.country} ${p.name}`));
  return hits.filter((p) => !isDivision(p) || !cities.has(`${p.country} ${p.name}`));
}

/** What a hit is and where: "city, Serbia", "country". */
export function placeKindInWords(place) {
  if (isCountry(place)) return t('search-kind-country');
  const kind = isCity(place) ? t('search-kind-city') : place.feature === 'ADM1' ? t('search-kind-region') : isDivision(place) ? t('search-kind-district') : null;
  return [kind, countryInWords(place.country)].filter(Boolean).join(', ');
}
