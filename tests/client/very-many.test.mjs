import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { nameOf } from '../../src/MapDashboard/wwwroot/js/map/naming.js';
import { sizeOf } from '../../src/MapDashboard/wwwroot/js/map/symbol-drawing.js';
import { countOf, isSpread, layerMix, oneOf } from '../../src/MapDashboard/wwwroot/js/map/tally.js';
import { AskedList } from '../../src/MapDashboard/wwwroot/js/state/asked-list.js';
import { countText } from '../../src/MapDashboard/wwwroot/js/state/count-text.js';
import { CountedTime } from '../../src/MapDashboard/wwwroot/js/state/counted-time.js';
import { yearBars } from '../../src/MapDashboard/wwwroot/js/state/charts.js';
import { countFacets, countedFacets } from '../../src/MapDashboard/wwwroot/js/state/facets.js';
import { PRECISIONS } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { HeldRecords } from '../../src/MapDashboard/wwwroot/js/state/held-records.js';
import { timeOf } from '../../src/MapDashboard/wwwroot/js/state/time-of.js';
import { clipped, drawnOf, isEnough, spreadOf, toAsk } from '../../src/MapDashboard/wwwroot/js/state/view-marks.js';
import { record } from './some.mjs';

const layerOf = (key) => ({ key, name: key });
const cluster = { cell: '7/1/2', count: 12_345, byLayer: { bri: 345, patrols: 12_000 }, position: [20, 44], bbox: [19, 43, 21, 45] };
const area = { precision: 'country', place: { name: 'Serbia', country: 'RS', geonameid: 1, lon: 20.8, lat: 44 }, count: 3, byLayer: { bri: 3 } };

test('the part of the map that is asked for is larger than the window, begins in the first world and is enough for a little dragging', () => {
  const asked = toAsk({ box: [10, 40, 20, 50], zoom: 5.4 });
  assert.deepEqual(asked, { box: [5, 35, 25, 55], zoom: 5 });
  assert.ok(isEnough(asked, { box: [11, 41, 21, 51], zoom: 5 }));
  assert.ok(isEnough(asked, { box: [371, 41, 381, 51], zoom: 5 }));
  assert.ok(!isEnough(asked, { box: [14, 41, 24, 51], zoom: 5 }));
  assert.ok(!isEnough(asked, { box: [11, 41, 21, 51], zoom: 6 }));
  assert.ok(!isEnough(null, { box: [11, 41, 21, 51], zoom: 5 }));
  assert.deepEqual(toAsk({ box: [-300, -80, 300, 89], zoom: 1 }).box, [-180, -85.06, 180, 85.06]);
  assert.deepEqual(toAsk({ box: [350, 0, 360, 10], zoom: 4 }).box, [-15, -5, 5, 15]);
  assert.ok(isEnough({ box: [170, -5, 190, 15], zoom: 4 }, { box: [-180, 0, -178, 10], zoom: 4 }));
});

test('a filter with a box narrows what is asked for', () => {
  assert.deepEqual(clipped([0, 0, 10, 10], [5, -5, 20, 5]), [5, 0, 10, 5]);
  assert.equal(clipped([0, 0, 10, 10], [11, 0, 20, 5]), null);
  assert.deepEqual(clipped([0, 0, 10, 10], undefined), [0, 0, 10, 10]);
});

test('what the server has counted becomes marks that say how many and of what', () => {
  const { features, sums: [point, country] } = drawnOf({ features: [record()], clusters: [cluster], areas: [area] });
  assert.equal(features.length, 1);
  assert.deepEqual([point.kind, point.lon, country.kind, country.code], ['point', 20, 'area', 'RS']);
  assert.equal(countOf(point), 12_345);
  assert.deepEqual(layerMix(point, layerOf).map(({ layer, count }) => [layer.key, count]), [['patrols', 12_000], ['bri', 345]]);
  assert.equal(oneOf(point), null);
  assert.ok(isSpread(point.sums[0]) && !isSpread(country.sums[0]));
  const group = { kind: 'cluster', marks: [point], features: [], sums: point.sums };
  assert.equal(nameOf(group, layerOf), '12,345 records near each other: 12,000 patrols, 345 bri');
  assert.equal(nameOf({ kind: 'area', marks: [country], features: [], sums: country.sums }, layerOf), '3 records about Serbia as a whole: 3 bri');
  assert.ok(sizeOf(group)[0] < 64, 'a cluster fits into its cell');
});

test('a number on a symbol is short', () => {
  assert.deepEqual([7, 4500, 9999, 12_345, 999_499, 1_234_567].map(countText), ['7', '4500', '9999', '12k', '999k', '1.2m']);
});

test('the map is fitted to all that was counted', () => {
  const [low, high] = spreadOf({ features: [record({}, { type: 'LineString', coordinates: [[5, 5], [8, 60]] })], clusters: [cluster], areas: [area] });
  assert.deepEqual([low.geometry.coordinates, high.geometry.coordinates], [[5, 5], [21, 60]]);
  assert.deepEqual(spreadOf({ features: [], clusters: [] }), []);
});

