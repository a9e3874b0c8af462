// The table of records: what its columns say, how they sort, which rows are in view. Pure.
import { amountsOf, sumInWords } from './amounts.js';
import { placeName } from './place-names.js';
import { countryInWords, datesInWords, isArea, quantityInWords, reviewInWords, yearsInWords } from './wording.js';

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {string} name
 * @property {number} width in CSS pixels
 * @property {boolean} [isNumber] stands at the right
 * @property {boolean} [isOptional] shown only when chosen
 * @property {(record: object, words: Words) => string} text of a feature's properties
 * @property {(record: object) => (string | number | null)} [value] what it is sorted by, null when it is not stated; else the text
 * @typedef {{layer: (key: string) => string, status: (key: string) => string}} Words names that the vocabulary gives
 */

const sum = (record, unit) => amountsOf([{ properties: record }]).get(unit)?.sum ?? null;
const moneyOf = (record) => [...amountsOf([{ properties: record }])].filter(([, { isMoney }]) => isMoney);
const countries = (record) => [...new Set((record.places ?? []).map((p) => countryInWords(p.country)).filter(Boolean))].join(', ');

/** @type {Column[]} */
export const COLUMNS = [
  { key: 'title', name: 'Record', width: 256, text: (r) => r.title },
  { key: 'layer', name: 'Layer', width: 136, isOptional: true, text: (r, words) => words.layer(r.layer) },
  { key: 'program', name: 'Program', width: 168, isOptional: true, text: (r) => r.program ?? '' },
  { key: 'place', name: 'Place', width: 136, text: (r) => (r.places ?? []).map(placeName).join(' – ') },
  { key: 'country', name: 'Country', width: 120, text: countries },
  { key: 'years', name: 'Years', width: 112, text: (r) => (r.years?.length ? yearsInWords(r.years) : ''), value: (r) => (r.years?.length ? Math.max(...r.years) : null) },
  { key: 'dates', name: 'Dates', width: 144, isOptional: true, text: (r) => (r.dates?.length ? datesInWords(r.dates) : ''), value: (r) => (r.years?.length ? Math.min(...r.years) : null) },
  { key: 'status', name: 'Status', width: 96, text: (r, words) => (r.status === 'unknown' ? '' : words.status(r.status)) },
  { key: 'actors', name: 'Actors', width: 184, isOptional: true, text: (r) => (r.actors ?? []).join(', ') },
  { key: 'cameras', name: 'Cameras', width: 96, isNumber: true, isOptional: true, text: (r) => number(sum(r, 'cameras')), value: (r) => sum(r, 'cameras') },
  { key: 'money', name: 'Money', width: 128, isNumber: true, isOptional: true, text: (r) => moneyOf(r).map(([unit, { sum: amount }]) => sumInWords(unit, amount)).join(', '), value: (r) => moneyOf(r)[0]?.[1].sum ?? null },
  { key: 'quantities', name: 'Quantities', width: 160, isOptional: true, text: (r) => (r.quantities ?? []).map(quantityInWords).join(', ') },
  { key: 'precision', name: 'Precision', width: 96, isOptional: true, text: (r) => r.precision ?? '', value: (r) => ['country', 'region', 'city', 'site'].indexOf(r.precision) },
  { key: 'confidence', name: 'Confidence', width: 104, isNumber: true, isOptional: true, text: (r) => (r.confidence >= 0 ? r.confidence.toFixed(2) : ''), value: (r) => r.confidence ?? null },
  { key: 'review', name: 'Review', width: 136, isOptional: true, text: (r) => reviewInWords(r.review ?? '') },
  { key: 'sources', name: 'Sources', width: 88, isNumber: true, isOptional: true, text: (r) => number(r.sources ?? null), value: (r) => r.sources ?? null },
];

const number = (n) => (n === null ? '' : new Intl.NumberFormat('en').format(n));

/** The first column names the record and is always there. */
export const FIXED_COLUMN = COLUMNS[0].key;

/** The columns that a stored choice names, in the table's order; without a choice those that are not optional. @param {string | null} stored */
export function chosenColumns(stored) {
  const keys = stored?.split(',') ?? COLUMNS.filter((c) => !c.isOptional).map((c) => c.key);
  return COLUMNS.filter((c) => c.key === FIXED_COLUMN || keys.includes(c.key));
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Sorted by one column, equal ones by title and then id, so that the order is always the same. What a column does not state
 * comes last in either direction.
 * @param {object[]} features @param {{column: string, isDescending: boolean}} order @param {Words} words
 */
export function sortedBy(features, { column, isDescending }, words) {
  const { text, value } = COLUMNS.find((c) => c.key === column) ?? COLUMNS[0];
  const keyed = features.map((feature) => ({ feature, key: value ? value(feature.properties) : text(feature.properties, words) || null }));
  const sign = isDescending ? -1 : 1;
  return keyed
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || sign * compared(a.key, b.key) || collator.compare(a.feature.properties.title, b.feature.properties.title) || (a.feature.id < b.feature.id ? -1 : 1))
    .map(({ feature }) => feature);
}

function compared(a, b) {
  if (a === null || b === null) return 0;
  return typeof a === 'number' ? a - b : collator.compare(a, b);
}

/** Rows beyond the view that are drawn too, so that a little scrolling shows no gap; and the step in which rows are drawn. */
const [OVERSCAN, STEP] = [8, 8];

/**
 * The rows to draw, the last one excluded. All measures in CSS pixels.
 * @param {{top: number, height: number, rowHeight: number, count: number}} view
 * @returns {{first: number, end: number}}
 */
export function rowsInView({ top, height, rowHeight, count }) {
  const first = Math.floor((Math.max(0, top) / rowHeight - OVERSCAN) / STEP) * STEP;
  const end = Math.ceil(((Math.max(0, top) + height) / rowHeight + OVERSCAN) / STEP) * STEP;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

/** Where a row has to scroll to so that it is seen under a head of this height; `top` itself when it is seen already. */
export function scrollToSee({ index, top, height, rowHeight, headHeight }) {
  const rowTop = index * rowHeight;
  if (rowTop < top) return rowTop;
  const bottom = rowTop + rowHeight + headHeight;
  return bottom > top + height ? bottom - height : top;
}

/** Where a key leads from a row, null when it is none of the table's. @param {string} key @param {number} page rows of a page */
export function rowAfterKey(key, index, count, page) {
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: count - 1 }[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}

/** What a cell's glyph looks like. */
export const glyphLook = ({ precision, status }) => ({ hollow: isArea(precision), dashed: status === 'planned' });
