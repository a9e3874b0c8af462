import assert from 'node:assert/strict';
import test from 'node:test';
import { countedAmountCharts } from '../../src/MapDashboard/wwwroot/js/state/charts.js';
import { inTurn } from '../../src/MapDashboard/wwwroot/js/state/in-turn.js';

/** Answers that come when the test says so. */
function later() {
  const waiting = [];
  return { ask: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })), waiting };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a batch that deletes a record waits for the one before, which still asks whether the record is new', async () => {
  const { ask, waiting } = later();
  const known = new Set();
  const apply = inTurn(async ([kind, id]) => {
    if (kind === 'upsert') await ask();
    if (kind === 'upsert') known.add(id);
    else known.delete(id);
    return `${kind} ${id}`;
  });
  const both = [apply(['upsert', 'a']), apply(['delete', 'a'])];
  await settled();
  waiting[0].resolve();
  assert.deepEqual(await Promise.all(both), ['upsert a', 'delete a']);
  assert.equal(known.size, 0);
});

test('a batch that fails says so to whoever brought it, and the next is taken in', async () => {
  const { ask, waiting } = later();
  const apply = inTurn(async (id) => (id === 'bad' ? ask() : id));
  const [bad, good] = [apply('bad'), apply('good')];
  await settled();
  waiting[0].reject(new Error('gone'));
  await assert.rejects(bad, /gone/);
  assert.equal(await good, 'good');
});

test('sums that the server has added up are charted as those that the page adds up itself', () => {
  const charts = countedAmountCharts([
    { unit: 'EUR', sum: 46e6, records: 3, byCountry: { RS: 40e6, HU: 46e6 } },
    { unit: 'km', sum: 350, records: 2, byCountry: { RS: 350 } },
    { unit: 'cameras', sum: 1000, records: 1, byCountry: { RS: 1000 } },
  ]);
  assert.deepEqual(charts.map(({ unit, isMoney, sum }) => [unit, isMoney, sum]), [['cameras', false, 1000], ['EUR', true, 46e6]]);
  assert.deepEqual([...charts[1].byCountry], [['RS', 40e6], ['HU', 46e6]]);
});
