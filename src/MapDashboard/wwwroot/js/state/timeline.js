// The arithmetic of the timeline: how surely a record belongs to a year, counts per year, brush and play. A range of
// years is shown as values [first, last], both included; the filter knows ends that are open as null.
import { t } from '../words.js';

/**
 * How surely a record belongs to a year, surest first. `long`: its date spans several years. `unsure`: the date is
 * approximate, uncertain or has unknown digits, or the year lies beyond a stated end that the date leaves open.
 */
export const CERTAINTIES = ['exact', 'long', 'unsure'];

/**
 * @typedef {{first: number, last: number, step: number, data: [number, number]}} Axis years shown, of which `data` have
 *   records; `step` years share a bar
 * @typedef {{layer: string, counts: [number, number, number]}} Part counts in the order of CERTAINTIES
 * @typedef {{from: number, to: number, parts: Part[]}} Bin
 */

/** Records never change in place, so each is read once. @type {WeakMap<object, Map<number, string>>} */
const read = new WeakMap();

/**
 * The years of a record, each with its surest certainty. A year that no date speaks of is taken as it stands.
 * @param {{dates?: string[], years?: number[]}} record dates are EDTF (https://www.loc.gov/standards/datetime/)
 * @returns {Map<number, string>}
 */
export function coverage(record) {
  if (!read.has(record)) {
    const dates = (record.dates ?? []).map(dateOf);
    read.set(record, new Map((record.years ?? []).map((year) => [year, surest(dates.map((date) => certaintyIn(date, year))) ?? 'exact'])));
  }
  return read.get(record);
}

const surest = (certainties) => CERTAINTIES.find((certainty) => certainties.includes(certainty));

function dateOf(edtf) {
  const parts = edtf.split('/');
  return { start: pointOf(parts[0]), end: pointOf(parts.at(-1)), isSingle: parts.length === 1 };
}

/** Null when the date says nothing about that year. */
function certaintyIn({ start, end, isSingle }, year) {
  if (isSingle) return start && year >= start.first && year <= start.last ? sure(start, 'exact') : null;
  if ((start && year < start.first) || (end && year > end.last) || !(start || end)) return null;
  if (start && end && start.first === end.last) return start.isSure && end.isSure ? 'exact' : 'unsure';
  if (start && year <= start.last) return sure(start, 'long');
  if (end && year >= end.first) return sure(end, 'long');
  return start && end ? 'long' : 'unsure';
}

const sure = (point, certainty) => (point.isSure ? certainty : 'unsure');

