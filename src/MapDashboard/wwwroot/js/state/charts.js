// What the charts show. Each is counted without its own key of the filter, as the facets are: choosing one bar leaves the
// others standing, so that another can be chosen. Pure.
import { t } from '../words.js';
import { amountsOf, isMoney } from './amounts.js';
import { FILTER_KEYS, matches } from './filter.js';

/**
 * One bar for each year from the first to the last that any record names, also where there is none.
 * @param {object[]} features @param {object} filter @param {string[]} layers in the order in which they are stacked
 * @param {(feature: object) => boolean} [passes] the server's say
 * @returns {{year: number, total: number, parts: {layer: string, count: number}[]}[]}
 */
export function yearBars(features, filter, layers, passes = () => true) {
  const years = features.flatMap((f) => f.properties.years ?? []);
  if (years.length === 0) return [];
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  const counts = Array.from({ length: last - first + 1 }, () => new Map());
  for (const feature of features) {
    if (!passes(feature) || !matches(filter, feature, 'year')) continue;
    const { years: own = [], layer } = feature.properties;
    for (const year of new Set(own)) counts[year - first].set(layer, (counts[year - first].get(layer) ?? 0) + 1);
  }
  return counts.map((byLayer, i) => {
    const parts = [...byLayer].map(([layer, count]) => ({ layer, count })).sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
    return { year: first + i, total: parts.reduce((sum, p) => sum + p.count, 0), parts };
  });
}

/** Whether a bar is within the chosen years; all are when none are chosen. */
export const isYearIn = (range, year) => !range || (year >= (range.from ?? -Infinity) && year <= (range.to ?? Infinity));

/** The years after a click: this one alone, or all again when it was alone already. */
export const yearsAfterClick = (range, year) => (range?.from === year && range.to === year ? null : { from: year, to: year });

/** The years to write under bars of a width in pixels, so that no two labels touch: every one, every 2nd, 5th, 10th … */
export function labelledYears(years, barWidth, labelWidth = 34) {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((n) => n * barWidth >= labelWidth) ?? 100;
  return years.filter((year) => year % step === 0);
}

/** The top of a scale from 0: the next of 1, 2, 4, 6 and 8 with noughts, so that its half is a whole number; no less than 1. */
export function scaleTop(highest) {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 4, 6, 8, 10].map((n) => n * power).find((n) => n >= highest);
}

/**
 * The rows of a bar chart, the longest first; nothing for what is 0, unless it is chosen.
 * @param {Map<string, number>} values @param {string[]} [chosen]
 */
export function rankedRows(values, chosen = []) {
  const all = new Map([...chosen.map((key) => pair(key, 0)), ...values]);
  return [...all]
    .map(([key, value]) => ({ key, value, isChosen: chosen.includes(key) }))
    .filter((row) => row.value > 0 || row.isChosen)
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

/** @returns {[string, number]} */
const pair = (key, value) => [key, value];

/**
 * Sums by country, a chart for cameras and for each currency. An amount of a record in several countries counts for each.
 * @param {object[]} features @param {object} filter @param {(feature: object) => boolean} [passes] the server's say
 * @returns {{unit: string, isMoney: boolean, sum: number, byCountry: Map<string, number>}[]} cameras first, then money; `sum` counts each record once
 */
export function amountCharts(features, filter, passes = () => true) {
  const counted = features.filter((f) => f.properties.quantities?.length && passes(f) && matches(filter, f, 'country'));
  const units = [...amountsOf(counted)].filter(([unit, { isMoney }]) => isMoney || unit === 'cameras');
  return units
    .map(([unit, { sum, isMoney }]) => ({ unit, isMoney, sum, byCountry: sumsByCountry(counted, unit) }))
    .sort((a, b) => Number(a.isMoney) - Number(b.isMoney));
}

/**
 * The same of what the server has added up.
 * @param {import('./amounts.js').AmountFacet[]} facet @returns {ReturnType<typeof amountCharts>}
 */
export function countedAmountCharts(facet) {
  return facet
    .filter(({ unit }) => isMoney(unit) || unit === 'cameras')
    .map(({ unit, sum, byCountry }) => ({ unit, isMoney: isMoney(unit), sum, byCountry: new Map(Object.entries(byCountry)) }))
    .sort((a, b) => Number(a.isMoney) - Number(b.isMoney));
}

function sumsByCountry(features, unit) {
  const sums = new Map();
  for (const feature of features) {
    const amount = amountsOf([feature]).get(unit)?.sum ?? 0;
    if (amount) for (const country of FILTER_KEYS.country.of(feature.properties)) sums.set(country, (sums.get(country) ?? 0) + amount);
  }
  return sums;
}

/** A chart of years in one sentence. */
export function yearBarsInWords(bars) {
  const most = bars.reduce((best, bar) => (bar.total > (best?.total ?? 0) ? bar : best), null);
  return most ? t('charts-years', { first: String(bars[0].year), last: String(bars.at(-1).year), most: String(most.year), count: most.total }) : t('charts-no-years');
}
