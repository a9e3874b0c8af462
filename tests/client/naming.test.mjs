import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { sizeOf } from '../../src/MapDashboard/wwwroot/js/map/symbol-drawing.js';
import { nameOf } from '../../src/MapDashboard/wwwroot/js/map/naming.js';
import { record } from './some.mjs';

const layerOf = (key) => ({ key, name: { patrols: 'Police patrols', surveillance: 'Surveillance' }[key] });
const group = (kind, ...features) => ({ kind, features, marks: [{}] });

test('a cluster says its mix, most first', () => {
  const name = nameOf(group('cluster', record({ layer: 'surveillance' }), ...[1, 2, 3].map(() => record()), record({ layer: 'surveillance' })), layerOf);
  assert.equal(name, '5 records near each other: 3 Police patrols, 2 Surveillance');
});

test('a record says title, place and years; one that is known to its country says that', () => {
  assert.equal(nameOf(group('point', record()), layerOf), 'Joint police patrols, Belgrade, Serbia, 2019');
  assert.equal(nameOf(group('area', record({ title: 'Patrols, Serbia', places: [{ name: 'Serbia', country: 'RS' }], precision: 'country' })), layerOf), 'Patrols, Serbia, 2019, known to the country only');
});

test('several records of a country are about the whole of it', () => {
  const whole = () => record({ places: [{ name: 'Serbia', country: 'RS' }], precision: 'country' });
  assert.equal(nameOf(group('area', whole(), whole()), layerOf), '2 records about Serbia as a whole: 2 Police patrols');
});

test('no symbol is smaller than a finger can hit', () => {
  const many = Array.from({ length: 12 }, () => record());
  for (const kind of ['point', 'cluster', 'area', 'line']) for (const features of [[record()], many]) assert.ok(Math.min(...sizeOf({ kind, features })) >= 24, kind);
});
