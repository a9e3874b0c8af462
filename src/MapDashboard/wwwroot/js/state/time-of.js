// What the timeline shows: the years of the records that are here, or of very many as the server has counted them. Pure.
import { countLoose, histogram, spanOf } from './timeline.js';

/**
 * @typedef {object} Time
 * @property {[number, number] | null} span first and last year of all records; null: none has a year
 * @property {(axis: import('./timeline.js').Axis, layers: string[]) => {bins: import('./timeline.js').Bin[], undated: import('./timeline.js').Part[]}} histogram under all filters but that of years
 * @property {(values: number[]) => {long: number, unsure: number}} loose how many of the filtered records are long or unsure in a range
 * @property {Map<string, number>} perLayer records of each layer under all filters but that of years
 *
 * @param {import('../store.js').Store} store @returns {Time}
 */
export function timeOf({ records }) {
  if (!('passing' in records)) return records.time;
  const others = records.passing('year');
  const perLayer = new Map();
  for (const { properties } of others) perLayer.set(properties.layer, (perLayer.get(properties.layer) ?? 0) + 1);
  return { span: spanOf(records.shown.values()), histogram: (axis, layers) => histogram(others, axis, layers), loose: (values) => countLoose(records.visible, values), perLayer };
}
