import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneInWords } from '../../src/MapDashboard/wwwroot/js/state/gone.js';

test('a record that is gone says why', () => {
  assert.equal(goneInWords({ reason: 'rejected by ana: wrong town.' }, null), 'This record is no longer shown: rejected by ana: wrong town.');
  assert.equal(goneInWords({ reason: 'merged into abc', mergedInto: 'abc' }, null), 'This record is no longer shown: it was merged into another record.');
  assert.equal(goneInWords({}, null), 'This record is not there (any more).');
});

test('a record that was not there at a moment says since when it is known', () => {
  assert.equal(goneInWords({ reason: 'known only since 2026-11-22' }, '2020-01-01'), 'This record was not on the map then: known only since 2026-11-22.');
  assert.equal(goneInWords({}, '2020-01-01'), 'This record was not on the map then.');
});
