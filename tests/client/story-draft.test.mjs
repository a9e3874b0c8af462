import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { besideOf, bodyOf, draftOf, draftScene, isChanged, moved, titleFor, withBeside, withCopy, withScene, without } from '../../src/MapDashboard/wwwroot/js/state/story-draft.js';

const saved = { id: 'walk', title: 'A walk', language: 'en', scenes: [{ title: 'One', caption: 'Said', notes: null, view: '3/1/1', transition: 'fade', seconds: 5 }, { title: 'Two', caption: null, notes: null, view: '4/2/2', transition: 'fly', seconds: null }] };

test('what was opened and not touched has nothing to save', () => {
  assert.equal(isChanged(draftOf(saved), draftOf(saved)), false);
  assert.equal(isChanged({ ...draftOf(saved), title: 'Another' }, draftOf(saved)), true);
  assert.equal(isChanged({ ...draftOf(saved), title: ' A walk ' }, draftOf(saved)), false);
  assert.equal(isChanged(draftOf(saved), null), true);
});

test('what is empty is not sent', () => {
  assert.deepEqual(bodyOf(draftOf(saved)), { title: 'A walk', language: 'en', scenes: [{ title: 'One', view: '3/1/1', transition: 'fade', caption: 'Said', seconds: 5 }, { title: 'Two', view: '4/2/2', transition: 'fly' }] });
});

test('a scene goes to another place and the others keep their order', () => {
  const letters = ['a', 'b', 'c', 'd'];
  assert.deepEqual(moved(letters, 0, 2), ['b', 'c', 'a', 'd']);
  assert.deepEqual(moved(letters, 3, 0), ['d', 'a', 'b', 'c']);
  assert.deepEqual(moved(letters, 1, -1), ['b', 'a', 'c', 'd']);
  assert.deepEqual(moved(letters, 2, 99), ['a', 'b', 'd', 'c']);
});

test('a copy is a scene of its own, and what was taken out can be put back where it was', () => {
  const { scenes } = draftOf(saved);
  const twice = withCopy(scenes, 0);
  assert.deepEqual(twice.map((s) => s.title), ['One', 'One', 'Two']);
  assert.notEqual(twice[0].key, twice[1].key);
  assert.deepEqual(withScene(without(scenes, 0), 0, scenes[0]), scenes);
});

test('what stands beside the map is part of the view, and nothing else of it changes', () => {
  assert.equal(besideOf('6/44.8/20.5&layer=bri'), '');
  assert.equal(withBeside('6/44.8/20.5&layer=bri&record=r1', 'charts'), '6/44.8/20.5&layer=bri&record=r1&tab=charts');
  assert.equal(withBeside('6/44.8/20.5&tab=charts', ''), '6/44.8/20.5');
});

test('a new scene is called by its record, else by its filters', () => {
  assert.equal(titleFor('Port, Piraeus', ['Belt and Road']), 'Port, Piraeus');
  assert.equal(titleFor(null, ['Police patrols', '2016–2020']), 'Police patrols, 2016–2020');
  assert.equal(titleFor(null, []), '');
  assert.equal(titleFor('x'.repeat(300), []).length, 200);
  assert.deepEqual([draftScene({ title: 'T', view: '3/1/1' })].map(({ transition, seconds, caption }) => [transition, seconds, caption]), [['fly', null, '']]);
});
