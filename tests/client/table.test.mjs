import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { COLUMNS, chosenColumns, rowAfterKey, rowsInView, scrollToSee, sortedBy } from '../../src/MapDashboard/wwwroot/js/state/table.js';
import { TABLE_COLUMNS } from '../../src/MapDashboard/wwwroot/js/state/hash.js';
import { record } from './some.mjs';

const words = { layer: (key) => key.toUpperCase(), status: (key) => key };
const titles = (features, column, isDescending = false) => sortedBy(features, { column, isDescending }, words).map((f) => f.properties.title);
const keys = (columns) => columns.map((c) => c.key);

test('the address knows every column that the table can be sorted by', () => {
  assert.deepEqual(TABLE_COLUMNS, keys(COLUMNS));
});

test('what is not stated comes last in either direction', () => {
  const some = [record({ title: 'undated', years: [] }), record({ title: 'old', years: [2009] }), record({ title: 'new', years: [2012, 2024] })];
  assert.deepEqual(titles(some, 'years'), ['old', 'new', 'undated']);
  assert.deepEqual(titles(some, 'years', true), ['new', 'old', 'undated']);
});

test('equal ones are in the order of their titles, whichever way the column is sorted', () => {
  const some = ['b', 'C', 'a'].map((title) => record({ title, status: 'active' }));
  assert.deepEqual(titles(some, 'status'), ['a', 'b', 'C']);
  assert.deepEqual(titles(some, 'status', true), ['a', 'b', 'C']);
});

test('numbers are sorted as numbers', () => {
  const cameras = (title, value) => record({ title, quantities: [{ value, unit: 'cameras', text: '' }] });
  assert.deepEqual(titles([cameras('many', 1000), cameras('few', 90), record({ title: 'none' })], 'cameras'), ['few', 'many', 'none']);
});

test('every column says something of a full record and nothing false of an empty one', () => {
  const full = record({ quantities: [{ value: 46e6, unit: 'EUR', text: '€46 million' }, { value: 1000, unit: 'cameras', text: '1,000 cameras' }], sources: 2 }).properties;
  const empty = { title: 'x', layer: 'l', status: 'unknown' };
  for (const column of COLUMNS) {
    assert.ok(column.text(full, words), column.key);
    assert.doesNotMatch(column.text(empty, words), /undefined|null|NaN/, column.key);
  }
  assert.equal(COLUMNS.find((c) => c.key === 'money').text(full, words), 'EUR 46m');
});

test('a stored choice of columns is kept in the order of the table, and the first column stays', () => {
  assert.deepEqual(keys(chosenColumns('status,place,gone')), ['title', 'place', 'status']);
  assert.deepEqual(keys(chosenColumns('')), ['title']);
  assert.deepEqual(keys(chosenColumns(null)), ['title', 'place', 'country', 'years', 'status']);
});

test('only rows in view are drawn, however many there are', () => {
  const view = rowsInView({ top: 36_000, height: 720, rowHeight: 36, count: 5000 });
  assert.ok(view.first <= 1000 && view.end >= 1020);
  assert.ok(view.end - view.first < 60);
  assert.deepEqual(rowsInView({ top: 0, height: 720, rowHeight: 36, count: 3 }), { first: 0, end: 3 });
  assert.deepEqual(rowsInView({ top: 99_999, height: 720, rowHeight: 36, count: 0 }), { first: 0, end: 0 });
});

test('a row scrolls into view only as far as it must', () => {
  const view = { top: 360, height: 396, rowHeight: 36, headHeight: 36 };
  assert.equal(scrollToSee({ ...view, index: 12 }), 360);
  assert.equal(scrollToSee({ ...view, index: 2 }), 72);
  assert.equal(scrollToSee({ ...view, index: 20 }), 396);
});

test('keys stop at the ends, other keys lead nowhere', () => {
  assert.equal(rowAfterKey('ArrowDown', -1, 9, 5), 0);
  assert.equal(rowAfterKey('ArrowUp', 0, 9, 5), 0);
  assert.equal(rowAfterKey('PageDown', 6, 9, 5), 8);
  assert.equal(rowAfterKey('End', 0, 9, 5), 8);
  assert.equal(rowAfterKey('x', 0, 9, 5), null);
  assert.equal(rowAfterKey('Home', 0, 0, 5), null);
});
