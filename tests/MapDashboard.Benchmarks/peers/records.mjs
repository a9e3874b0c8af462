// Made-up records and what is asked of them, the same each time: 94 % points around cities, 5 % lines, 1 % areas, 4 layers, 20 programs, 1999 to 2026.
import { closeSync, openSync, writeSync } from 'node:fs';

const LAYERS = ['patrols', 'surveillance', 'bri', 'cooperation'];
const STATUSES = ['active', 'planned', 'ended', 'suspended'];
const THINGS = ['clinic', 'borehole', 'school', 'road', 'bridge', 'survey site', 'camp', 'canal', 'power line', 'market', 'warehouse', 'pipeline'];
// longitude, latitude
const CITIES = [[139.7, 35.7], [77.2, 28.6], [121.5, 31.2], [90.4, 23.8], [-46.6, -23.6], [31.2, 30], [-99.1, 19.4], [72.9, 19.1], [15.3, -4.4], [3.4, 6.5], [29, 41], [-58.4, -34.6], [121, 14.6],
  [37.6, 55.8], [-74.1, 4.7], [106.9, -6.2], [-77, -12.1], [2.4, 48.9], [100.5, 13.8], [-0.1, 51.5], [51.4, 35.7], [-74, 40.7], [-118.2, 34.1], [36.8, -1.3], [38.8, 9], [28.1, -26.2], [47.5, -18.9],
  [151.2, -33.9], [174.8, -36.9], [20.5, 44.8], [13.4, 52.5], [-3.7, 40.4], [18.1, 59.3], [82.9, 55], [-149.9, 61.2], [69.2, 41.3], [85.3, 27.7], [106.9, 47.9], [32.5, 15.5], [-17.4, 14.7]];

/** Writes one GeoJSON feature a line, and calls back with each. */
export function writeRecords(file, count, told) {
  const random = randomOf(42);
  const output = openSync(file, 'w');
  let lines = '';
  for (let id = 1; id <= count; id++) {
    const feature = record(id, random);
    told?.(feature);
    lines += JSON.stringify(feature) + '\n';
    if (lines.length > 1_000_000 || id === count) {
      writeSync(output, lines);
      lines = '';
    }
  }
  closeSync(output);
}

/** Boxes as people look at regions and cities, with a year and a layer: [west, south, east, north, year, layer]. */
export function boxes(count) {
  const random = randomOf(43);
  return Array.from({ length: count }, () => {
    const [x, y] = near(pick(CITIES, random), random);
    const half = 0.05 * 2 ** (random() * 5);
    return [...[x - half, y - half * 0.7, x + half, y + half * 0.7].map((v, i) => round(Math.max(i % 2 ? -90 : -180, Math.min(i % 2 ? 90 : 180, v)))), year(random), pick(LAYERS, random)];
  });
}

/** Tiles as viewers ask for them, few of the whole world and most at zoom 6 to 11, with a filter for those who filter: [z, x, y, layer, first year]. */
export function tiles(count) {
  const draw = drawTiles(0);
  return Array.from({ length: count }, () => draw());
}

/** The same, but each another one, in no order: those that many look at come first when they are drawn. */
export function differentTiles(count, leastZoom = 0) {
  const draw = drawTiles(leastZoom);
  const found = new Map();
  while (found.size < count) {
    const tile = draw();
    found.set(tile.slice(0, 3).join('/'), tile);
  }
  const random = randomOf(45);
  return [...found.values()].map((tile) => [random(), tile]).sort(([a], [b]) => a - b).map(([, tile]) => tile);
}

function drawTiles(leastZoom) {
  const random = randomOf(44);
  const weights = [1, 1, 2, 3, 5, 7, 9, 11, 12, 12, 11, 9, 7, 6, 4].map((weight, z) => z < leastZoom ? 0 : weight);
  const all = weights.reduce((a, b) => a + b);
  return () => {
    let [left, z] = [random() * all, 0];
    while (left >= weights[z]) {
      left -= weights[z++];
    }
    const [longitude, latitude] = near(pick(CITIES, random), random);
    const [n, sine] = [2 ** z, Math.sin(Math.max(-85, Math.min(85, latitude)) * Math.PI / 180)];
    const at = (share) => Math.max(0, Math.min(n - 1, Math.floor(share * n)));
    return [z, at((longitude + 180) / 360), at(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)), pick(LAYERS, random), year(random)];
  };
}

function record(id, random) {
  const [x, y] = near(pick(CITIES, random), random);
  const kind = random();
  const geometry = kind < 0.94 ? { type: 'Point', coordinates: [x, y] } : kind < 0.99 ? { type: 'LineString', coordinates: line(x, y, random) } : { type: 'Polygon', coordinates: [ring(x, y, random)] };
  const properties = {
    title: `Made-up ${pick(THINGS, random)} ${id}`,
    layer: pick(LAYERS, random),
    program: `Program ${1 + Math.floor(random() * random() * 20)}`,
    year: year(random),
    status: pick(STATUSES, random),
    confidence: round(random(), 100),
  };
  return { type: 'Feature', id, properties, geometry };
}

function near([longitude, latitude], random) {
  const kind = random();
  const spread = kind < 0.6 ? 0.06 : kind < 0.9 ? 0.45 : 2.5;
  const x = longitude + normal(random) * spread / Math.max(0.3, Math.cos(latitude * Math.PI / 180));
  return [round(x > 180 ? x - 360 : x < -180 ? x + 360 : x), round(Math.max(-85, Math.min(85, latitude + normal(random) * spread)))];
}

function line(x, y, random) {
  const step = 0.004 + 0.03 * random();
  let angle = random() * 2 * Math.PI;
  return Array.from({ length: 8 + Math.floor(random() * 33) }, () => {
    const at = [bounded(x, 180), bounded(y, 85)];
    angle += normal(random) * 0.4;
    [x, y] = [x + Math.cos(angle) * step, y + Math.sin(angle) * step];
    return at;
  });
}

function ring(x, y, random) {
  const [corners, radius] = [5 + Math.floor(random() * 56), 0.01 + 0.15 * random() * random()];
  const positions = Array.from({ length: corners }, (_, i) => {
    const [angle, far] = [i * 2 * Math.PI / corners, radius * (0.7 + 0.3 * random())];
    return [bounded(x + Math.cos(angle) * far, 180), bounded(y + Math.sin(angle) * far, 85)];
  });
  return [...positions, positions[0]];
}

const year = (random) => 2026 - Math.floor(random() ** 1.6 * 28);
const pick = (list, random) => list[Math.floor(random() * list.length)];
const round = (value, parts = 1e6) => Math.round(value * parts) / parts;
const bounded = (value, most) => round(Math.max(-most, Math.min(most, value)));
const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** xorshift32, from 0 to below 1. */
function randomOf(seed) {
  let state = seed * 2_654_435_769 >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ state << 5) >>> 0;
    return state / 4_294_967_296;
  };
}
