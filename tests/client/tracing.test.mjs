import assert from 'node:assert/strict';
import test from 'node:test';
import { traceRounded, traceStraight } from '../../src/MapDashboard/wwwroot/js/map/tracing.js';

const SHOWN = { west: 40, north: 40, east: 60, south: 60 };
const FRAME = { scale: 1, offsetX: 0, offsetY: 0, shown: SHOWN };
/** The same of cells that are cut finer, so that edges are long. */
const LONG = { ...FRAME, scale: 1 / 16, shown: Object.fromEntries(Object.entries(SHOWN).map(([side, n]) => [side, 16 * n])) };

/** Lehmer's generator: the same numbers each time. */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A walk in and out of what is shown, mostly around it. */
function walk(random, count) {
  let at = [50, 50];
  const points = Array.from({ length: count }, () => (at = at.map((n) => Math.min(100, Math.max(0, n + (random() - 0.5) * 30)))));
  return Int32Array.from(points.flat().map(Math.round));
}

/** What a trace says to a canvas, as straight lines; a curve is eight of them. */
function linesOf(trace, ...rest) {
  const lines = [];
  const now = () => lines.at(-1);
  const context = {
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => now().push([x, y]),
    quadraticCurveTo(cx, cy, x, y) {
      const [ax, ay] = now().at(-1);
      for (let i = 1; i <= 8; i++) {
        const [t, u] = [i / 8, 1 - i / 8];
        now().push([u * u * ax + 2 * u * t * cx + t * t * x, u * u * ay + 2 * u * t * cy + t * t * y]);
      }
    },
    closePath: () => now().push(now()[0]),
  };
  trace(context, ...rest);
  return lines;
}

const segments = (lines) => lines.flatMap((line) => line.slice(1).map((to, i) => [line[i], to]));

const isInside = (lines, [x, y]) => segments(lines).filter(([[ax, ay], [bx, by]]) => (ay > y) !== (by > y) && x < ax + ((y - ay) / (by - ay)) * (bx - ax)).length % 2 === 1;

function distance([x, y], [[ax, ay], [bx, by]]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

const isShown = ([x, y]) => x > SHOWN.west && x < SHOWN.east && y > SHOWN.north && y < SHOWN.south;
/** Points along lines that are shown. */
const shownPoints = (lines) => segments(lines).flatMap(([[ax, ay], [bx, by]]) => [0.1, 0.35, 0.6, 0.85].map((t) => [ax + t * (bx - ax), ay + t * (by - ay)])).filter(isShown);

for (const [name, trace, frame] of /** @type {const} */ ([['straight', traceStraight, FRAME], ['rounded', traceRounded, FRAME], ['finely cut', traceRounded, LONG]])) {
  test(`a ${name} area is filled in the same places when what lies outside is left out`, () => {
    const random = randomFrom(11);
    let [all, left] = [0, 0];
    for (let round = 0; round < 60; round++) {
      const points = walk(random, 60).map((n) => n / frame.scale);
      const whole = linesOf(trace, points, frame, true, true);
      const short = linesOf(trace, points, frame, true);
      for (let i = 0; i < 60; i++) {
        const at = [41.03 + 18 * random(), 41.07 + 18 * random()];
        assert.equal(isInside(short, at), isInside(whole, at), `round ${round} at ${at}`);
      }
      all += segments(whole).length;
      left += segments(short).length;
    }
    assert.ok(left < 0.7 * all, `${left} of ${all}`);
  });

  test(`a ${name} line runs where it ran and nowhere else when what lies outside is left out`, () => {
    const random = randomFrom(23);
    for (let round = 0; round < 60; round++) {
      const points = walk(random, 60).map((n) => n / frame.scale);
      if (round % 2) points.set(points.subarray(0, 2), points.length - 2); // a coast that ends where it begins
      const whole = segments(linesOf(trace, points, frame, false, true));
      const short = segments(linesOf(trace, points, frame, false));
      for (const [from, to] of [[whole, short], [short, whole]]) {
        for (const at of shownPoints(from)) assert.ok(to.some((s) => distance(at, s) < 1e-6), `round ${round} at ${at}`);
      }
    }
  });
}

test('a cell that is all land is all land when its corners are rounded', () => {
  const cell = Int32Array.from([-128, -128, 8320, -128, 8320, 8320, -128, 8320, -128, -128]);
  const frame = { ...FRAME, shown: { west: 0, north: 0, east: 8192, south: 8192 } };
  const area = linesOf(traceRounded, cell, frame, true);
  for (const x of [0, 1, 2800, 8191, 8192]) for (const y of [0, 1, 2800, 8191, 8192]) assert.ok(isInside(area, [x, y + 0.01]), `${x}, ${y}`);
});

test('a border drawn with a ruler is straight but for its corner', () => {
  const [border] = linesOf(traceRounded, Int32Array.from([0, 0, 1000, 0, 1000, 1000]), { ...FRAME, shown: { west: 0, north: 0, east: 1000, south: 1000 } }, false);
  for (const [x, y] of border) assert.ok((y === 0 && x <= 936) || (x === 1000 && y >= 64) || (x > 935 && y < 65), `${x}, ${y}`);
  assert.deepEqual(border.at(-1), [1000, 1000]);
});
