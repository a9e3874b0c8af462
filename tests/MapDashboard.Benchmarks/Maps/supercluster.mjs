// node --expose-gc supercluster.mjs FOLDER: loads the points of FOLDER/points (longitude, latitude, 1 for those of the filter; doubles) and answers FOLDER/looks
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Supercluster from 'supercluster';

const folder = process.argv[2];
const bytes = readFileSync(join(folder, 'points'));
const numbers = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
const looks = readFileSync(join(folder, 'looks'), 'utf8').trim().split('\n').map((line) => line.split(',').map(Number));
const megabytes = () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const features = [];
for (let i = 0; i < numbers.length; i += 3) {
  features.push({ type: 'Feature', properties: { id: i, projects: numbers[i + 2] === 1 }, geometry: { type: 'Point', coordinates: [numbers[i], numbers[i + 1]] } });
}
for (const [name, chosen] of [['all points', features], ['points of layer=projects', features.filter((f) => f.properties.projects)]]) {
  const before = megabytes();
  const start = performance.now();
  const index = new Supercluster({ radius: 64, extent: 256, maxZoom: 16 });
  index.load(chosen);
  const load = performance.now() - start;
  const memory = megabytes() - before;
  const times = [];
  let sum = 0;
  let most = 0;
  for (const [west, south, east, north, zoom] of looks) {
    const asked = performance.now();
    const { length } = JSON.stringify(index.getClusters([west, south, east, north], zoom));
    times.push(performance.now() - asked);
    sum += length;
    most = Math.max(most, length);
  }
  times.sort((a, b) => a - b);
  const row = [
    `supercluster, ${name} (loaded in ${load.toFixed(0)} ms${chosen === features ? `, ${memory.toFixed(0)} MB` : ''})`,
    times[times.length >> 1].toFixed(2),
    times[Math.floor(times.length * 0.99)].toFixed(2),
    times[times.length - 1].toFixed(1),
    Math.round(1000 / (times.reduce((a, b) => a + b) / times.length)).toLocaleString('en'),
    (sum / times.length / 1000).toFixed(1),
    (most / 1000).toFixed(1),
  ];
  console.log(`| ${row.join(' | ')} |`);
}
