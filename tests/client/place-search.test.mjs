import assert from 'node:assert/strict';
import test from 'node:test';
import { offeredPlaces, placeKindInWords, placesNamed, recordsAt } from '../../src/MapDashboard/wwwroot/js/state/place-search.js';
import { record } from './some.mjs';

const city = (matchedName) => ({ geonameid: 792680, name: 'Belgrade', matchedName, country: 'RS', feature: 'PPLC' });
const district = { ...city('Beograd'), geonameid: 8199669, feature: 'ADM2' };
const serbia = { geonameid: 6290252, name: 'Serbia', matchedName: 'Србија', country: 'RS', feature: 'PCLI' };

for (const [words, name] of [['Београд', 'Београд'], ['贝尔格莱德', '贝尔格莱德'], [' BEOGRAD', 'Beograd'], ['belgrade', 'Beograd'], ['Zürich', 'Zurich']]) {
  test(`${words} names a place that is called ${name}`, () => assert.equal(placesNamed(words, [city(name)]).length, 1));
}

test('the beginning of a name is not the name', () => {
  assert.deepEqual(placesNamed('Beo', [city('Beograd')]), []);
});

test('a place finds its records, a country every record in it', () => {
  const [here, elsewhere] = [record(), record({ places: [{ name: 'Novi Sad', country: 'RS', geonameid: 3194360 }] })];
  assert.deepEqual(recordsAt([city('Beograd')], [here, elsewhere]), [here]);
  assert.deepEqual(recordsAt([serbia], [here, elsewhere]), [here, elsewhere]);
  assert.deepEqual(recordsAt([city('Beograd')], [record({ places: undefined })]), []);
});

test('a division named after its city is not offered beside it', () => {
  assert.deepEqual(offeredPlaces([city('Beograd'), district]), [city('Beograd')]);
  assert.deepEqual(offeredPlaces([district]), [district]);
});

test('an offered place says what it is', () => {
  assert.deepEqual([city(''), district, serbia].map(placeKindInWords), ['city, Serbia', 'district, Serbia', 'country']);
});
