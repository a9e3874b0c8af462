import assert from 'node:assert/strict';
import test from 'node:test';
import { marksOf, drawnLine } from '../../src/MapDashboard/wwwroot/js/map/marks.js';
import { cluster, splitZoom } from '../../src/MapDashboard/wwwroot/js/state/clusters.js';
import { record } from './some.mjs';

const mark = (key, x, y, weight = 1) => ({ key, x, y, weight });

test('near marks become one cluster, far ones stay apart', () => {
  const clusters = cluster([mark('a', 0, 0), mark('b', 10, 0), mark('c', 200, 0)], 40);
  assert.deepEqual(clusters.map((c) => c.marks.length).sort(), [1, 2]);
});

test('no mark is lost and none is in two clusters', () => {
  const marks = Array.from({ length: 500 }, (_, i) => mark(`m${i}`, (i * 73) % 611, (i * 37) % 401));
  const keys = cluster(marks, 38, () => [40, 40]).flatMap((c) => c.marks.map((m) => m.key));
  assert.equal(keys.length, 500);
  assert.equal(new Set(keys).size, 500);
});

test('the order in which marks arrive does not matter', () => {
  const marks = Array.from({ length: 60 }, (_, i) => mark(`m${i}`, (i * 73) % 200, (i * 37) % 200));
  const shape = (list) => cluster(list, 38).map((c) => c.marks.map((m) => m.key).sort().join()).sort();
  assert.deepEqual(shape(marks), shape([...marks].reverse()));
});

test('a cluster stands where most of its records are', () => {
  const [{ x }] = cluster([mark('a', 0, 0, 3), mark('b', 20, 0, 1)], 40);
  assert.equal(x, 5);
});

test('symbols that would overlap become one', () => {
  const wide = cluster([mark('a', 0, 0), mark('b', 50, 0)], 10, () => [80, 28]);
  assert.equal(wide.length, 1);
});

test('a symbol that a merged one comes to touch joins it too', () => {
  const size = ({ marks }) => [20 + 40 * (marks.length - 1), 28];
  assert.equal(cluster([mark('a', 0, 0, 3), mark('b', 12, 0, 2), mark('c', 36, 0, 1)], 5, size).length, 1);
});

test('a cluster is parted at the first zoom that parts it, if any does', () => {
  const apart = (zoom) => cluster([mark('a', 0, 0), mark('b', 2 ** zoom, 0)], 38).length;
  assert.equal(splitZoom(2, 16, apart), 6);
  assert.equal(splitZoom(2, 16, () => 1), null);
});

test('records at one spot are one mark, areas apart from points', () => {
  const marks = marksOf([record(), record(), record({ precision: 'country' })]);
  assert.deepEqual(marks.map((m) => [m.kind, m.features.length]), [['point', 2], ['area', 1]]);
});

test('no record that is known less exactly than to its city is a point', () => {
  const geometries = [{ type: 'Point', coordinates: [20, 44] }, { type: 'MultiPoint', coordinates: [[20, 44], [21, 45]] }, { type: 'Polygon', coordinates: [[[20, 44], [21, 44], [21, 45], [20, 44]]] }];
  for (const precision of ['region', 'country']) for (const geometry of geometries) assert.equal(marksOf([record({ precision }, geometry)])[0].kind, 'area');
});

test('what is known of one country is one area, wherever its records were put', () => {
  const somewhere = (lon) => record({ precision: 'country' }, { type: 'Point', coordinates: [lon, 44] });
  assert.deepEqual(marksOf([somewhere(20), somewhere(21)]).map((m) => [m.code, m.features.length]), [['RS', 2]]);
});

test('a record without a place has no mark', () => {
  assert.deepEqual(marksOf([record({}, null)]), []);
});

test('a line of two ends is drawn as an arc, a surveyed one as it is', () => {
  assert.ok(drawnLine([[0, 0], [10, 0]]).length > 2);
  assert.deepEqual(drawnLine([[0, 0], [1, 1], [2, 0]]), [[0, 0], [1, 1], [2, 0]]);
  assert.deepEqual(drawnLine([[0, 0], [10, 0]]).at(-1), [10, 0]);
});
