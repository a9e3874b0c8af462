import assert from 'node:assert/strict';
import { test } from 'node:test';
import './words.mjs';
import { goneInWords } from '../../src/MapDashboard/wwwroot/js/state/gone.js';

test('a record that is gone says why', () => {
  assert.deepEqual(goneInWords({ reason: 'rejected by ana: wrong town.' }, null), { words: 'This record is no longer shown:', reason: 'rejected by ana: wrong town.' });
  assert.deepEqual(goneInWords({ reason: 'merged into abc', mergedInto: 'abc' }, null), { words: 'This record is no longer shown: it was merged into another record.', reason: '' });
  assert.deepEqual(goneInWords({}, null), { words: 'This record is not there (any more).', reason: '' });
});

test('a record that was not there at a moment says since when it is known', () => {
  assert.deepEqual(goneInWords({ reason: 'known only since 2026-11-22' }, '2020-01-01'), { words: 'This record was not on the map then:', reason: 'known only since 2026-11-22.' });
  assert.deepEqual(goneInWords({}, '2020-01-01'), { words: 'This record was not on the map then.', reason: '' });
});
