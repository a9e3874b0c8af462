// What is said of a symbol, a line or an area: its name for a screen reader, and the preview under the pointer.
import { el } from '../dom.js';
import { placeName } from '../state/place-names.js';
import { placeInWords, recordInWords, titleInWords, yearsInWords } from '../state/wording.js';
import { language, t } from '../words.js';
import { layerMix } from './marks.js';

const MOST_TITLES = 6;
const MOST_PLACES = 3;

/** "5 records near each other: 3 Police patrols, 2 Surveillance". @param {object} group @param {(key: string) => object} layerOf */
export function nameOf({ kind, features, marks }, layerOf) {
  const [{ properties }] = features;
  if (features.length === 1) return t(kind === 'area' ? 'map-one-area' : 'map-one', { record: recordInWords(properties), years: yearsInWords(properties.years), precision: properties.precision });
  const words = { count: features.length, place: kind === 'area' ? placesInWords(features) : placeInWords(properties), mix: mixInWords(features, layerOf) };
  if (kind === 'cluster') return t('map-cluster', words);
  return t(kind === 'area' ? (marks.length > 1 ? 'map-several-areas' : 'map-area') : 'map-stack', words);
}

/** "3 Police patrols, 2 Surveillance" */
export const mixInWords = (features, layerOf) => listed(layerMix(features, layerOf).map(({ layer, count }) => t('map-mix', { count, layer: layer.name })));

/** The same as the name, with the titles of the first records; on a touch screen the card says it. */
export function previewOf(group, layerOf) {
  const { kind, features } = group;
  const [{ properties }] = features;
  if (features.length === 1) {
    const note = kind === 'area' ? el('span', {}, t('map-only-area', { precision: properties.precision })) : null;
    return el('div', {}, el('b', {}, titleInWords(properties)), el('span', {}, t('map-place-and-years', { place: placeInWords(properties), years: yearsInWords(properties.years) })), note);
  }
  const where = kind === 'cluster' || kind === 'area' ? placesInWords(features) : placeInWords(properties);
  const titles = features.slice(0, MOST_TITLES).map((f) => el('li', {}, t('map-title-and-years', { title: titleInWords(f.properties), years: yearsInWords(f.properties.years) })));
  const rest = features.length - MOST_TITLES;
  return el(
    'div',
    {},
    el('b', {}, t('map-records-at', { count: features.length, place: where })),
    el('span', {}, mixInWords(features, layerOf)),
    el('ul', {}, titles, rest > 0 ? el('li', {}, t('map-more-records', { count: rest })) : null),
  );
}

/** "Belgrade, Zagreb, Bar and 4 more" */
function placesInWords(features) {
  const named = [...new Set(features.map((f) => (f.properties.places?.[0] ? placeName(f.properties.places[0]) : '')))].filter(Boolean);
  const first = listed(named.slice(0, MOST_PLACES));
  return named.length > MOST_PLACES ? t('map-more-places', { places: first, count: named.length - MOST_PLACES }) : first;
}

const listed = (items) => new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);
