import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { amountsOf, sumInWords } from '../../src/MapDashboard/wwwroot/js/state/amounts.js';
import { record } from './some.mjs';

const counted = (...quantities) => record({ quantities: quantities.map(([value, unit]) => ({ value, unit, text: '' })) });

test('amounts are added by unit, and currencies are never mixed', () => {
  const amounts = amountsOf([counted([46e6, 'EUR'], [1000, 'cameras']), counted([2e9, 'USD']), counted([3500, 'cameras'], [500, 'cameras'])]);
  assert.deepEqual(amounts.get('cameras'), { sum: 5000, records: 2, isMoney: false });
  assert.deepEqual([...amounts].filter(([, a]) => a.isMoney).map(([unit, { sum }]) => [unit, sum]), [['EUR', 46e6], ['USD', 2e9]]);
});

test('what has no number or no unit is not added', () => {
  assert.equal(amountsOf([counted([null, 'EUR'], [5, null]), record({ quantities: undefined })]).size, 0);
});

test('sums are short', () => {
  assert.equal(sumInWords('EUR', 46_000_000), 'EUR 46m');
  assert.equal(sumInWords('USD', 2_550_000_000), 'USD 2.6bn');
  assert.equal(sumInWords('CNY', 900), 'CNY 900');
  assert.equal(sumInWords('cameras', 4500), '4,500 cameras');
});
