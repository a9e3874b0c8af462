import assert from 'node:assert/strict';
import test from 'node:test';
import './words.mjs';
import { SourceNumbers, boxOf, quotesOf, quotesThen, shownBy } from '../../src/MapDashboard/wwwroot/js/state/handout.js';

test('a scene on paper shows what its filter leaves within its view', () => {
  const { filter, record } = shownBy({ view: '6/44.8/20.5&layer=patrols&record=r1' });
  assert.deepEqual([filter.layer, record], [['patrols'], 'r1']);
  const [west, south, east, north] = filter.bbox;
  assert.ok(west < 20.5 && east > 20.5 && south < 44.8 && north > 44.8);
  assert.equal(shownBy({ view: 'layer=bri' }).filter.bbox, undefined);
  assert.deepEqual(shownBy({ view: '6/44.8/20.5&bbox=1,2,3,4' }).filter.bbox, [1, 2, 3, 4]);
});

test('the box is as wide as the window, and as high', () => {
  const [west, south, east, north] = boxOf({ zoom: 4, lat: 0, lon: 0 }); // 4096 pixels round the world
  assert.ok(Math.abs(east - west - (1280 / 4096) * 360) < 0.001);
  assert.ok(Math.abs(north + south) < 0.001 && Math.abs(north - 30.145) < 0.01, `${north}`); // atan(sinh(2π · 360 / 4096))
});

test('over the antimeridian west is greater than east; where the whole world fits there is no box', () => {
  const [west, , east] = boxOf({ zoom: 5, lat: 0, lon: 179 });
  assert.ok(west > 0 && east < 0 && west > east);
  assert.equal(boxOf({ zoom: 2, lat: 40, lon: 20 }), null);
});

test('sources are numbered as they are first quoted', () => {
  const numbers = new SourceNumbers();
  const [a, b, byHand] = [{ documentId: 'a' }, { documentId: 'b' }, { documentId: null, url: 'https://example.org' }];
  assert.deepEqual([a, b, a, byHand, b].map((e) => numbers.of(e)), [1, 2, 1, 3, 2]);
  assert.deepEqual([...numbers.sources.values()], [a, b, byHand]);
});

test('a sentence that several records rest on is quoted once', () => {
  const said = (exact, documentId = 'd', field = 'claim') => ({ exact, documentId, field });
  assert.deepEqual(quotesOf([said('One.'), said('One.'), said('2019', 'd', 'date'), said('One.', 'other'), said(' ')], 9).map((e) => e.documentId), ['d', 'other']);
  assert.equal(quotesOf([said('One.'), said('Two.'), said('Three.')], 2).length, 2);
});

test('a scene of an earlier moment is that moment on paper too', () => {
  assert.equal(shownBy({ view: '6/44.8/20.5&asOf=2026-03-01&record=r1' }).asOf, '2026-03-01');
  assert.equal(shownBy({ view: 'layer=bri' }).asOf, null);
  assert.deepEqual(quotesThen(['One.', 'One.', ' ', 'Two.', 'Three.'], 2), ['One.', 'Two.']);
});
