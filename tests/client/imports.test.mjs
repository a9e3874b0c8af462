import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { COLUMN_FIELDS, LEFT_OUT, cornersOf, fieldInWords, importQuery, isRecordsFile, isWorthwhile, reportInWords } from '../../src/MapDashboard/wwwroot/js/state/imports.js';

test('only files that the server reads are taken', () => {
  assert.deepEqual(['a.csv', 'b.GeoJSON', 'c.kmz', 'd.xlsx', 'e.txt', 'f.md'].map(isRecordsFile), [true, true, true, false, true, false]);
});

test('what was left empty is not asked, and columns go by name with what they mean', () => {
  const columns = new Map([['Ort', 'place'], ['Notiz & mehr', LEFT_OUT]]);
  const query = new URLSearchParams(importQuery({ name: 'a b.csv', source: ' A list ', layer: '', columns }));
  assert.deepEqual([...query], [['name', 'a b.csv'], ['source', 'A list'], ['map', 'Ort=place|Notiz & mehr=-']]);
});

test('a report is one line, and says only what there is', () => {
  assert.equal(reportInWords({ rows: 120, added: 100, renewed: 0, unchanged: 19, repeated: 1 }), '120 records in the file: 100 new, 19 unchanged, 1 repeated');
  assert.equal(reportInWords({ rows: 1, added: 0, renewed: 0, unchanged: 0, repeated: 0 }), '1 record in the file');
});

test('only what has no fault and changes something is worth importing', () => {
  assert.deepEqual([{ faultCount: 0, added: 1, renewed: 0 }, { faultCount: 0, added: 0, renewed: 2 }, { faultCount: 0, added: 0, renewed: 0 }, { faultCount: 1, added: 5, renewed: 0 }].map(isWorthwhile), [true, true, false, false]);
});

test('every meaning of a column has a name of its own', () => {
  const names = [LEFT_OUT, ...COLUMN_FIELDS].map(fieldInWords);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => !name.includes('import-field') && !name.includes('field-')));
});

test('the map is shown from corner to corner', () => {
  assert.deepEqual(cornersOf([10, 40, 20, 50]).map((corner) => corner.geometry.coordinates), [[10, 40], [20, 50]]);
});
