import assert from 'node:assert/strict';
import test from 'node:test';
import { passagesOf } from '../../src/MapDashboard/wwwroot/js/state/passages.js';

const text = 'Earlier news. Patrols began in 2019. They walked in Belgrade. Later news.';
const span = (exact, field = 'claim', documentId = 'd1') => {
  const start = text.indexOf(exact);
  return { documentId, field, exact, start, end: start + exact.length, prefix: text.slice(Math.max(0, start - 10), start), suffix: text.slice(start + exact.length, start + exact.length + 8) };
};
const read = (passage) => passage.pieces.map((p) => (p.fields.length ? `[${p.fields.join(' ')}:${p.text}]` : p.text)).join('');

test('a sentence shows the words that its fields were read from', () => {
  const [passage] = passagesOf([span('2019', 'date'), span('Patrols began in 2019.'), span('Patrols', 'program')]);
  assert.equal(read(passage), '[program:Patrols] began in [date:2019].');
});

test('words that say two things are marked for both, each as far as it goes', () => {
  const [passage] = passagesOf([span('Patrols began in 2019.'), span('Patrols began', 'program'), span('began in 2019', 'date'), span('began', 'status'), span('2019', 'date')]);
  assert.equal(read(passage), '[program:Patrols ][program date status:began][date: in 2019].');
});

test('sentences that follow each other are one passage', () => {
  const passages = passagesOf([span('Patrols began in 2019.'), span('They walked in Belgrade.'), span('Belgrade', 'place')]);
  assert.equal(passages.length, 1);
  assert.equal(read(passages[0]), 'Patrols began in 2019. They walked in [place:Belgrade].');
});

test('words outside every sentence are a passage of their own', () => {
  assert.equal(passagesOf([span('Patrols began in 2019.'), span('Later', 'status')]).length, 2);
});

test('each document has its own passages', () => {
  assert.deepEqual(passagesOf([span('Patrols began in 2019.'), span('Patrols began in 2019.', 'claim', 'd2')]).map((p) => p.source.documentId), ['d1', 'd2']);
});

test('cut words and other paragraphs are left out of the surroundings', () => {
  const [passage] = passagesOf([{ documentId: 'd', field: 'claim', exact: 'X.', start: 40, end: 42, prefix: 'ence, says so. ', suffix: ' And\n\n## Head' }]);
  assert.equal(passage.prefix, 'says so. ');
  assert.equal(passage.suffix, ' And');
});
