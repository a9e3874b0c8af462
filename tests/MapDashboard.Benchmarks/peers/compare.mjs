// Asks MapDashboard and a thin Node server over PostGIS the same of the same made-up records, in turn: node compare.mjs [COUNT…] [--seconds 8] [--rounds 3]. Writes a table in Markdown.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PostGis } from './postgis.mjs';
import { boxes, tiles, writeRecords } from './records.mjs';

const { values: said, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '8' }, rounds: { type: 'string', default: '3' } } });
const counts = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000];
const [seconds, rounds] = [Number(said.seconds), Number(said.rounds)];
const CONNECTIONS = 8;
const [OURS, PEER, POSTGRES] = [18_080, 18_081, 18_082];
const here = import.meta.dirname;
const product = path.join(here, '../../../src/MapDashboard');
const dll = path.join(product, 'bin/Release/net10.0/MapDashboard.dll');
const folder = mkdtempSync(path.join(tmpdir(), 'mapdashboard-peers-'));
const running = [];
// PostgreSQL runs as somebody else than root
chmodSync(folder, 0o755);

const questions = (() => {
  const [looks, pages] = [tiles(4_000), boxes(4_000)];
  const box = (b) => b.slice(0, 4).join(',');
  const ourTiles = looks.map((t) => `/tiles/${t.join('/')}.mvt`);
  return [
    ['tiles', ourTiles, looks.map((t) => `/tiles/${t.join('/')}`)],
    ['tiles, the peer\'s clustered by SQL', ourTiles, looks.map((t) => `/clusters/${t.join('/')}`)],
    ['up to 1,000 of a box, a year and a layer', pages.map((b) => `/api/records?bbox=${box(b)}&year=${b[4]}&layer=${b[5]}&limit=1000`), pages.map((b) => `/items?bbox=${box(b)}&year=${b[4]}&layer=${b[5]}&limit=1000`)],
    ['a page of 1,000 of a box', pages.map((b) => `/api/records?bbox=${box(b)}&limit=1000`), pages.map((b) => `/items?bbox=${box(b)}&limit=1000`)],
    ['the same by OGC API – Features', pages.map((b) => `/ogc/collections/records/items?bbox=${box(b)}&limit=1000`), pages.map((b) => `/items?bbox=${box(b)}&limit=1000`)],
  ];
})();

try {
  if (spawnSync('wrk', ['-v']).error) {
    throw new Error('There is no wrk: apt-get install wrk');
  }
  console.log(`${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores, ${CONNECTIONS} connections from the same machine, median of ${rounds} rounds of ${seconds} s, ours and the peer in turn; load before: ${loadavg().map((l) => l.toFixed(1)).join(' ')}`);
  for (const count of counts) {
    await compare(count);
  }
} finally {
  stopAll();
  rmSync(folder, { recursive: true, force: true });
}

async function compare(count) {
  const store = path.join(folder, `${count}.gpkg`);
  const file = path.join(folder, 'records.geojsonl');
  writeRecords(file, count);
  const environment = { ...process.env, ConnectionStrings__MapDashboard: `Data Source=${store}`, DOTNET_ENVIRONMENT: 'Production', Logging__LogLevel__Default: 'Error' };
  const imported = timed(() => execFileSync('dotnet', [dll, 'import', file, '--source', 'Made up'], { cwd: product, env: environment, stdio: ['ignore', 'ignore', 'inherit'] }));
  const postgis = new PostGis(mkdtempSync(path.join(folder, 'pg-')), POSTGRES);
  postgis.start();
  running.push(postgis.stop);
  const loaded = timed(() => postgis.load(file));
  const per = (time) => Math.round(count / time).toLocaleString('en');
  console.log(`\n${count.toLocaleString('en')} records (${Math.round(statSync(file).size / 1e6)} MB of GeoJSON). Stored with change log and index: ${per(imported)} a second by \`import\`; COPY to PostGIS with both tables and their indexes: ${per(loaded)} a second.\n`);

  // silent, for a first start shows its admin a token
  await start('dotnet', [dll, '--urls', `http://127.0.0.1:${OURS}`], { cwd: product, env: environment, stdio: 'ignore' }, `http://127.0.0.1:${OURS}/api/records?limit=1`);
  await start('node', [path.join(here, 'server.mjs'), PEER, POSTGRES], {}, `http://127.0.0.1:${PEER}/tiles/0/0/0`);
  await agree();

  console.log('| asked for | ours/s | p50 / p99 ms | kB | peer/s | p50 / p99 ms | kB | ours by peer |\n|---|---|---|---|---|---|---|---|');
  for (const [name, ours, theirs] of questions) {
    const [a, b] = [[], []];
    load(OURS, ours, 2);
    load(PEER, theirs, 2);
    for (let round = 0; round < rounds; round++) {
      a.push(load(OURS, ours, seconds));
      b.push(load(PEER, theirs, seconds));
    }
    const [our, their] = [median(a), median(b)];
    console.log(`| ${name} | ${cells(our)} | ${cells(their)} | ${(our.rate / their.rate).toFixed(1)} |`);
  }
  stopAll();
  rmSync(store, { force: true });
}

/** Both must find the same: else one would be asked for less. */
async function agree() {
  const [, ours, theirs] = questions[2];
  let same = 0;
  const asked = 100;
  for (let i = 0; i < asked; i++) {
    const [a, b] = await Promise.all([[OURS, ours], [PEER, theirs]].map(async ([port, paths]) => (await (await fetch(`http://127.0.0.1:${port}${paths[i]}`)).json()).features.length));
    same += a === b ? 1 : 0;
  }
  console.log(`Of ${asked} pages of a box, a year and a layer ${same} had as many records from both (the peer compares bounding boxes).\n`);
}

function load(port, paths, duration) {
  const file = path.join(folder, 'paths');
  writeFileSync(file, paths.join('\n') + '\n');
  const output = execFileSync('wrk', ['-t', '2', '-c', CONNECTIONS, '-d', `${duration}s`, '--timeout', '30s', '--latency', '-s', path.join(here, 'requests.lua'), `http://127.0.0.1:${port}`], { env: { ...process.env, PATHS: file }, encoding: 'utf8' });
  const { requests, seconds: took, bytes, failed, ...latency } = JSON.parse(output.trim().split('\n').at(-1));
  if (failed > 0) {
    throw new Error(`${failed} of ${requests} requests like ${paths[0]} failed`);
  }
  return { rate: requests / took, size: bytes / requests, ...latency };
}

function median(runs) {
  return runs.sort((a, b) => a.rate - b.rate)[Math.floor(runs.length / 2)];
}

function cells({ rate, p50, p99, size }) {
  return `${Math.round(rate).toLocaleString('en')} | ${[p50, p99].map((ms) => ms.toFixed(ms < 10 ? 1 : 0)).join(' / ')} | ${(size / 1000).toFixed(1)}`;
}

function timed(work) {
  const since = performance.now();
  work();
  return (performance.now() - since) / 1000;
}

async function start(program, words, options, address) {
  const child = spawn(program, words.map(String), { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  running.push(() => child.kill());
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) {
      break;
    }
    if (await fetch(address).then((r) => r.ok, () => false)) {
      return;
    }
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`${program} ${words[0]} does not answer at ${address}`);
}

function stopAll() {
  while (running.length > 0) {
    running.pop()();
  }
}