/** The years that a single date may lie in; null for an open or unknown end. */
function pointOf(text) {
  const year = /^(\d[\dX]{3})(?:-[\dX]{2}){0,2}$/.exec(text.replace(/[?~%]/g, ''))?.[1];
  if (!year) return null;
  const [first, last] = ['0', '9'].map((digit) => Number(year.replaceAll('X', digit)));
  return { first, last, isSure: first === last && !/[?~%]/.test(text) };
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** The first and the last year of records; null: none has a year. @param {Iterable<any>} features @returns {[number, number] | null} */
export function spanOf(features) {
  let [first, last] = [Infinity, -Infinity];
  for (const { properties } of features) for (const year of properties.years ?? []) [first, last] = [Math.min(first, year), Math.max(last, year)];
  return first > last ? null : [first, last];
}

/**
 * The years to show: those of the records and those that the range names.
 * @param {[number, number] | null} span first and last year of the records @param {{from: number | null, to: number | null} | undefined} range
 * @param {number} maxBins @param {number} now the year shown when there is no dated record
 * @returns {Axis}
 */
export function axisOf(span, range, maxBins, now = new Date().getFullYear()) {
  const [first, last] = span ?? [now - 9, now];
  const named = [range?.from, range?.to].filter((year) => year !== null && year !== undefined);
  const [low, high] = [Math.min(first, ...named), Math.max(last, ...named)];
  const step = STEPS.find((size) => (high - low + 1) / size <= maxBins) ?? STEPS.at(-1);
  return { first: Math.floor(low / step) * step, last: (Math.floor(high / step) + 1) * step - 1, step, data: [first, last] };
}

/**
 * Counts per bar and layer, and of the records without a date. A record counts once in each bar it reaches.
 * @param {Iterable<object>} features @param {Axis} axis @param {string[]} layers the order in which they are stacked
 * @returns {{bins: Bin[], undated: Part[]}}
 */
export function histogram(features, axis, layers) {
  const bins = Array.from({ length: (axis.last - axis.first + 1) / axis.step }, () => new Map());
  const undated = new Map();
  const count = (parts, layer, certainty) => {
    if (!parts.has(layer)) parts.set(layer, [0, 0, 0]);
    parts.get(layer)[CERTAINTIES.indexOf(certainty)]++;
  };
  for (const { properties } of features) {
    const reached = new Map();
    for (const [year, certainty] of coverage(properties)) {
      const bin = bins[binAt(year, axis)];
      if (bin) reached.set(bin, reached.has(bin) ? surest([certainty, reached.get(bin)]) : certainty);
    }
    for (const [bin, certainty] of reached) count(bin, properties.layer, certainty);
    if (!properties.years?.length) count(undated, properties.layer, 'exact');
  }
  return stackedBars(bins, undated, axis, layers);
}

/**
 * Counts as bars, their layers in an order.
 * @param {Map<string, [number, number, number]>[]} bins @param {Map<string, number[]>} undated @param {Axis} axis @param {string[]} layers
 * @returns {{bins: Bin[], undated: Part[]}}
 */
export function stackedBars(bins, undated, axis, layers) {
  const place = (layer) => (layers.includes(layer) ? layers.indexOf(layer) : layers.length);
  const stacked = (parts) => [...parts].map(([layer, counts]) => ({ layer, counts })).sort((a, b) => place(a.layer) - place(b.layer));
  return { bins: bins.map((parts, i) => ({ from: axis.first + i * axis.step, to: axis.first + (i + 1) * axis.step - 1, parts: stacked(parts) })), undated: stacked(undated) };
}

export const binAt = (year, axis) => Math.floor((year - axis.first) / axis.step);

/** Records of some parts, all or those of one certainty. */
export function sumOf(parts, certainty = null) {
  return parts.reduce((sum, { counts }) => sum + (certainty ? counts[CERTAINTIES.indexOf(certainty)] : counts[0] + counts[1] + counts[2]), 0);
}

/** How many records are long or unsure in a year of the range. */
export function countLoose(features, values) {
  const [from, to] = values;
  const loose = { long: 0, unsure: 0 };
  for (const { properties } of features) {
    const found = [...coverage(properties)].filter(([year]) => year >= from && year <= to).map(([, certainty]) => certainty);
    if (found.includes('unsure')) loose.unsure++;
    else if (found.includes('long')) loose.long++;
  }
  return loose;
}

export const valuesOf = (range, axis) => [range?.from ?? axis.data[0], range?.to ?? axis.data[1]].map((year) => within(year, axis));

/** The filter's range: an end at or beyond the outermost record is open; null when both are. */
export function rangeOf(values, axis) {
  const [first, last] = values;
  const [from, to] = [first <= axis.data[0] ? null : first, last >= axis.data[1] ? null : last];
  return from === null && to === null ? null : { from, to };
}

export const isAll = (values, axis) => rangeOf(values, axis) === null;

const within = (year, { first, last }) => Math.max(first, Math.min(last, year));

/** One end put to a year; it never passes the other. @param {number} index 0 or 1 */
export function withEnd(values, index, year, axis) {
  const changed = [...values];
  changed[index] = index === 0 ? Math.min(within(year, axis), values[1]) : Math.max(within(year, axis), values[0]);
  return changed;
}

/** The whole range moved, as far as there is room. */
export function shifted(values, by, axis) {
  const [first, last] = values;
  const way = Math.max(axis.first - first, Math.min(axis.last - last, Math.round(by)));
  return [first + way, last + way];
}

/** All years that a drag has touched, from where it began to where it is; both are positions on the axis: 2019.5 is in the middle of 2019. */
export function swept(a, b, axis) {
  return [Math.min(a, b), Math.max(a, b)].map((at) => within(Math.floor(at), axis));
}

/** Where a key leads an end of the range, after the WAI-ARIA slider pattern; undefined for any other key. */
export function keyed(year, key, axis) {
  const large = 5 * axis.step;
  return { ArrowLeft: year - 1, ArrowDown: year - 1, ArrowRight: year + 1, ArrowUp: year + 1, PageDown: year - large, PageUp: year + large, Home: axis.first, End: axis.last }[key];
}

/**
 * The next step of playing, by a year: `window` moves the range on, `grow` moves its end. All years, or a range at the
 * end, begin anew.
 * @param {'window' | 'grow'} mode @param {number[]} values @param {Axis} axis
 */
export function playStart(mode, values, axis) {
  const [first, last] = axis.data;
  if (isAll(values, axis)) return [first, first];
  if (values[1] < last) return playNext(mode, values, axis, 1);
  return mode === 'grow' ? [values[0], values[0]] : [first, first + Math.min(last, values[1]) - Math.min(last, values[0])];
}

/** A step on or back, from all years back to the last; null when there is no further one. @param {'window' | 'grow'} mode @param {number[]} values @param {Axis} axis @param {number} by 1 or -1 */
export function playNext(mode, values, axis, by) {
  const [from, to] = values;
  if (by < 0 && mode === 'window' && isAll(values, axis)) return [axis.data[1], axis.data[1]];
  if (by > 0 ? to >= axis.data[1] : mode === 'grow' ? to <= from : from <= axis.data[0]) return null;
  return mode === 'grow' ? [from, to + by] : [from + by, to + by];
}

/**
 * A range as typed; an empty field leaves its end open.
 * @returns {{range: {from: number | null, to: number | null} | null} | {problem: string, at: 0 | 1}}
 */
export function typedRange(fromText, toText) {
  const texts = [fromText, toText].map((text) => text.trim());
  for (const at of /** @type {const} */ ([0, 1])) {
    if (!/^(\d{4})?$/.test(texts[at])) return { problem: t('timeline-no-year', { typed: texts[at] }), at };
  }
  const [from, to] = texts.map((text) => (text ? Number(text) : null));
  if (from !== null && to !== null && from > to) return { problem: t('timeline-wrong-order', { first: texts[0], last: texts[1] }), at: 1 };
  return { range: from === null && to === null ? null : { from, to } };
}
