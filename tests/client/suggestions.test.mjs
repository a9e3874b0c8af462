import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { matches } from '../../src/MapDashboard/wwwroot/js/state/filter.js';
import { MOST, chosenOf, filterOf, suggestedPlaces, suggestedValues } from '../../src/MapDashboard/wwwroot/js/state/suggestions.js';
import { record } from './some.mjs';

const features = [
  record({ actors: ['Huawei'], program: 'Safe City', layer: 'surveillance', documents: ['d1'] }),
  record({ actors: ['Huawei', 'Министарство унутрашњих послова'], years: [2023] }),
  record({ actors: ['Huawei Marine'], places: [{ name: 'Bar', country: 'ME', geonameid: 3204541 }] }),
];
const nameOf = (kind, value) => ({ layer: { patrols: 'Police patrols', surveillance: 'Surveillance' }[value], source: `Title of ${value}` })[kind] ?? value;
const known = (filter = {}) => ({ features, filter, nameOf });
const belgrade = { geonameid: 792680, name: 'Belgrade', matchedName: 'Београд', country: 'RS', feature: 'PPLC' };
const serbia = { geonameid: 6290252, name: 'Serbia', matchedName: 'Srbija', country: 'RS', feature: 'PCLI' };
const lima = { geonameid: 3936456, name: 'Lima', matchedName: 'Lima', country: 'PE', feature: 'PPLC' };
const placeKnown = { features, filter: {}, nameOf: (p) => p.name };

test('values are found in either script, the most frequent first', () => {
  assert.deepEqual(suggestedValues('huaw', known()).map((s) => [s.kind, s.value, s.count]), [['actor', 'Huawei', 2], ['actor', 'Huawei Marine', 1]]);
  assert.deepEqual(suggestedValues('ministarstvo unutrasnjih', known()).map((s) => s.value), ['Министарство унутрашњих послова']);
  assert.deepEqual(suggestedValues('пол', known()).map((s) => s.kind), ['layer', 'program']);
  assert.deepEqual(suggestedValues('title', known()).map((s) => s.value), ['d1']);
});

test('the count is what choosing it shows', () => {
  for (const filter of [{}, { year: { from: 2023, to: 2023 } }, { actor: ['Huawei Marine'], q: 'words' }, { layer: ['patrols'] }]) {
    for (const s of suggestedValues('hua', known(filter))) assert.equal(features.filter((f) => matches(filterOf(filter, s), f)).length, s.count, JSON.stringify([filter, s.value]));
    for (const s of suggestedPlaces('x', [belgrade, serbia], { ...placeKnown, filter })) {
      if (s.count) assert.equal(features.filter((f) => matches(filterOf(filter, s), f)).length, s.count);
    }
  }
});

test('places with records come first, and say by which name they were found', () => {
  const found = suggestedPlaces('beograd', [lima, belgrade], placeKnown);
  assert.deepEqual(found.map((s) => [s.name, s.count, s.also]), [['Belgrade', 2, 'Београд'], ['Lima', 0, undefined]]);
});

test('a place filters by itself, a country by the country, one without records by nothing', () => {
  const [inSerbia] = suggestedPlaces('srb', [serbia], placeKnown);
  assert.deepEqual(filterOf({ q: 'srb', layer: ['patrols'] }, inSerbia), { layer: ['patrols'], country: ['RS'] });
  assert.deepEqual(filterOf({ q: 'beo' }, suggestedPlaces('beo', [belgrade], placeKnown)[0]), { place: ['792680'] });
  assert.deepEqual(filterOf({ q: 'lim' }, suggestedPlaces('lim', [lima], placeKnown)[0]), {});
});

test('no group crowds out the others, and the groups keep their order', () => {
  const many = (kind, n) => Array.from({ length: n }, (_, i) => ({ kind, value: String(i), name: `${kind} ${i}`, count: 1, marks: [] }));
  const kinds = (found) => found.map((s) => s.kind[0]).join('');
  assert.equal(kinds(chosenOf([...many('place', 20), ...many('actor', 20), ...many('source', 1)])), 'ppppaaas');
  assert.equal(chosenOf(many('program', 20)).length, MOST);
  assert.deepEqual(chosenOf([]), []);
});

test('nothing is suggested for what is no word', () => {
  assert.deepEqual(suggestedValues('…', known()), []);
  assert.deepEqual(suggestedValues('', known()), []);
});

test('a program is found by what the page calls it and by its name in the records', () => {
  const named = { ...known(), nameOf: (kind, value) => (value === 'Safe City' ? 'Безбедан град' : nameOf(kind, value)) };
  const [own] = suggestedValues('bezbedan', named);
  assert.deepEqual([own.value, own.name, own.also], ['Safe City', 'Безбедан град', undefined]);
  const [other] = suggestedValues('safe c', named);
  assert.deepEqual([other.value, other.name, other.also], ['Safe City', 'Безбедан град', 'Safe City']);
});
