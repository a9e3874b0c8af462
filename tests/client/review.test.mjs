import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { actionOf, current, differences, extended, isLow, moved, queueOf, restored, sentencePieces, without } from '../../src/MapDashboard/wwwroot/js/state/review.js';
import { draftOf } from '../../src/MapDashboard/wwwroot/js/state/drafts.js';
import { record } from './some.mjs';

const item = (id) => ({ ...record({ id }), etag: `"${id}"`, sentences: [] });
const queue = (ids, next = null) => queueOf({ features: ids.map(item), remaining: ids.length, next });
const ids = (q) => q.items.map((i) => i.id);

test('what is decided leaves the queue and the next one takes its place', () => {
  const after = without(moved(queue(['a', 'b', 'c']), 1), 'b', { kind: 'accept' });
  assert.deepEqual([ids(after), current(after).id, after.remaining], [['a', 'c'], 'c', 2]);
});

test('after the last one the one before is current, after the only one none', () => {
  assert.equal(current(without(moved(queue(['a', 'b']), 1), 'b', { kind: 'accept' })).id, 'a');
  assert.equal(current(without(queue(['a']), 'a', { kind: 'accept' })), null);
});

test('decisions are taken back in their order, each item where it stood', () => {
  let q = queue(['a', 'b', 'c']);
  q = without(q, 'a', { kind: 'accept' });
  q = without(q, 'b', { kind: 'reject' });
  q = restored(q, item('b'));
  assert.deepEqual([ids(q), current(q).id, q.remaining], [['b', 'c'], 'b', 2]);
  q = restored(q, item('a'));
  assert.deepEqual([ids(q), current(q).id, q.decided.length], [['a', 'b', 'c'], 'a', 0]);
});

test('what somebody else decided leaves the queue and cannot be taken back here', () => {
  const q = without(queue(['a', 'b']), 'a', null);
  assert.deepEqual([ids(q), q.decided.length], [['b'], 0]);
});

test('nobody moves beyond the ends', () => {
  assert.equal(current(moved(queue(['a', 'b']), 5)).id, 'b');
  assert.equal(current(moved(queue(['a', 'b']), -5)).id, 'a');
  assert.equal(current(moved(queue([]), 1)), null);
});

test('the next page adds what is neither waiting nor decided', () => {
  const q = without(queue(['a', 'b'], '/api/review?cursor=x'), 'a', { kind: 'accept' });
  assert.ok(isLow(q));
  const more = extended(q, { features: ['a', 'b', 'c'].map(item), remaining: 7, next: null });
  assert.deepEqual([ids(more), more.remaining, isLow(more)], [['b', 'c'], 7, false]);
});

test('a conflict names the fields that differ and who changed them', () => {
  const base = record({ id: 'x', title: 'Old', status: 'active' });
  const theirs = { ...base, properties: { ...base.properties, title: 'Hers', status: 'ended' } };
  const rows = differences(base, theirs, { ...draftOf(base), title: 'Mine', actors: 'Ministry' });
  assert.deepEqual(rows.map((r) => [r.field, r.mine, r.theirs, r.isContested]), [['title', 'Mine', 'Hers', true], ['status', 'active', 'ended', false], ['actors', 'Ministry', 'Ministry of Interior', false]]);
});

test('who wanted the same as the other one is in no conflict', () => {
  const base = record({ id: 'x', title: 'Old' });
  const theirs = { ...base, properties: { ...base.properties, title: 'New' } };
  assert.deepEqual(differences(base, theirs, { ...draftOf(base), title: 'New' }), []);
});

test('keys do what the help says, but not with Ctrl', () => {
  assert.equal(actionOf({ key: 'a' }), 'accept');
  assert.equal(actionOf({ key: 'A' }), 'accept');
  assert.equal(actionOf({ key: '?' }), 'help');
  assert.equal(actionOf({ key: 'a', ctrlKey: true }), null);
  assert.equal(actionOf({ key: 'x' }), null);
});

test('a sentence is cut at its fields; the pieces make the sentence again', () => {
  const text = 'Officers patrolled in Porto in 2024.';
  const spans = [{ field: 'claim', start: 100, end: 136 }, { field: 'date', start: 131, end: 135 }, { field: 'place', start: 122, end: 127 }, { field: 'program', start: 122, end: 124 }, { field: 'place', start: 90, end: 95 }];
  const pieces = sentencePieces({ text, start: 100, spans });
  assert.equal(pieces.map((p) => p.text).join(''), text);
  assert.deepEqual(pieces.filter((p) => p.field), [{ text: 'Porto', field: 'place' }, { text: '2024', field: 'date' }]);
});
