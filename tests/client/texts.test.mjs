import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { agreementInWords, changeInWords, isContested, kindInWords } from '../../src/MapDashboard/wwwroot/js/state/changes.js';
import { documentBody, documentInWords, isTextFile, markedPieces, tooLongInWords } from '../../src/MapDashboard/wwwroot/js/state/texts.js';

test('only files that the server reads count', () => {
  assert.deepEqual(['a.txt', 'b.MD', 'c.html', 'd.pdf'].map(isTextFile), [true, true, true, false]);
});

test('empty fields do not go to the server, the text goes as it is', () => {
  assert.deepEqual(documentBody({ title: ' T ', url: ' ', text: ' x ' }), { title: 'T', text: ' x ' });
});

test('a text is cut at its place names, overlapping ones once', () => {
  const pieces = markedPieces('Novi Sad and Bar', [{ start: 0, end: 8 }, { start: 5, end: 8 }, { start: 13, end: 16 }, { start: 14, end: 99 }]);
  assert.equal(pieces.map((p) => p.text).join(''), 'Novi Sad and Bar');
  assert.deepEqual(pieces.filter((p) => p.toponym).map((p) => p.text), ['Novi Sad', 'Bar']);
});

test('a change says old and new as a reader would', () => {
  assert.deepEqual(changeInWords({ field: 'dates', before: ['2019'], after: ['2019-05'] }), { field: 'Dates', before: '2019', after: 'May 2019' });
  assert.deepEqual(changeInWords({ field: 'geometry', before: { type: 'Point', coordinates: [20.5, 44.8] }, after: { type: 'Point', coordinates: [-3, -4] } }), { field: 'Position', before: '44.800° N, 20.500° E', after: '4.000° S, 3.000° W' });
  assert.deepEqual(changeInWords({ field: 'course', before: null, after: 'drawn' }), { field: 'Course', before: '', after: 'placed by hand' });
  assert.equal(changeInWords({ field: 'actors', before: [], after: [] }), null);
  assert.deepEqual([kindInWords('confirmed'), kindInWords('document-added'), kindInWords('some-new-kind')], ['Accepted', 'Added a text', 'Some new kind']);
});

test('sources that agree and sources that do not', () => {
  assert.equal(agreementInWords({ field: 'date', values: [{ value: '2019', documents: ['a', 'b'] }, { value: '2020', documents: ['c'] }] }), '2 sources agree on 2019, 1 says 2020');
  const finer = { value: '2019-05', documents: ['a', 'b'], said: [{ value: '2019', documents: ['a'] }, { value: '2019-05', documents: ['b'] }] };
  assert.equal(agreementInWords({ field: 'date', values: [finer] }), '2 sources agree on 2019 (1 more precise: May 2019)');
  assert.equal(agreementInWords({ field: 'date', values: [finer, { value: '2020', documents: ['c'], said: [] }] }), '2 sources agree on 2019 (1 more precise: May 2019), 1 says 2020');
  assert.equal(agreementInWords({ field: 'place', values: [{ value: 'Bar', documents: ['a', 'b', 'c'] }] }), '3 sources agree');
});

test('who says the year agrees with who names several of its months', () => {
  const months = (month) => ({ value: `2019-${month}`, documents: ['a', 'b'], said: [{ value: '2019', documents: ['a'] }, { value: `2019-${month}`, documents: ['b'] }] });
  const agreement = { field: 'date', values: [months('05'), months('07')] };
  assert.equal(agreementInWords(agreement), '2 sources agree on 2019 (1 more precise: May 2019, Jul 2019)');
  assert.equal(isContested(agreement), false);
  const contested = { field: 'date', values: [...agreement.values, { value: '2020', documents: ['c'], said: [] }] };
  assert.equal(agreementInWords(contested), '2 sources agree on 2019 (1 more precise: May 2019, Jul 2019), 1 says 2020');
  assert.equal(isContested(contested), true);
});

test('a text that is too long is told how long it is', () => {
  assert.equal(tooLongInWords({ detail: 'The text may have up to 1000 characters.' }, 'x'.repeat(1234)), 'This text is too long: it has 1,234 characters, at most 1,000 are taken. Nothing was stored.');
  assert.equal(tooLongInWords({ detail: 'The body may have up to 1200 bytes.' }, 'ж'.repeat(1234)), 'This text is too long: it has 1,234 characters, at most about 600 are taken. Nothing was stored.');
  assert.equal(tooLongInWords({ detail: 'The body may have up to 2000 bytes. The text may have up to 1000 characters.' }, 'x'.repeat(2234)), 'This text is too long: it has 2,234 characters, at most 1,000 are taken. Nothing was stored.');
  assert.equal(tooLongInWords({ detail: 'Too large.' }, 'x'), 'This text is too long: it has 1 character. Nothing was stored.');
});

test('a text without title is called by who published it and when', () => {
  assert.equal(documentInWords({ id: 'a1', title: 'T', publisher: 'P', published: '2024' }), 'T');
  assert.equal(documentInWords({ id: 'a1', title: null, publisher: 'ISPI', published: '2024-09' }), 'Untitled text, ISPI, Sept 2024');
  assert.equal(documentInWords({ id: 'a1', title: null, publisher: null, published: null }), 'Untitled text a1');
});
