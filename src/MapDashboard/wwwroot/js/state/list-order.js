// The orders of the list of records. Pure.
import { locale } from '../words.js';
import { placeName } from './place-names.js';
import { countryInWords, titleInWords } from './wording.js';

/** @typedef {{feature: object, newest: number, oldest: number, place: string, title: string}} Row what a record is sorted by */

export const newestYear = (f) => Math.max(-Infinity, ...(f.properties.years ?? []));
export const oldestYear = (f) => Math.min(Infinity, ...(f.properties.years ?? []));
const place = (f) => `${countryInWords(f.properties.places?.[0]?.country)} ${f.properties.places?.[0] ? placeName(f.properties.places[0]) : ''}`;
/** @param {object} feature @returns {Row} */
const rowOf = (feature) => ({ feature, newest: newestYear(feature), oldest: oldestYear(feature), place: place(feature), title: titleInWords(feature.properties) });

/** @param {string} a @param {string} b */
const byWords = (a, b) => (a === b ? 0 : a.localeCompare(b, locale()));
const byTitle = (a, b) => byWords(a.title, b.title) || (a.feature.id < b.feature.id ? -1 : 1);
/** A difference, also of two that are infinite. */
const byNumber = (a, b) => (a === b ? 0 : a - b);

/** @type {Record<string, (a: Row, b: Row) => number>} */
const ORDERS = {
  newest: (a, b) => byNumber(b.newest, a.newest) || byWords(a.place, b.place) || byTitle(a, b),
  oldest: (a, b) => byNumber(a.oldest, b.oldest) || byWords(a.place, b.place) || byTitle(a, b),
  place: (a, b) => byWords(a.place, b.place) || byNumber(b.newest, a.newest) || byTitle(a, b),
};

/** @param {any[]} features @param {string} order newest, oldest, place */
export const inOrder = (features, order) => features.map(rowOf).sort(ORDERS[order]).map((row) => row.feature);
