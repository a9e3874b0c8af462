import assert from 'node:assert/strict';
import test from 'node:test';
import { marksOf, drawnLine } from '../../src/MapDashboard/wwwroot/js/map/marks.js';
import { cluster } from '../../src/MapDashboard/wwwroot/js/state/clusters.js';
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

test('records at one spot are one mark, areas apart from points', () => {
  const marks = marksOf([record(), record(), record({ precision: 'country' })]);
  assert.deepEqual(marks.map((m) => [m.kind, m.features.length]), [['point', 2], ['area', 1]]);
});

test('a record without a place has no mark', () => {
  assert.deepEqual(marksOf([record({}, null)]), []);
});

test('a line of two ends is drawn as an arc, a surveyed one as it is', () => {
  assert.ok(drawnLine([[0, 0], [10, 0]]).length > 2);
  assert.deepEqual(drawnLine([[0, 0], [1, 1], [2, 0]]), [[0, 0], [1, 1], [2, 0]]);
  assert.deepEqual(drawnLine([[0, 0], [10, 0]]).at(-1), [10, 0]);
});
