import assert from 'node:assert/strict';
import test from 'node:test';
import { folded } from '../../src/MapDashboard/wwwroot/js/state/folded.js';

test('accents and case do not matter when text is compared', () => {
  assert.equal(folded(' Đačić '), folded('dacic'));
  assert.equal(folded('CÔTE'), 'cote');
  assert.equal(folded('БЕОГРАД'), 'београд');
});
