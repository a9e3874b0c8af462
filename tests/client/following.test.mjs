import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Following } from '../../src/MapDashboard/wwwroot/js/state/following.js';

const watched = () => {
  const seen = [];
  return { seen, tell: { show: (id) => seen.push(id), begin: () => seen.push('begin'), end: () => seen.push('end') } };
};

/** A timer that a timer sets counts from the end of a tick, so they are short. @param {number} seconds */
const pass = (seconds) => {
  for (let i = 0; i < seconds; i++) mock.timers.tick(1_000);
};

test('new records are shown one after the other, then the map as it was', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { seen, tell } = watched();
  const following = new Following(10, tell);
  following.add(['a', 'b']);
  mock.timers.tick(9_000);
  following.add(['c']);
  assert.deepEqual(seen, ['begin', 'a']);
  mock.timers.tick(1_000);
  assert.deepEqual(seen, ['begin', 'a', 'b']);
  pass(20);
  assert.deepEqual(seen, ['begin', 'a', 'b', 'c', 'end']);
  following.add(['d']);
  assert.deepEqual(seen.slice(-2), ['begin', 'd']);
  mock.timers.reset();
});

test('of a storm the newest are shown', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { seen, tell } = watched();
  new Following(1, tell).add(Array.from({ length: 100 }, (_, i) => `r${i}`));
  pass(10);
  assert.deepEqual(seen, ['begin', 'r95', 'r96', 'r97', 'r98', 'r99', 'end']);
  mock.timers.reset();
});

test('who touches the map keeps it for a while', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { seen, tell } = watched();
  const following = new Following(1, tell, 5_000);
  following.add(['a', 'b'], 0);
  following.touched(100);
  mock.timers.tick(10_000);
  following.add(['c'], 5_000);
  assert.deepEqual(seen, ['begin', 'a']);
  following.add(['d'], 5_200);
  assert.deepEqual(seen, ['begin', 'a', 'begin', 'd']);
  mock.timers.reset();
});
