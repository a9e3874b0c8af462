import assert from 'node:assert/strict';
import test from 'node:test';
import { countFacets } from '../../src/MapDashboard/wwwroot/js/state/facets.js';
import { record } from './some.mjs';

const records = [record({ layer: 'patrols', years: [2019, 2023] }), record({ layer: 'surveillance', years: [2019] }), record({ layer: 'surveillance', years: [], status: 'planned' })];

test('each facet is counted without its own key', () => {
  const counts = countFacets(records, { layer: ['patrols'] });
  assert.deepEqual([...counts.layer], [['patrols', 1], ['surveillance', 2]]);
  assert.deepEqual([...counts.year], [[2019, 1], [2023, 1]]);
});

test('the other keys count', () => {
  const counts = countFacets(records, { year: { from: 2023, to: null } });
  assert.deepEqual([...counts.layer], [['patrols', 1]]);
  assert.equal(counts.year.get(2019), 2);
});

test('a record of several years is counted once in each', () => {
  assert.equal(countFacets(records, {}).year.get(2023), 1);
});

test('what the server did not find is not counted', () => {
  assert.equal(countFacets(records, {}, (f) => f === records[0]).layer.size, 1);
});

test('a record with two places in one country counts once for it', () => {
  const line = record({ places: [{ name: 'A', country: 'RS', geonameid: 1 }, { name: 'B', country: 'RS', geonameid: 2 }] });
  assert.equal(countFacets([line], {}).country.get('RS'), 1);
});
