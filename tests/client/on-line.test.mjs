import assert from 'node:assert/strict';
import test from 'node:test';
import { isOnLine } from '../../src/MapDashboard/wwwroot/js/map/on-line.js';

const bent = [[0, 0], [100, 0], [100, 100]];
const box = [0, 0, 100, 100];

test('what is beside a line is on it as far as its target reaches', () => {
  assert.ok(isOnLine(bent, box, 50, -11, 12));
  assert.ok(!isOnLine(bent, box, 50, 13, 12));
  assert.ok(isOnLine(bent, box, 108, 60, 12));
});

test('a line ends at its ends, and inside its box there is nothing but the line', () => {
  assert.ok(isOnLine(bent, box, -8, 8, 12));
  assert.ok(!isOnLine(bent, box, -10, 10, 12));
  assert.ok(!isOnLine(bent, box, 40, 60, 12));
});

test('a line of one place is a point', () => {
  assert.ok(isOnLine([[5, 5], [5, 5]], [5, 5, 5, 5], 8, 9, 5));
});
