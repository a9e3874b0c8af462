import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { conflictRows, correctionOf, differing, draftOf, excerpts, headed, passagesOf } from '../../src/MapDashboard/wwwroot/js/state/documents.js';
import { inOrder, isLastAdmin, isName } from '../../src/MapDashboard/wwwroot/js/state/tokens.js';
import { outcomeInWords } from '../../src/MapDashboard/wwwroot/js/panels/documents/outcome.js';

const DOCUMENT = { id: 'a', title: 'Bridges', publisher: null, author: null, published: '2024', url: null, language: 'en', kind: 'brief', license: 'CC0-1.0', text: 'One.\r\nTwo.' };

test('a correction sends all of the document, what no field holds too, and nothing that is empty', () => {
  assert.deepEqual(correctionOf({ ...draftOf(DOCUMENT), title: ' Towers ' }, DOCUMENT), { title: 'Towers', published: '2024', language: 'en', text: 'One.\r\nTwo.', kind: 'brief', license: 'CC0-1.0' });
});

test('what a text area does to line ends is no correction', () => {
  assert.deepEqual(differing(draftOf(DOCUMENT), { ...draftOf(DOCUMENT), text: 'One.\nTwo.' }), []);
  assert.deepEqual(differing(draftOf(DOCUMENT), { ...draftOf(DOCUMENT), published: '2023', text: 'One.' }), ['published', 'text']);
});

test('sentences of claims are cut out of the text, one that two claims are read from once, with the words of the fields', () => {
  const text = 'Intro. Police came to Nis in 2019. Then rest.';
  const sentence = { field: 'claim', start: 7, end: 34 };
  const claims = [{ evidence: [sentence, { field: 'place', start: 22, end: 25 }] }, { evidence: [sentence, { field: 'date', start: 29, end: 33 }] }];
  const passages = passagesOf(text, claims);
  assert.equal(passages.map((p) => p.text).join(''), text);
  assert.deepEqual(passages.map((p) => p.claims), [[], [0, 1], []]);
  assert.deepEqual(passages[1].pieces.filter((p) => p.field), [{ text: 'Nis', field: 'place' }, { text: '2019', field: 'date' }]);
});

test('evidence beyond the end of the text marks nothing', () => assert.deepEqual(passagesOf('Short.', [{ evidence: [{ field: 'claim', start: 0, end: 60 }] }]).map((p) => p.claims), [[]]));

test('of two texts the words that differ are shown, with some around them', () => {
  const long = (word) => `${'before '.repeat(30)}${word}${' after'.repeat(30)}`;
  const [mine, theirs] = excerpts(long('ten'), long('twelve'));
  assert.match(mine, /^… (before )+ten( after)+ …$/);
  assert.match(theirs, /twelve/);
  assert.ok(mine.length < 140);
  assert.deepEqual(excerpts('', 'New'), ['', 'New']);
});

test('a conflict lists what differs, and who changed it', () => {
  const base = draftOf(DOCUMENT);
  const rows = conflictRows(base, { ...base, title: 'Mine', url: 'https://example.org' }, { ...base, title: 'Theirs', published: '2020' });
  assert.deepEqual(rows.map((r) => [r.field, r.isMine, r.isTheirs]), [['title', true, true], ['published', false, true], ['url', true, false]]);
});

test('what becomes of records is said as a whole', () => {
  assert.equal(outcomeInWords([], 'will'), 'No record changes.');
  assert.equal(outcomeInWords([{ kind: 'changed' }, { kind: 'withdrawn' }, { kind: 'added' }, { kind: 'added' }], 'did'), '1 record changed, 1 was withdrawn, 2 are new. All others are as they were.');
});

test('the last admin is told apart, and tokens that open something come first', () => {
  const token = (name, role, revoked = false) => ({ name, role, revoked, created: '', lastUsed: null });
  const tokens = [token('Ana', 'admin', true), token('Vera', 'analyst'), token('Boris', 'admin')];
  assert.deepEqual(inOrder(tokens).map((t) => t.name), ['Boris', 'Vera', 'Ana']);
  assert.deepEqual(tokens.map((t) => isLastAdmin(tokens, t)), [false, false, true]);
  assert.deepEqual(['Vera P.', 'Вера', 'a/b', ' - ', '李'].map(isName), [true, true, false, false, true]);
});

test('a line of Markdown that is a heading is shown without its signs, other signs stay', () => {
  assert.deepEqual(headed('Before.\n\n## Ports ##\n\nNo #1 port.\n#tagged'), [
    { text: 'Before.\n\n', isHeading: false },
    { text: 'Ports', isHeading: true },
    { text: '\n\nNo #1 port.\n#tagged', isHeading: false },
  ]);
});
