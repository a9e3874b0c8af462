import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { amountCharts, isYearIn, labelledYears, rankedRows, scaleTop, yearBars, yearBarsInWords, yearsAfterClick } from '../../src/MapDashboard/wwwroot/js/state/charts.js';
import { record } from './some.mjs';

const layers = ['patrols', 'surveillance'];
const serbia = { name: 'Belgrade', country: 'RS', geonameid: 1 };
const hungary = { name: 'Budapest', country: 'HU', geonameid: 2 };
const amount = (value, unit, places = [serbia], rest = {}) => record({ places, quantities: [{ value, unit, text: '' }], ...rest });

test('years are stacked by layer, with a bar also where there is none', () => {
  const bars = yearBars([record({ layer: 'surveillance', years: [2019] }), record({ years: [2019, 2021] }), record({ years: [] })], {}, layers);
  assert.deepEqual(bars.map((b) => [b.year, b.total]), [[2019, 2], [2020, 0], [2021, 1]]);
  assert.deepEqual(bars[0].parts, [{ layer: 'patrols', count: 1 }, { layer: 'surveillance', count: 1 }]);
});

test('years are counted without the years of the filter but with its other keys', () => {
  const bars = yearBars([record({ years: [2019] }), record({ years: [2021] }), record({ years: [2021], status: 'planned' })], { year: { from: 2019, to: 2019 }, status: ['active'] }, layers);
  assert.deepEqual(bars.map((b) => b.total), [1, 0, 1]);
});

test('what the server did not find is in no chart', () => {
  const some = [amount(10, 'cameras'), amount(20, 'cameras')];
  assert.equal(yearBars(some, {}, layers, (f) => f === some[0])[0].total, 1);
  assert.equal(amountCharts(some, {}, (f) => f === some[0])[0].sum, 10);
});

test('a year is chosen by a click and let go by the next', () => {
  const once = yearsAfterClick(undefined, 2019);
  assert.deepEqual(once, { from: 2019, to: 2019 });
  assert.equal(yearsAfterClick(once, 2019), null);
  assert.deepEqual(yearsAfterClick({ from: 2016, to: null }, 2019), { from: 2019, to: 2019 });
});

test('a range that is open reaches as far as there are bars', () => {
  assert.ok(isYearIn({ from: 2016, to: null }, 2030));
  assert.ok(!isYearIn({ from: null, to: 2016 }, 2017));
  assert.ok(isYearIn(undefined, 1900));
});

test('labels of years never touch', () => {
  const years = Array.from({ length: 60 }, (_, i) => 1965 + i);
  assert.deepEqual(labelledYears(years, 5), [1970, 1980, 1990, 2000, 2010, 2020]);
  assert.deepEqual(labelledYears([2019, 2020, 2021], 80), [2019, 2020, 2021]);
});

test('the scale ends at a round number that its highest bar fits under', () => {
  assert.deepEqual([0, 1, 3, 9, 10, 11, 600, 601].map(scaleTop), [1, 1, 4, 10, 10, 20, 600, 800]);
});

test('bars are ranked, and a chosen one stays though nothing is left of it', () => {
  const rows = rankedRows(new Map([['a', 2], ['b', 5], ['c', 0]]), ['gone']);
  assert.deepEqual(rows.map((r) => [r.key, r.value, r.isChosen]), [['b', 5, false], ['a', 2, false], ['gone', 0, true]]);
});

test('amounts are charted by country, cameras first, each currency apart, other units not at all', () => {
  const charts = amountCharts([amount(46e6, 'EUR'), amount(2e9, 'USD', [hungary]), amount(1000, 'cameras'), amount(6, 'officers')], {});
  assert.deepEqual(charts.map((c) => [c.unit, [...c.byCountry]]), [['cameras', [['RS', 1000]]], ['EUR', [['RS', 46e6]]], ['USD', [['HU', 2e9]]]]);
});

test('an amount of two countries counts for each, but once in all', () => {
  const [chart] = amountCharts([amount(5, 'EUR', [serbia, hungary])], {});
  assert.deepEqual([...chart.byCountry], [['RS', 5], ['HU', 5]]);
  assert.equal(chart.sum, 5);
});

test('amounts are counted without the countries of the filter but with its other keys', () => {
  const some = [amount(5, 'EUR'), amount(7, 'EUR', [hungary]), amount(9, 'EUR', [hungary], { layer: 'bri' })];
  assert.deepEqual([...amountCharts(some, { country: ['RS'], layer: ['patrols'] })[0].byCountry], [['RS', 5], ['HU', 7]]);
});

test('the chart of years has one sentence for those who do not see it', () => {
  assert.equal(yearBarsInWords(yearBars([record({ years: [2016] }), record({ years: [2016, 2020] })], {}, layers)), '2016 to 2020; most in 2016: 2');
  assert.equal(yearBarsInWords([]), 'No record with a year');
});
