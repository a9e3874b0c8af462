import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { LANGUAGES, attributesOf, t } from '../../src/MapDashboard/wwwroot/js/words.js';

test('a message says its variables', () => {
  assert.equal(t('theme', { choice: 'dark' }), 'Theme: dark');
  assert.equal(t('theme', { choice: 'auto' }), 'Theme: as the system');
});

test('a message that is not there says its key and warns', (context) => {
  const warn = context.mock.method(console, 'warn', () => {});
  assert.equal(t('no-such-message'), 'no-such-message');
  assert.equal(warn.mock.callCount(), 1);
  assert.deepEqual(attributesOf('no-such-message'), {});
});

test('every language of the page writes small numbers as the catalogue does, with plain digits', () => {
  for (const tag of Object.keys(LANGUAGES)) for (const n of [0, 7, 25, 123, 999]) assert.equal(new Intl.NumberFormat(tag).format(n), String(n), tag);
});
