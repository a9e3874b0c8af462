import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { innerPoint, isInside, labelSpot, mainBox } from '../../src/MapDashboard/wwwroot/js/map/areas.js';
import { decode } from '../../src/MapDashboard/wwwroot/js/map/basemap-data.js';
import { nearestTowards, stepped, westToEast } from '../../src/MapDashboard/wwwroot/js/map/in-view.js';

const basemap = (name) => readFileSync(new URL(`../../src/MapDashboard/wwwroot/basemap/${name}`, import.meta.url));
const codes = JSON.parse(String(basemap('countries.json')));
const shapes = decode(Uint8Array.from(basemap('world-50m.bin')).buffer);
const outline = (code) => shapes.filter((s) => s.kind === 'country' && codes[s.name - 1] === code).flatMap((s) => s.paths);

/** Web Mercator in the basemap's units: the world square is 8192 wide. */
const at = (lon, lat) => [((lon + 180) / 360) * 8192, ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 8192];

test('a place lies in its country and in no other', () => {
  const cities = { RS: [20.46, 44.81], HU: [19.04, 47.5], CN: [104.07, 30.67], IT: [12.5, 41.9] };
  for (const [home, lonLat] of Object.entries(cities)) for (const code of Object.keys(cities)) assert.equal(isInside(outline(code), ...at(...lonLat)), code === home, `${home} in ${code}`);
});

test('a hole is not inside', () => {
  const lesotho = at(28.3, -29.6);
  assert.ok(!isInside(outline('ZA'), ...lesotho));
  assert.ok(isInside(outline('LS'), ...lesotho));
});

test('the label of each country stands on its ground', () => {
  for (const code of ['RS', 'HU', 'CN', 'HR', 'IT', 'FR', 'US', 'RU', 'ME', 'CL']) {
    const paths = outline(code);
    const inside = (x, y) => isInside(paths, x, y);
    assert.ok(inside(...innerPoint(inside, mainBox(paths))), code);
  }
});

const square = { home: [50, 50], box: [0, 0, 100, 100], contains: (x, y) => x > 0 && x < 100 && y > 0 && y < 100 };
const whole = [-1000, -1000, 1000, 1000];

test('a label stands at home while it is free there, else elsewhere in the area', () => {
  assert.deepEqual(labelSpot(square, [20, 20], whole, () => true), [50, 50]);
  const [x, y] = labelSpot(square, [20, 20], whole, ([left]) => left > 60);
  assert.ok(x > 60 && square.contains(x, y));
});

test('of an area whose middle is out of view the label stands on what is seen of it', () => {
  const [x, y] = labelSpot(square, [10, 10], [70, 0, 400, 400], () => true);
  assert.ok(x > 70 && x < 100 && square.contains(x, y));
});

test('an area that is out of view has no label; one too small for its label has it beside', () => {
  assert.equal(labelSpot(square, [10, 10], [200, 200, 400, 400], () => true), null);
  const tiny = { home: [50, 50], box: [48, 48, 52, 52], contains: () => false };
  const [x] = labelSpot(tiny, [40, 20], whole, ([left]) => left > 60);
  assert.equal(x, 98);
});

test('a label whose four sides are taken stands a little further off, not over what is there', () => {
  const tiny = { home: [100, 100], box: [98, 98, 102, 102], contains: () => false };
  const taken = [60, 80, 170, 130];
  const isFree = ([left, top, right, bottom]) => right <= taken[0] || left >= taken[2] || bottom <= taken[1] || top >= taken[3];
  const [x, y] = labelSpot(tiny, [60, 24], whole, isFree);
  assert.ok(isFree([x - 30, y - 12, x + 30, y + 12]), `${x} ${y}`);
  assert.ok(Math.hypot(x - 100, y - 100) < 60, 'nor far');
});

test('the keyboard goes from west to east, and round', () => {
  const order = westToEast([{ x: 9, y: 0 }, { x: 1, y: 5 }, { x: 1, y: 2 }]);
  assert.deepEqual(order.map(({ x, y }) => [x, y]), [[1, 2], [1, 5], [9, 0]]);
  assert.deepEqual([stepped(-1, 1, 3), stepped(-1, -1, 3), stepped(2, 1, 3), stepped(0, -1, 3)], [0, 2, 0, 2]);
});

test('an arrow goes to the nearest in its quarter, and every other is in one of the four', () => {
  const from = { x: 0, y: 0 };
  const [east, southEast, west, north] = [{ x: 30, y: 5 }, { x: 9, y: 10 }, { x: -50, y: -20 }, { x: 1, y: -90 }];
  const all = [from, east, southEast, west, north];
  assert.deepEqual([[1, 0], [0, 1], [-1, 0], [0, -1]].map((way) => nearestTowards(all, from, way)), [east, southEast, west, north]);
  assert.equal(nearestTowards([from, west], from, [1, 0]), null);
  assert.equal(nearestTowards([{ x: 7, y: 7 }], from, [1, 0])?.x, 7, 'on the border it is in both');
});
