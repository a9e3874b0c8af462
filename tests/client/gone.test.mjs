import assert from 'node:assert/strict';
import { test } from 'node:test';
import './words.mjs';
import { goneInWords } from '../../src/MapDashboard/wwwroot/js/state/gone.js';

test('a record that is gone says why', () => {
  assert.deepEqual(goneInWords({ reason: 'rejected by ana: wrong town.' }, null), { words: 'This record is no longer shown:', reason: 'rejected by ana: wrong town.' });
  assert.deepEqual(goneInWords({ reason: 'merged into abc', mergedInto: 'abc' }, null), { words: 'This record is no longer shown: it was merged into another record.', reason: '' });
  assert.deepEqual(goneInWords({}, null), { words: 'This record is not there (any more).', reason: '' });
});

test('a code is said in the language of the page, and what somebody wrote stays as it is', () => {
  const withdrawal = { code: 'rejected', by: 'ana', note: 'wrong town' };
  assert.deepEqual(goneInWords({ reason: 'rejected by ana: wrong town', withdrawal }, null), { words: 'This record is no longer shown. It was rejected by ana.', reason: '', note: 'wrong town' });
  assert.equal(goneInWords({ reason: 'deleted', withdrawal: { code: 'deleted' } }, null).words, 'This record is no longer shown. It was deleted.');
  assert.match(goneInWords({ withdrawal: { code: 'notYetKnown', since: '2026-11-22T10:00:00Z' } }, '2020-01-01').words, /^This record was not on the map then. It has been known only since .*2026/);
});

test('a record that was not there at a moment says since when it is known', () => {
  assert.deepEqual(goneInWords({ reason: 'known only since 2026-11-22' }, '2020-01-01'), { words: 'This record was not on the map then:', reason: 'known only since 2026-11-22.' });
  assert.deepEqual(goneInWords({}, '2020-01-01'), { words: 'This record was not on the map then.', reason: '' });
});
