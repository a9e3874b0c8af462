import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { EMPTY_STATE, formatHash, parseHash } from '../../src/MapDashboard/wwwroot/js/state/hash.js';

test('the documented example is read', () => {
  const state = parseHash('#6/44.8/20.5&year=2016..2020&layer=patrols&record=ID&document=D&story=S&scene=3');
  assert.deepEqual(state.view, { zoom: 6, lat: 44.8, lon: 20.5 });
  assert.deepEqual(state.filter, { year: { from: 2016, to: 2020 }, layer: ['patrols'] });
  assert.deepEqual([state.record, state.document, state.story, state.scene], ['ID', 'D', 'S', 3]);
  assert.deepEqual(state.problems, []);
});

test('an empty hash is the empty state', () => {
  assert.deepEqual({ ...parseHash(''), problems: undefined }, { ...EMPTY_STATE, problems: undefined });
});

test('the review queue is a word of its own, wherever it stands', () => {
  assert.deepEqual([parseHash('#review').review, parseHash('#6/44/20&review&layer=bri').review, parseHash('#layer=bri').review], [true, true, false]);
  assert.deepEqual(parseHash('#review').problems, []);
});

test('a hash without a view keeps its filter', () => {
  assert.deepEqual(parseHash('#layer=bri').filter, { layer: ['bri'] });
});

test('a view beyond the poles is no view', () => {
  assert.equal(parseHash('#6/95/20').view, null);
});

test('any state survives being written and read', () => {
  const random = seeded(7);
  const pick = (values) => values[Math.floor(random() * values.length)];
  for (let i = 0; i < 2000; i++) {
    const year = 2000 + Math.floor(random() * 25);
    const state = {
      view: pick([null, { zoom: 2 + Math.floor(random() * 14), lat: round(random() * 160 - 80), lon: round(random() * 360 - 180) }]),
      filter: Object.fromEntries(
        [
          ['layer', ['patrols', 'bri']],
          ['program', ['Joint police patrols', 'A & B = C', '安全城市', '50% + more']],
          ['year', { from: pick([null, year]), to: year + 1 }],
          ['country', ['RS']],
          ['confidence', 0.5],
          ['q', 'smart "city" #1'],
          ['bbox', [-10.5, 20, 30, 40]],
        ].filter(() => random() < 0.5),
      ),
      record: pick([null, 'a/b c', 'r1']),
      document: pick([null, 'd&e=1', 'a49dtp4wt2tre3h0']),
      tab: pick([null, 'table']),
      sort: pick([null, 'place']),
      order: pick([null, 'title', '-money']),
      columns: pick([null, 'title', 'title,place,money']),
      story: null,
      scene: pick([null, 3]),
      review: pick([true, false]),
    };
    const { problems, ...read } = parseHash(formatHash(state));
    assert.deepEqual(problems, []);
    assert.deepEqual(withoutView(read), withoutView(state));
    if (state.view) {
      const pixel = 360 / (256 * 2 ** state.view.zoom);
      assert.ok(Math.abs(read.view.lat - state.view.lat) < pixel && Math.abs(read.view.lon - state.view.lon) < pixel, formatHash(state));
    }
  }
});

const withoutView = ({ view, ...rest }) => ({ ...rest, hasView: view !== null });
const round = (n) => Number(n.toFixed(6));

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
