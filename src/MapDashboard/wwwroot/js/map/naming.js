// What is said of a symbol, a line or an area: its name for a screen reader, and the preview under the pointer.
import { el } from '../dom.js';
import { placeName } from '../state/place-names.js';
import { placeInWords, placeNameInWords, recordInWords, titleInWords, yearsInWords } from '../state/wording.js';
import { language, t } from '../words.js';
import { countOf, layerMix, oneOf } from './tally.js';

const MOST_TITLES = 6;
const MOST_PLACES = 3;

/** "5 records near each other: 3 Police patrols, 2 Surveillance". @param {object} group @param {(key: string) => object} layerOf */
export function nameOf(group, layerOf) {
  const { kind, features, marks } = group;
  const one = oneOf(group);
  const properties = features[0]?.properties;
  if (one) return t(kind === 'area' ? 'map-one-area' : 'map-one', { record: recordInWords(properties), years: yearsInWords(properties.years), precision: properties.precision });
  const words = { count: countOf(group), place: kind === 'area' || !properties ? placesInWords(group) : placeInWords(properties), mix: mixInWords(group, layerOf) };
  if (kind === 'cluster' || (kind === 'point' && !properties)) return t('map-cluster', words);
  return t(kind === 'area' ? (marks.length > 1 ? 'map-several-areas' : 'map-area') : 'map-stack', words);
}

/** "3 Police patrols, 2 Surveillance" */
export const mixInWords = (group, layerOf) => listed(layerMix(group, layerOf).map(({ layer, count }) => t('map-mix', { count, layer: layer.name })));

/** The same as the name, with the titles of the first records; on a touch screen the card says it. */
export function previewOf(group, layerOf) {
  const { kind, features } = group;
  if (!features.length) {
    const heading = kind === 'area' ? t('map-records-at', { count: countOf(group), place: placesInWords(group) }) : t('map-sum-records', { count: countOf(group) });
    return el('div', {}, el('b', {}, heading), el('span', {}, mixInWords(group, layerOf)));
  }
  const [{ properties }] = features;
  if (oneOf(group)) {
    const note = kind === 'area' ? el('span', {}, t('map-only-area', { precision: properties.precision })) : null;
    return el('div', {}, el('b', {}, titleInWords(properties)), el('span', {}, t('map-place-and-years', { place: placeInWords(properties), years: yearsInWords(properties.years) })), note);
  }
  const where = kind === 'cluster' || kind === 'area' ? placesInWords(group) : placeInWords(properties);
  const titles = features.slice(0, MOST_TITLES).map((f) => el('li', {}, t('map-title-and-years', { title: titleInWords(f.properties), years: yearsInWords(f.properties.years) })));
  const rest = countOf(group) - Math.min(features.length, MOST_TITLES);
  return el(
    'div',
    {},
    el('b', {}, t('map-records-at', { count: countOf(group), place: where })),
    el('span', {}, mixInWords(group, layerOf)),
    el('ul', {}, titles, rest > 0 ? el('li', {}, t('map-more-records', { count: rest })) : null),
  );
}

/** "Belgrade, Zagreb, Bar and 4 more" */
function placesInWords({ features, sums = [] }) {
  const counted = sums.map(({ place, precision }) => (place ? placeNameInWords(place, precision) : ''));
  const named = [...new Set([...features.map((f) => (f.properties.places?.[0] ? placeName(f.properties.places[0]) : '')), ...counted])].filter(Boolean);
  const first = listed(named.slice(0, MOST_PLACES));
  return named.length > MOST_PLACES ? t('map-more-places', { places: first, count: named.length - MOST_PLACES }) : first;
}

const listed = (items) => new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);
