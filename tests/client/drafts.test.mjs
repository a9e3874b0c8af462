import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bundleOf } from './words.mjs';
import { dateFault, draftOf, patchOf, quantitiesOf, withPlacePicked } from '../../src/MapDashboard/wwwroot/js/state/drafts.js';
import { isDate } from '../../src/MapDashboard/wwwroot/js/state/edtf.js';
import { useWords } from '../../src/MapDashboard/wwwroot/js/words.js';
import { record } from './some.mjs';

const quantities = [{ value: 8000, unit: 'cameras', text: 'some eight thousand cameras' }, { value: 2.5e6, unit: 'EUR', text: '€2.5m' }];

test('what nobody touched makes no patch', () => {
  const feature = record({ quantities, dates: ['2019', '2021/2023'] });
  assert.deepEqual(patchOf(draftOf(feature), feature), {});
});

test('a patch holds what was changed and nothing else', () => {
  const feature = record({ quantities });
  const patch = patchOf({ ...draftOf(feature), title: ' New title ', dates: '2020;2021-05', actors: '' }, feature);
  assert.deepEqual(patch, { title: 'New title', dates: ['2020', '2021-05'], actors: [] });
});

test('kinds of actors go beside their names, and stay with a name that is moved', () => {
  const feature = record({ actors: ['Huawei', 'Ministry'], actorKinds: ['company', null] });
  const draft = draftOf(feature);
  assert.deepEqual(patchOf({ ...draft, actorKinds: { ...draft.actorKinds, Ministry: 'body' } }, feature), { actors: ['Huawei', 'Ministry'], actorKinds: ['company', 'body'] });
  assert.deepEqual(patchOf({ ...draft, actors: 'Ana Jović; Huawei' }, feature), { actors: ['Ana Jović', 'Huawei'], actorKinds: [null, 'company'] });
  assert.deepEqual(patchOf({ ...draft, actorKinds: { Huawei: '' } }, feature), { actors: ['Huawei', 'Ministry'], actorKinds: [null, null] });
});

test('a quantity that stays keeps the words of the text', () => {
  const feature = record({ quantities });
  assert.deepEqual(patchOf({ ...draftOf(feature), quantities: '8,000 cameras; 12 officers' }, feature), { quantities: [quantities[0], { value: 12, unit: 'officers', text: '12 officers' }] });
});

test('quantities are read as people write them', () => {
  assert.deepEqual(quantitiesOf('EUR 1.5 million; 1,200 cameras').map(({ value, unit }) => [value, unit]), [[1.5e6, 'EUR'], [1200, 'cameras']]);
  assert.throws(() => quantitiesOf('a lot'), /no quantity/);
  assert.throws(() => quantitiesOf('40'), /what it counts/);
});

test('a decimal comma is no thousands separator, whatever the page speaks', () => {
  const values = (text) => quantitiesOf(text).map((q) => q.value);
  assert.deepEqual(values('2,5 km; EUR 1,5 million; 0,125 km; 12,75 t'), [2.5, 1.5e6, 0.125, 12.75]);
  assert.deepEqual(values('EUR 1.500.000; 1.200,5 km; 1,234,567.5 t; 1,200 cameras'), [1_500_000, 1200.5, 1_234_567.5, 1200]);
  assert.deepEqual(values('1.200 km'), [1.2]);
  for (const text of ['1,2,3 km', '1.2.3 km', '1,200.000,5 km']) assert.throws(() => quantitiesOf(text), /no quantity/);
});

test('"1.200" is what the language of the page makes of it', (test) => {
  useWords(bundleOf('sr-Latn'));
  test.after(() => useWords(bundleOf('en')));
  assert.deepEqual(quantitiesOf('1.200 km; 1,200 cameras; 2.5 km').map((q) => q.value), [1200, 1200, 2.5]);
});

test('a picked place takes the stead of what its mention was taken for', () => {
  const [a, b, c] = [{ geonameid: 1, name: 'A' }, { geonameid: 2, name: 'B' }, { geonameid: 3, name: 'C' }];
  assert.deepEqual(withPlacePicked([a, b], a, c), [c, b]);
  assert.deepEqual(withPlacePicked([a], null, c), [c]);
  assert.deepEqual(withPlacePicked([], null, c), [c]);
});

test('a place goes by its number; one without by name and position; a place outdoes the marker', () => {
  const feature = record();
  const placed = (place) => patchOf({ ...draftOf(feature), places: [place], geometry: { type: 'Point', coordinates: [1, 2] } }, feature);
  assert.deepEqual(placed({ geonameid: 5, name: 'X', country: 'RS', lon: 1, lat: 2 }), { places: [{ geonameid: 5 }] });
  assert.deepEqual(placed({ name: 'X', lon: 1, lat: 2 }), { places: [{ name: 'X', lon: 1, lat: 2 }] });
});

test('a marker that was moved is a geometry', () => {
  const feature = record();
  const geometry = { type: 'Point', coordinates: [20, 44] };
  assert.deepEqual(patchOf({ ...draftOf(feature), geometry }, feature), { geometry });
});

test('dates that the server would refuse are named, and no others', () => {
  const lines = readFileSync(new URL('../dates.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  for (const [text, years] of lines.map((line) => line.split('\t'))) assert.equal(isDate(text), years !== '-', text);
  assert.equal(dateFault('2019-09; 199X;'), null);
  assert.match(dateFault('2019; May') ?? '', /“May” is no date/);
});
