import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { EMPTY_STATE, formatHash, parseHash } from '../../src/MapDashboard/wwwroot/js/state/hash.js';
import { actionFor, autoplayOf, clampedScene, elapsed, isBare, sceneAfter, secondsOf, stateOf, viewOf } from '../../src/MapDashboard/wwwroot/js/state/story.js';

const story = { id: 'walk', scenes: [{ view: '6/44.8/20.5&year=2016..2020&layer=patrols&record=r1' }, { view: '3/10/20&tab=charts', seconds: 20 }, { view: 'layer=bri' }] };

test('the keys of a clicker go on and back, blank and end', () => {
  const keys = { PageDown: 'next', PageUp: 'previous', ArrowRight: 'next', ArrowLeft: 'previous', ArrowDown: 'next', ArrowUp: 'previous', ' ': 'next', Home: 'first', End: 'last', b: 'blank', B: 'blank', '.': 'blank', f: 'full', o: 'overview', S: 'speaker', a: 'play', Escape: 'leave' };
  for (const [key, action] of Object.entries(keys)) assert.equal(actionFor({ key }), action, key);
  for (const key of ['x', 'Tab', 'Enter', '+', 'constructor']) assert.equal(actionFor({ key }), null, key);
});

test('keys that somebody types, presses on a button or with a modifier are not the story’s', () => {
  assert.equal(actionFor({ key: 'b' }, { isTyping: true }), null);
  assert.equal(actionFor({ key: ' ' }, { isOnButton: true }), null);
  assert.equal(actionFor({ key: 'PageDown' }, { isOnButton: true }), 'next');
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) assert.equal(actionFor({ key: 'f', [modifier]: true }), null, modifier);
  assert.equal(actionFor({ key: 'ArrowRight', shiftKey: true }), null); // moves the map
});

test('a story ends where it ends, unless it goes round', () => {
  assert.deepEqual(['next', 'previous', 'first', 'last'].map((action) => sceneAfter(action, 2, 3)), [3, 1, 1, 3]);
  assert.deepEqual([sceneAfter('next', 3, 3), sceneAfter('previous', 1, 3), sceneAfter('next', 3, 3, { loop: true })], [3, 1, 1]);
  assert.deepEqual([clampedScene(null, 3), clampedScene(9, 3), clampedScene(2, 3)], [1, 3, 2]);
});

test('a kiosk says in its address how long and whether for ever', () => {
  assert.equal(autoplayOf('?lang=zh'), null);
  assert.equal(autoplayOf('?autoplay=false'), null);
  assert.deepEqual(autoplayOf('?autoplay=8&loop'), { seconds: 8, loop: true });
  assert.deepEqual(autoplayOf('?autoplay'), { seconds: null, loop: false });
  assert.deepEqual(autoplayOf('?autoplay=never&loop=false'), { seconds: null, loop: false });
  assert.deepEqual(['3600', '99999'].map((s) => autoplayOf(`?autoplay=${s}`).seconds), [3600, 3600]); // as long as /embed takes
});

test('a scene stays as long as the address says, else as it says itself, else ten seconds', () => {
  assert.deepEqual([secondsOf(story.scenes[1], { seconds: 5 }), secondsOf(story.scenes[1], { seconds: null }), secondsOf(story.scenes[1], null), secondsOf(story.scenes[0], null)], [5, 20, 20, 10]);
});

test('a scene in the address is its view with the story’s name', () => {
  assert.equal(formatHash(stateOf(story, 1)), '#6/44.8/20.5&layer=patrols&year=2016..2020&record=r1&story=walk&scene=1');
  assert.equal(formatHash(stateOf(story, 2)), '#3/10/20&tab=charts&story=walk&scene=2');
  assert.equal(stateOf(story, 3).view, null);
  for (const n of [1, 2, 3]) assert.deepEqual(parseHash(`#${viewOf(stateOf(story, n))}`), parseHash(`#${story.scenes[n - 1].view}`));
});

test('an address that names a scene and nothing else wants the view of the scene', () => {
  assert.equal(isBare(parseHash('#story=walk&scene=2')), true);
  assert.equal(isBare(parseHash('#story=walk')), true);
  for (const hash of ['#6/44/20&story=walk&scene=2', '#layer=bri&story=walk', '#record=r1&story=walk', '#layer=bri']) assert.equal(isBare(parseHash(hash)), false, hash);
});

test('a view is kept without the story, the queue, the list of stories and the open text it was taken beside', () => {
  assert.equal(viewOf({ ...EMPTY_STATE, ...parseHash('#6/44.8/20.5&layer=bri&tab=stories&story=walk&scene=3&review&document=d1') }), '6/44.8/20.5&layer=bri');
  assert.equal(viewOf(parseHash('#6/44.8/20.5&tab=table')), '6/44.8/20.5&tab=table');
});

test('time that has passed is read as on a stopwatch', () => {
  assert.deepEqual([0, 65_000, 3_609_999, -5].map(elapsed), ['0:00', '1:05', '1:00:09', '0:00']);
});
