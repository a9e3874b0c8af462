import assert from 'node:assert/strict';
import test from 'node:test';
import { nearestLon, worldsBetween } from '../../src/MapDashboard/wwwroot/js/map/marks.js';

test('a place is taken in the copy of the world that is nearest', () => {
  assert.equal(nearestLon(-170, 179), 190);
  assert.equal(nearestLon(20, 160), 20);
  assert.equal(nearestLon(20, 380), 380);
  assert.equal(nearestLon(170, -179), -190);
});

test('every copy of the world that is seen is named', () => {
  assert.deepEqual(worldsBetween(-10, 60), [0]);
  assert.deepEqual(worldsBetween(60, 300), [0, 360]);
  assert.deepEqual(worldsBetween(-200, 200), [-360, 0, 360]);
});
