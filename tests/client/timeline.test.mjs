import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { axisOf, countLoose, coverage, histogram, isAll, keyed, playNext, playStart, rangeOf, shifted, spanOf, sumOf, swept, typedRange, valuesOf, withEnd } from '../../src/MapDashboard/wwwroot/js/state/timeline.js';
import { binInWords, looseInWords, rangeInWords } from '../../src/MapDashboard/wwwroot/js/state/timeline-words.js';
import { record } from './some.mjs';

const axis = { first: 2015, last: 2024, step: 1, data: [2015, 2024] };
const all = [2015, 2024];
const years = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const coveredBy = (dates, ...covered) => Object.fromEntries(coverage({ dates, years: covered }));

test('a date within one year is exact', () => {
  for (const date of ['2019', '2019-05', '2019-05-17', '2019-21', '2019-03/2019-06', '2019-XX']) assert.deepEqual(coveredBy([date], 2019), { 2019: 'exact' }, date);
});

test('a date that is approximate, uncertain or has unknown digits is unsure', () => {
  for (const date of ['2019~', '2019?', '2019%', '2019-05~', '~2019', '201X', '20XX', '2019~/2019-06']) assert.deepEqual(coveredBy([date], 2019), { 2019: 'unsure' }, date);
});

test('an interval over several years is long, and unsure where its end is', () => {
  assert.deepEqual(coveredBy(['2016/2018'], 2016, 2017, 2018), { 2016: 'long', 2017: 'long', 2018: 'long' });
  assert.deepEqual(coveredBy(['2016~/2018'], 2016, 2017, 2018), { 2016: 'unsure', 2017: 'long', 2018: 'long' });
  assert.deepEqual(coveredBy(['2016/2018?'], 2016, 2017, 2018), { 2016: 'long', 2017: 'long', 2018: 'unsure' });
});

test('beyond the stated end of an open interval nothing is sure', () => {
  assert.deepEqual(coveredBy(['2016/..'], 2016, 2017), { 2016: 'long', 2017: 'unsure' });
  assert.deepEqual(coveredBy(['../2017'], 2016, 2017), { 2016: 'unsure', 2017: 'long' });
  assert.deepEqual(coveredBy(['2016/'], 2016, 2017), { 2016: 'long', 2017: 'unsure' });
});

test('of several dates the surest counts, and only those about the year', () => {
  assert.deepEqual(coveredBy(['2016~', '2016-05', '2018/2020'], 2016, 2019), { 2016: 'exact', 2019: 'long' });
});

test('a year that no date explains is taken as it stands', () => {
  assert.deepEqual(coveredBy(['in spring'], 2019), { 2019: 'exact' });
  assert.deepEqual(coveredBy(undefined, 2019), { 2019: 'exact' });
  assert.equal(coverage({}).size, 0);
});

test('the axis holds the years of the records and of the range', () => {
  const records = [record({ years: [2019] }), record({ years: [2016, 2021] }), record({ years: [] })];
  assert.deepEqual(axisOf(spanOf(records), undefined, 100), { first: 2016, last: 2021, step: 1, data: [2016, 2021] });
  assert.deepEqual(axisOf(spanOf(records), { from: 2010, to: null }, 100), { first: 2010, last: 2021, step: 1, data: [2016, 2021] });
  assert.deepEqual(axisOf(null, undefined, 100, 2026).data, [2017, 2026]);
});

test('where there are more years than bars several share one', () => {
  const { first, last, step } = axisOf(spanOf([record({ years: [1912] }), record({ years: [2024] })]), undefined, 30);
  assert.deepEqual([first, last, step], [1910, 2024, 5]);
});

test('counts are stacked in the order of the layers and say how sure they are', () => {
  const records = [
    record({ layer: 'bri', dates: ['2016/2018'], years: [2016, 2017, 2018] }),
    record({ layer: 'patrols', dates: ['2016'], years: [2016] }),
    record({ layer: 'bri', dates: ['2016~'], years: [2016] }),
    record({ layer: 'bri', dates: [], years: [] }),
  ];
  const { bins, undated } = histogram(records, axis, ['patrols', 'bri']);
  assert.equal(bins.length, 10);
  assert.deepEqual(bins[1], { from: 2016, to: 2016, parts: [{ layer: 'patrols', counts: [1, 0, 0] }, { layer: 'bri', counts: [0, 1, 1] }] });
  assert.equal(sumOf(bins[2].parts), 1);
  assert.equal(sumOf(bins[1].parts, 'unsure'), 1);
  assert.deepEqual(undated, [{ layer: 'bri', counts: [1, 0, 0] }]);
});

test('a record counts once in a bar of several years, as surely as in any of them', () => {
  const wide = { first: 2010, last: 2029, step: 10, data: [2016, 2024] };
  const { bins } = histogram([record({ dates: ['2016~', '2018'], years: [2016, 2018] })], wide, ['patrols']);
  assert.deepEqual(bins[0].parts, [{ layer: 'patrols', counts: [1, 0, 0] }]);
});

