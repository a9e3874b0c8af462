import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { Decisions } from '../../src/MapDashboard/wwwroot/js/panels/review/decisions.js';
import { record } from './some.mjs';

const answer = (body, etag) => new Response(JSON.stringify(body), { headers: { etag } });

/** What is asked of a server that gives these answers, in their order. @param {Response[]} answers */
function asked(answers) {
  const requests = [];
  globalThis.fetch = async (path, options) => (requests.push(`${options.method ?? 'GET'} ${path} ${options.headers['If-Match'] ?? ''}`), answers.shift());
  const decisions = new Decisions(/** @type {any} */ ({ apply: () => {} }), { say: () => {} });
  return { requests, decisions };
}

const seen = { feature: record({ id: 'a' }), etag: '"1"' };

test('a rejection is taken back only of the version that it left', async () => {
  const { requests, decisions } = asked([answer({ id: 'a', review: 'rejected' }, '"2"'), answer(record({ id: 'a' }), '"1"')]);
  const outcome = /** @type {any} */ (await decisions.reject(seen, ''));
  assert.equal(/** @type {any} */ (await decisions.undo(outcome.decided)).feature.id, 'a');
  assert.deepEqual(requests, ['POST api/records/a/review "1"', 'POST api/records/a/undo "2"']);
});

test('a merge is taken back at the record that it went into, and the merged one is back', async () => {
  const { requests, decisions } = asked([answer(record({ id: 'b' }), '"9"'), answer(record({ id: 'b' }), '"8"'), answer(record({ id: 'a' }), '"1"')]);
  const outcome = /** @type {any} */ (await decisions.merge(seen, 'b'));
  const undone = /** @type {any} */ (await decisions.undo(outcome.decided));
  assert.deepEqual([undone.feature.id, undone.etag], ['a', '"1"']);
  assert.deepEqual(requests, ['POST api/records/a/merge "1"', 'POST api/records/b/undo "9"', 'GET api/records/a ']);
});
