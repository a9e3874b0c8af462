import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { placeName, usePlaceNames } from '../../src/MapDashboard/wwwroot/js/state/place-names.js';
import { placeInWords } from '../../src/MapDashboard/wwwroot/js/state/wording.js';

const belgrade = { name: 'Belgrade', country: 'RS', geonameid: 792680 };

test('a place has the reader’s name for it where there is one, else its own', () => {
  assert.equal(placeName(belgrade), 'Belgrade');
  usePlaceNames({ 792680: 'Београд' });
  assert.equal(placeName(belgrade), 'Београд');
  assert.equal(placeName({ name: 'Bor', geonameid: 1 }), 'Bor');
  assert.equal(placeName({ name: 'Some dam', geonameid: null }), 'Some dam');
  assert.equal(placeInWords({ places: [belgrade, { name: 'Bar', country: 'ME', geonameid: 2 }] }), 'Београд – Bar');
  assert.equal(placeInWords({ places: [belgrade] }), 'Београд, Serbia');
});
