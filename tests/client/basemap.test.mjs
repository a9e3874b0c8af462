import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { encode } from '../../geodata/build-basemap/format.mjs';
import { clipLine, clipRing, unwrap } from '../../geodata/build-basemap/geometry.mjs';
import { decode } from '../../src/MapDashboard/wwwroot/js/map/basemap-data.js';
import { LAST_FIRST_RANK, needsMorePlaces, placeLabels } from '../../src/MapDashboard/wwwroot/js/map/label-placing.js';

const basemap = new URL('../../src/MapDashboard/wwwroot/basemap/', import.meta.url);
const read = (name) => readFileSync(new URL(name, basemap));
const buffer = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);

test('shapes are read as they were written', () => {
  const paths = [[[0, 0], [300, -5], [-70000, 12]], [[1, 1], [2, 2]]];
  const [shape] = decode(buffer(encode([{ kind: 'lake', name: 200, paths }])));
  assert.equal(shape.kind, 'lake');
  assert.equal(shape.name, 200);
  assert.deepEqual(shape.paths.map((p) => [...p.points]), paths.map((p) => p.flat()));
  assert.equal(shape.paths[0].west, -70000);
});

test('every cell that the index names is there and readable, and no other', () => {
  const { cells } = JSON.parse(read('cells.json'));
  assert.deepEqual(readdirSync(new URL('cells/', basemap)).sort(), cells.map((c) => `${c}.bin`).sort());
  for (const cell of cells) assert.ok(decode(buffer(read(`cells/${cell}.bin`))).length > 0, cell);
});

test('every country of the world file has a code, Serbia among them', () => {
  const codes = JSON.parse(read('countries.json'));
  const names = decode(buffer(read('world-50m.bin'))).filter((s) => s.kind === 'country').map((s) => codes[s.name - 1]);
  assert.ok(names.includes('RS') && names.includes('XK') && names.includes('CN'));
});

test('the whole basemap stays small', () => {
  const sizes = ['world-110m.bin', 'world-50m.bin', ...readdirSync(new URL('cells/', basemap)).map((f) => `cells/${f}`)].map((f) => read(f).length);
  assert.ok(sizes.reduce((a, b) => a + b) < 8e6);
});

test('the names are in two files by rank, and the first one is small', () => {
  const [first, more] = ['places.json', 'places-more.json'].map((name) => JSON.parse(read(name)));
  assert.ok(first.length > 1000 && first.every(([, , , rank]) => rank <= LAST_FIRST_RANK));
  assert.ok(more.length > 5000 && more.every(([, , , rank]) => rank > LAST_FIRST_RANK));
  assert.ok(gzipSync(read('places.json')).length < 30_000);
  const names = new Set(first.map(([, , name]) => name));
  assert.ok(names.has('Serbia') && names.has('Belgrade'));
  for (const tiny of ['San Marino', 'Monaco', 'Liechtenstein', 'Andorra', 'Vatican City', 'Jersey']) assert.ok(!names.has(tiny), tiny);
});

test('every row has its GeoNames id beside it, for its name in other languages', () => {
  for (const [rows, ids] of [['places.json', 'place-ids.json'], ['places-more.json', 'place-ids-more.json']].map((names) => names.map((name) => JSON.parse(read(name))))) {
    assert.equal(ids.length, rows.length);
    assert.ok(ids.filter((id) => id > 0).length > 0.95 * ids.length);
  }
  const idOf = (name, kind) => JSON.parse(read('place-ids.json'))[JSON.parse(read('places.json')).findIndex((row) => row[2] === name && row[4] === kind)];
  assert.deepEqual([idOf('Belgrade', 1), idOf('Serbia', 0)], [792680, 6290252]);
});

test('the second file is wanted only near the ground', () => {
  assert.deepEqual([2, 3, 4, 5, 6, 7, 12].map(needsMorePlaces), [false, false, false, false, true, true, true]);
});

test('a line over the antimeridian walks on instead of crossing the map', () => {
  assert.deepEqual(unwrap([[179, 0], [-179, 0], [179, 0]]), [[179, 0], [181, 0], [179, 0]]);
});

test('a ring is cut at the box, a line into its pieces', () => {
  const box = [0, 0, 10, 10];
  assert.deepEqual(clipRing([[-5, 2], [5, 2], [5, 4], [-5, 4]], box).sort(), [[0, 2], [0, 4], [5, 2], [5, 4]]);
  assert.deepEqual(clipLine([[-5, 5], [5, 5], [5, 15], [8, 15], [8, 5]], box), [[[0, 5], [5, 5], [5, 10]], [[8, 10], [8, 5]]]);
});

test('a label moves aside, and is left out where there is no room', () => {
  const boxes = [[0, 0, 10, 10], [20, 0, 30, 10]];
  assert.equal(placeLabels([{ boxes }], [[5, 5, 6, 6]])[0].position, 1);
  assert.deepEqual(placeLabels([{ boxes }], [[5, 5, 26, 6]]), []);
});
