import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { countFacets } from '../../src/MapDashboard/wwwroot/js/state/facets.js';
import { matches } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { record } from './some.mjs';

const records = [record({ layer: 'patrols', years: [2019, 2023] }), record({ layer: 'surveillance', years: [2019] }), record({ layer: 'surveillance', years: [], status: 'planned' })];

test('each facet is counted without its own key', () => {
  const counts = countFacets(records, { layer: ['patrols'] });
  assert.deepEqual([...counts.layer], [['patrols', 1], ['surveillance', 2]]);
  assert.deepEqual([...counts.year], [[2019, 1], [2023, 1]]);
});

test('the other keys count', () => {
  const counts = countFacets(records, { year: { from: 2023, to: null } });
  assert.deepEqual([...counts.layer], [['patrols', 1], ['surveillance', 0]]);
  assert.equal(counts.year.get(2019), 2);
});

test('a record of several years is counted once in each', () => {
  assert.equal(countFacets(records, {}).year.get(2023), 1);
});

test('what the server did not find is not counted', () => {
  assert.deepEqual([...countFacets(records, {}, (f) => f === records[0]).layer], [['patrols', 1], ['surveillance', 0]]);
});

test('a record with two places in one country counts once for it', () => {
  const line = record({ places: [{ name: 'A', country: 'RS', geonameid: 1 }, { name: 'B', country: 'RS', geonameid: 2 }] });
  assert.equal(countFacets([line], {}).country.get('RS'), 1);
});

test('precision is counted as it is filtered: at least', () => {
  const counts = countFacets([record({ precision: 'country' }), record({ precision: 'city' }), record({ precision: null })], { precision: 'site' }).precision;
  assert.deepEqual([...counts], [['country', 2], ['region', 1], ['city', 1]]);
});

test('the count of a value is what choosing it shows', () => {
  const some = [
    record({ actors: ['Huawei'], documents: ['a', 'b'], review: 'edited' }),
    record({ actors: ['Huawei Marine'], documents: ['b'], layer: 'bri' }),
    record({ actors: ['Huawei', 'Dahua'], documents: ['c'], precision: 'country', status: 'planned' }),
  ];
  const filter = { layer: ['patrols'], status: ['active'] };
  const counts = countFacets(some, filter);
  for (const key of ['layer', 'program', 'country', 'status', 'source', 'actor', 'review']) {
    for (const [value, count] of counts[key]) assert.equal(some.filter((f) => matches({ ...filter, [key]: [value] }, f)).length, count, `${key} ${value}`);
  }
  assert.deepEqual([...counts.source], [['a', 1], ['b', 1], ['c', 0]]);
});
