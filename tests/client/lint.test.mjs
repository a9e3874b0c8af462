import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: fileURLToPath(new URL('eslint.config.js', import.meta.url)) });

/** The rules that a module of wwwroot/js breaks. */
async function broken(code, module) {
  const [{ messages }] = await eslint.lintText(code, { filePath: `${root}src/MapDashboard/wwwroot/js/${module}` });
  return [...new Set(messages.map((m) => m.ruleId ?? m.message))];
}

const ROOMS = [
  { what: 'fetching', rooms: ['api.js'], codes: ["fetch('api/me');", 'globalThis.fetch.name;', 'new XMLHttpRequest();', "new WebSocket('ws://host');", 'export const get = [fetch];'] },
  { what: 'SignalR', rooms: ['live.js', 'present/stage-line.js'], codes: ['globalThis.signalR.name;', 'signalR.name;', 'const { signalR } = globalThis; signalR();', "export const hub = 'hubs/map';", 'export const hub = `hubs/${1}`;', "import '../lib/signalr/dist/browser/signalr.min.js';"] },
];

for (const { what, rooms, codes } of ROOMS) {
  test(`${what} is known in ${rooms.join(' and ')} only`, async () => {
    for (const code of codes) {
      assert.ok((await broken(code, 'panels/any.js')).includes('no-restricted-syntax'), code);
      for (const room of rooms) assert.ok(!(await broken(code, room)).includes('no-restricted-syntax'), `${room}: ${code}`);
    }
  });
}

test('a hub is reached through live.js by the stage alone', async () => {
  const code = "import { connectToHub } from './live.js'; connectToHub();";
  assert.deepEqual(await broken(code, 'any.js'), ['no-restricted-syntax']);
  assert.deepEqual(await broken(code, 'present/stage-line.js'), []);
});

test('Leaflet is known in map/ only', async () => {
  const code = "import { L } from './map/leaflet.js'; L.map();";
  assert.deepEqual(await broken(code, 'any.js'), ['no-restricted-imports']);
  assert.deepEqual(await broken(code, 'map/any.js'), []);
});

test('a method that is called like a global is none', async () => {
  assert.deepEqual(await broken('export class Records { fetch() { return this.fetch(); } }', 'any.js'), []);
});
