import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { offeredPlaces, placeKindInWords } from '../../src/MapDashboard/wwwroot/js/state/place-search.js';

const city = (matchedName) => ({ geonameid: 792680, name: 'Belgrade', matchedName, country: 'RS', feature: 'PPLC' });
const district = { ...city('Beograd'), geonameid: 8199669, feature: 'ADM2' };
const serbia = { geonameid: 6290252, name: 'Serbia', matchedName: 'Србија', country: 'RS', feature: 'PCLI' };

test('a division named after its city is not offered beside it', () => {
  assert.deepEqual(offeredPlaces([city('Beograd'), district]), [city('Beograd')]);
  assert.deepEqual(offeredPlaces([district]), [district]);
});

test('an offered place says what it is', () => {
  assert.deepEqual([city(''), district, serbia].map(placeKindInWords), ['city, Serbia', 'district, Serbia', 'country']);
});
