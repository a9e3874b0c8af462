import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { formatFilter, hasNoLayer, matches, parseFilter, toggled, withKey, withLayerSwitched } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { record } from './some.mjs';

const passes = (query, feature) => matches(parseFilter(query).filter, feature);

test('a filter is written as it was read', () => {
  for (const query of ['layer=patrols,surveillance', 'year=2019', 'year=2016..2020', 'year=2023..', 'year=..2018', 'country=RS,HU&status=active', 'confidence=0.5', 'bbox=18,42,23,46', 'q=safe+city', 'precision=city', 'asOf=2026-03-01', 'program=Croatia+%E2%80%93+Safe+Tourist+Destination']) {
    assert.equal(formatFilter(parseFilter(query).filter), query);
  }
});

test('an unknown key and a malformed value are named, the rest is kept', () => {
  const { filter, problems } = parseFilter('colour=red&year=19&layer=patrols&confidence=2&bbox=1,2&precision=street');
  assert.deepEqual(filter, { layer: ['patrols'] });
  assert.deepEqual(problems.map((p) => p.split(':')[0]), ['colour', 'year', 'confidence', 'bbox', 'precision']);
});

test('words that are no UTF-8 are malformed', () => {
  const { filter, problems } = parseFilter('q=%E0%A4%A&actor=%FF&layer=bri');
  assert.deepEqual(filter, { layer: ['bri'] });
  assert.equal(problems.length, 2);
});

test('a range that ends before it begins is malformed', () => {
  assert.equal(parseFilter('year=2020..2016').problems.length, 1);
});

test('a key named like a property of every object is unknown', () => {
  assert.equal(parseFilter('constructor=1&__proto__=2').problems.length, 2);
});

test('values of one key are alternatives, keys combine', () => {
  const r = record({ layer: 'patrols', status: 'planned' });
  assert.ok(passes('layer=patrols,bri', r));
  assert.ok(!passes('layer=patrols,bri&status=active', r));
});

test('a year range takes any record with a year inside', () => {
  const r = record({ years: [2019, 2023] });
  assert.ok(passes('year=2023', r));
  assert.ok(passes('year=2020..', r));
  assert.ok(!passes('year=2020..2022', r));
  assert.ok(!passes('year=2019', record({ years: [] })));
});

test('precision means at least', () => {
  assert.ok(passes('precision=region', record({ precision: 'city' })));
  assert.ok(!passes('precision=city', record({ precision: 'country' })));
});

test('a box may cross the antimeridian', () => {
  const fiji = record({}, { type: 'Point', coordinates: [178, -18] });
  assert.ok(passes('bbox=170,-30,-170,0', fiji));
  assert.ok(!passes('bbox=-170,-30,170,0', fiji));
});

test('a line passes the box that one of its points is in', () => {
  const line = record({}, { type: 'LineString', coordinates: [[20.5, 44.8], [19.1, 42.1]] });
  assert.ok(passes('bbox=19,42,20,43', line));
});

test('keys that need the texts or the past are left to the server', () => {
  assert.ok(passes('q=anything&asOf=2026-01-01', record()));
});

test('toggling a value twice changes nothing', () => {
  const filter = { layer: ['bri'] };
  assert.deepEqual(toggled(toggled(filter, 'country', 'RS'), 'country', 'RS'), filter);
});

test('an empty value takes its key away', () => {
  assert.deepEqual(withKey({ q: 'x', layer: ['bri'] }, 'q', ' '), { layer: ['bri'] });
});

test('without any layer nothing is shown, and the link says so', () => {
  const all = ['patrols', 'bri'];
  const none = all.reduce((filter, key) => withLayerSwitched(filter, key, all), {});
  assert.ok(hasNoLayer(none));
  assert.ok(!matches(none, record()));
  assert.deepEqual(parseFilter(formatFilter(none)).filter, none);
  assert.deepEqual(withLayerSwitched(none, 'bri', all), { layer: ['bri'] });
  assert.deepEqual(all.reduce((filter, key) => withLayerSwitched(filter, key, all), none), {});
});

test('a value with a comma stands in double quotes, as the server reads it', () => {
  const filter = { actor: ['Huawei Technologies, Co.', 'say "yes"', 'Dahua'] };
  assert.deepEqual(parseFilter(formatFilter(filter)).filter, filter);
  assert.equal(formatFilter(filter), 'actor=%22Huawei+Technologies%2C+Co.%22,%22say+%22%22yes%22%22%22,Dahua');
  assert.deepEqual(parseFilter('actor=a "b, c" d, e ,,').filter.actor, ['a b, c d', 'e']);
  assert.equal(parseFilter('actor="open').problems.length, 1);
});

test('an actor is meant in full, in any case', () => {
  const r = record({ actors: ['Huawei Marine'] });
  assert.ok(passes('actor=huawei+marine', r));
  assert.ok(!passes('actor=huawei', r));
});

test('keys and country codes are read in any case, what is no code is named', () => {
  assert.deepEqual(parseFilter('layer=Patrols&country=rs,hu,RS&review=Edited').filter, { layer: ['patrols'], country: ['RS', 'HU'], review: ['edited'] });
  assert.match(parseFilter('country=Serbia').problems[0], /^country:/);
});

test('a record has the source of each of its documents', () => {
  assert.ok(passes('source=b', record({ documents: ['a', 'b'] })));
  assert.ok(!passes('source=c', record({ documents: ['a', 'b'] })));
});