test('a list asks for what it lacks, once, and shows what it has meanwhile', async () => {
  const asked = [];
  const pages = { null: { features: [1, 2], next: 'a' }, a: { features: [3, 4], next: 'b' }, b: { features: [5], next: null } };
  let arrived = 0;
  const list = new AskedList(async (next, limit) => (asked.push([next, limit]), pages[String(next)]), () => arrived++, assert.fail);
  assert.deepEqual(list.first(2), { features: [], isComing: true });
  list.first(2);
  await settled();
  assert.deepEqual([asked, arrived, list.first(2)], [[[null, 2]], 1, { features: [1, 2], isComing: false }]);
  assert.deepEqual(list.first(4), { features: [1, 2], isComing: true });
  await settled();
  assert.deepEqual(list.first(4).features, [1, 2, 3, 4]);

  pages.null = { features: [0, 1, 2, 3], next: 'c' };
  list.forget();
  assert.deepEqual(list.first(3), { features: [1, 2, 3], isComing: true }, 'the old ones stay until the new ones are there');
  await settled();
  assert.deepEqual(list.first(4), { features: [0, 1, 2, 3], isComing: false });
});

test('an answer to a question that is no longer asked is thrown away', async () => {
  const waiting = [];
  const list = new AskedList(() => new Promise((done) => waiting.push(done)), () => {}, assert.fail);
  list.first(1);
  list.forget();
  list.first(1);
  waiting[1]({ features: ['new'], next: null });
  await settled();
  waiting[0]({ features: ['old'], next: null });
  await settled();
  assert.deepEqual(list.first(1).features, ['new']);
});

test('a list whose question failed says so once and asks again when it is told to', async () => {
  let faults = 0;
  let isDown = true;
  const ask = async () => {
    if (isDown) throw new Error('down');
    return { features: [1], next: null };
  };
  const list = new AskedList(ask, () => {}, () => faults++);
  list.first(1);
  await settled();
  list.first(1);
  await settled();
  assert.equal(faults, 1);
  isDown = false;
  list.forget();
  list.first(1);
  await settled();
  assert.deepEqual(list.first(1).features, [1]);
});

test('years that the server has counted are shown as those that are counted here', () => {
  const features = [record({ layer: 'bri', dates: ['2016/2018'], years: [2016, 2017, 2018] }), record({ dates: ['2016'], years: [2016] }), record({ dates: ['2018~'], years: [2018] }), record({ dates: [], years: [] })];
  const facet = {
    first: 2016,
    last: 2018,
    years: [{ value: 2016, byLayer: { bri: [0, 1, 0], patrols: [1, 0, 0] } }, { value: 2017, byLayer: { bri: [0, 1, 0] } }, { value: 2018, byLayer: { patrols: [0, 0, 1], bri: [0, 1, 0] } }],
    undated: { patrols: 1 },
    byLayer: { bri: 1, patrols: 3 },
  };
  const held = new HeldRecords({ filter: {} });
  held.load(features);
  const [here, counted] = [timeOf({ records: held }), new CountedTime(facet)];
  const axis = { first: 2015, last: 2019, step: 1, data: [2016, 2018] };
  assert.deepEqual(counted.histogram(axis, ['patrols', 'bri']), here.histogram(axis, ['patrols', 'bri']));
  assert.deepEqual([counted.span, [...counted.perLayer]], [here.span, [...here.perLayer]]);
  assert.deepEqual(counted.yearBars(['patrols', 'bri']), yearBars(features, {}, ['patrols', 'bri']));
});

test('a value that the filter hides stays, with nothing, as where the records are counted here', () => {
  const features = [record({ layer: 'bri', program: 'Road', status: 'planned', places: [{ name: 'Bar', country: 'ME', geonameid: 1 }] }), record({ layer: 'patrols', program: 'Patrol', precision: 'country' })];
  const vocabulary = { layers: ['patrols', 'bri'].map((key) => ({ key })), programs: ['Road', 'Patrol'].map((name) => ({ name })), statuses: ['active', 'planned'].map((key) => ({ key })) };
  const keys = ['layer', 'program', 'status', 'country', 'precision'];
  const here = (filter) => countFacets(features, filter);
  // the server leaves nothings out, and counts what is exactly so precise
  const answer = (filter) => ({ ...Object.fromEntries(keys.map((key) => [key, [...here(filter)[key]].map(([value, count]) => ({ value, count })).filter((v) => v.count > 0)])), precision: precisely(here(filter).precision) });
  const sorted = (counts) => keys.map((key) => [...counts[key]].sort());
  const all = countedFacets(answer({}), vocabulary, {});
  const hidden = countedFacets(answer({ layer: ['patrols'] }), vocabulary, all);
  assert.deepEqual([hidden.program.get('Road'), hidden.status.get('planned'), hidden.country.get('ME'), hidden.precision.get('city')], [0, 0, 0, 0]);
  assert.deepEqual(sorted(hidden), sorted(withEveryPrecision(here({ layer: ['patrols'] }))));
  assert.equal(countedFacets(answer({ layer: ['patrols'] }), vocabulary, {}).program.get('Road'), 0, 'also where the filter was there first');
});

/** From "at least" to "exactly". */
const precisely = (atLeast) => PRECISIONS.map((value, i) => ({ value, count: (atLeast.get(value) ?? 0) - (atLeast.get(PRECISIONS[i + 1]) ?? 0) })).filter((p) => p.count > 0);
const withEveryPrecision = (counts) => ({ ...counts, precision: new Map(PRECISIONS.map((value) => [value, counts.precision.get(value) ?? 0])) });
const settled = () => new Promise((done) => setTimeout(done));
