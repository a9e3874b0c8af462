import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { StateLine } from '../../src/MapDashboard/wwwroot/js/embed/state-line.js';

globalThis.navigator ??= /** @type {any} */ ({ onLine: true });

test('an embedded map says that it is cut off and of when its data is, and else nothing', () => {
  /** @type {any} */
  const element = { hidden: true, dataset: {}, setAttribute() {}, textContent: '' };
  const line = new StateLine(element, () => new Date(2026, 2, 1, 14, 2));
  const after = (state) => (line.show(state), [element.hidden, element.dataset.state]);
  assert.deepEqual(after({ kind: 'connecting' }), [true, 'connecting']);
  assert.deepEqual(after({ kind: 'live' }), [true, 'live']);
  assert.deepEqual(after({ kind: 'waiting', seconds: 3, attempt: 1 }), [false, 'waiting']);
  assert.match(element.textContent, /^Reconnecting in 3/);
  assert.deepEqual(after({ kind: 'connecting' }), [false, 'connecting']);
  assert.deepEqual(after({ kind: 'waiting', seconds: 30, attempt: 9 }), [false, 'offline']);
  assert.match(element.textContent, /^Offline, data of 14:02$/);
  assert.deepEqual(after({ kind: 'live' }), [true, 'live']);
});