test('a record outside of the axis or of an unknown layer does no harm', () => {
  const { bins } = histogram([record({ layer: 'new', dates: ['2015'], years: [1990, 2015] })], axis, ['patrols']);
  assert.equal(bins.reduce((n, bin) => n + sumOf(bin.parts), 0), 1);
});

test('what is long or uncertain is counted within the range', () => {
  const records = [record({ dates: ['2016/2018'], years: years(2016, 2018) }), record({ dates: ['2019~'], years: [2019] }), record()];
  assert.deepEqual(countLoose(records, all), { long: 1, unsure: 1 });
  assert.deepEqual(countLoose(records, [2019, 2024]), { long: 0, unsure: 1 });
});

test('a range at the outermost records is open', () => {
  assert.equal(rangeOf(all, axis), null);
  assert.deepEqual(rangeOf([2016, 2024], axis), { from: 2016, to: null });
  assert.deepEqual(rangeOf([2015, 2020], axis), { from: null, to: 2020 });
  assert.deepEqual(valuesOf({ from: 2016, to: null }, axis), [2016, 2024]);
  assert.deepEqual(valuesOf(undefined, axis), all);
  assert.ok(isAll(all, axis));
});

test('an end never passes the other nor the axis', () => {
  assert.deepEqual(withEnd([2016, 2018], 0, 2020, axis), [2018, 2018]);
  assert.deepEqual(withEnd([2016, 2018], 1, 2012, axis), [2016, 2016]);
  assert.deepEqual(withEnd([2016, 2018], 1, 2030, axis), [2016, 2024]);
});

test('a range that is moved keeps its length', () => {
  assert.deepEqual(shifted([2016, 2018], 2.4, axis), [2018, 2020]);
  assert.deepEqual(shifted([2016, 2018], -9, axis), [2015, 2017]);
  assert.deepEqual(shifted([2016, 2018], 99, axis), [2022, 2024]);
});

test('a drag takes every year it touches, in either direction', () => {
  assert.deepEqual(swept(2016.9, 2018.1, axis), [2016, 2018]);
  assert.deepEqual(swept(2018.1, 2016.9, axis), [2016, 2018]);
  assert.deepEqual(swept(2010, 2099, axis), all);
});

test('keys move an end by one, by five, or to the ends', () => {
  const from = (key) => keyed(2018, key, axis);
  assert.deepEqual(['ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from), [2017, 2019, 2013, 2023, 2015, 2024]);
  assert.equal(from('Enter'), undefined);
});

test('playing a window begins at the first year and ends at the last', () => {
  const seen = [];
  for (let values = playStart('window', all, axis); values; values = playNext('window', values, axis, 1)) seen.push(values);
  assert.deepEqual(seen, years(2015, 2024).map((year) => [year, year]));
});

test('a range that is played keeps its length and begins anew from the end', () => {
  assert.deepEqual(playStart('window', [2016, 2018], axis), [2017, 2019]);
  assert.deepEqual(playStart('window', [2022, 2024], axis), [2015, 2017]);
});

test('a growing range keeps its first year', () => {
  assert.deepEqual(playStart('grow', all, axis), [2015, 2015]);
  assert.deepEqual(playNext('grow', [2015, 2015], axis, 1), [2015, 2016]);
  assert.deepEqual(playStart('grow', [2018, 2024], axis), [2018, 2018]);
  assert.equal(playNext('grow', [2018, 2024], axis, 1), null);
});

test('a step back ends at the beginning', () => {
  assert.deepEqual(playNext('window', [2016, 2018], axis, -1), [2015, 2017]);
  assert.equal(playNext('window', [2015, 2017], axis, -1), null);
  assert.deepEqual(playNext('window', all, axis, -1), [2024, 2024]);
  assert.deepEqual(playNext('grow', [2016, 2018], axis, -1), [2016, 2017]);
  assert.equal(playNext('grow', [2016, 2016], axis, -1), null);
});

test('a typed range is taken as it is, empty ends are open', () => {
  assert.deepEqual(typedRange(' 2016 ', '2019'), { range: { from: 2016, to: 2019 } });
  assert.deepEqual(typedRange('', '2019'), { range: { from: null, to: 2019 } });
  assert.deepEqual(typedRange('', ''), { range: null });
});

test('what is no range is named with its field', () => {
  assert.match(typedRange('19', '').problem, /“19” is not a year/);
  assert.equal(typedRange('2016', '20x9').at, 1);
  assert.match(typedRange('2020', '2016').problem, /2020, is after the last, 2016/);
});

test('bars and ranges are put in words', () => {
  const bin = { from: 2016, to: 2016, parts: [{ layer: 'bri', counts: [1, 2, 1] }] };
  assert.equal(binInWords(/** @type {any} */ (bin), () => 'Belt and Road'), '2016: 4 records (Belt and Road 4), 2 over several years, 1 uncertain');
  assert.equal(looseInWords({ long: 0, unsure: 0 }), '');
  assert.deepEqual([undefined, { from: 2016, to: 2016 }, { from: null, to: 2016 }, { from: 2016, to: null }].map(rangeInWords), ['All years', '2016', 'Until 2016', 'Since 2016']);
});
