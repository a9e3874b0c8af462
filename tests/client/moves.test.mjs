import assert from 'node:assert/strict';
import test from 'node:test';

globalThis.matchMedia = /** @type {any} */ (() => ({ matches: false }));
const { endFade, moveMap } = await import('../../src/MapDashboard/wwwroot/js/present/moves.js');

const store = { records: { find: () => null } };
const to = (map, zoom, transition) => moveMap(map, store, { view: { zoom, lat: 0, lon: 0 }, record: null, transition, isExact: true });

test('a fade goes to its scene once nothing is seen, and shows it', async () => {
  const map = fakeMap();
  to(map, 5, 'fade');
  assert.deepEqual(map.shown, []);
  map.element.end();
  await settled();
  assert.deepEqual(map.shown, [[5, false]]);
  assert.equal(map.element.getAnimations().length, 1);
});

test('a scene that comes while another fades is the one that stays, however it comes', async () => {
  for (const [transition, isFlight] of [['fly', true], ['none', false]]) {
    const map = fakeMap();
    to(map, 5, 'fade');
    to(map, 6, transition);
    map.element.end();
    await settled();
    assert.deepEqual(map.shown, [[6, isFlight]], transition);
    assert.equal(map.element.getAnimations().length, 0, 'the map is seen');
  }
});

test('a story that is left while it fades moves the map no more', async () => {
  const map = fakeMap();
  to(map, 5, 'fade');
  endFade(map.element);
  map.element.end();
  await settled();
  assert.deepEqual(map.shown, []);
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A map that notes what it shows, on an element whose animations end when they are told to. */
function fakeMap() {
  let running = [];
  const animate = () => {
    const animation = {};
    animation.finished = new Promise((resolve, reject) => Object.assign(animation, { resolve, reject }));
    animation.finished.catch(() => {}); // as browsers do not report a cancelled one
    animation.cancel = () => {
      running = running.filter((one) => one !== animation);
      animation.reject(new Error('cancelled'));
    };
    running.push(animation);
    return animation;
  };
  const shown = [];
  return { shown, showView: (view, { animate: isFlight }) => shown.push([view.zoom, isFlight]), element: { animate, getAnimations: () => running, end: () => running.forEach((one) => one.resolve()) } };
}
