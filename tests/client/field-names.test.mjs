import assert from 'node:assert/strict';
import { test } from 'node:test';
import './words.mjs';
import { labelled } from '../../src/MapDashboard/wwwroot/js/state/field-names.js';

test('a message of the server names the fields by their labels', () => {
  assert.equal(labelled('"source.url" is no address with http or https. "source" is missing.'), '“Address” is no address with http or https.');
  assert.equal(labelled('"places[0].lon" must be a number. "dates" holds an entry that is no date.'), '“Where” must be a number. “Dates” holds an entry that is no date.');
  assert.equal(labelled('"source" is missing.'), '“Source” is missing.');
});

test('what is no field stays as it is', () => {
  assert.equal(labelled('There is no record "abc".'), 'There is no record "abc".');
});
