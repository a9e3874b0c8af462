// Asks MapDashboard, PostGIS behind a thin Node server, MapServer and QGIS Server the same of the same made-up records, in turn: node compare.mjs [COUNT…] [--seconds 8] [--rounds 3].
// Writes tables in Markdown; a server whose programs are not there is left out, and said to be.
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { absent } from './absent.mjs';
import { end } from './children.mjs';
import { MapServer } from './mapserver.mjs';
import { NodeServer } from './node.mjs';
import { Ogc, Ours } from './ours.mjs';
import { PostGis } from './postgis.mjs';
import { QgisServer } from './qgis.mjs';
import { boxes, differentTiles, tiles, writeRecords } from './records.mjs';

const { values: said, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '8' }, rounds: { type: 'string', default: '3' } } });
const counts = positionals.length > 0 ? positionals.map(Number) : [100_000, 1_000_000];
const [seconds, rounds] = [Number(said.seconds), Number(said.rounds)];
const CONNECTIONS = 8;
const WARM_SECONDS = 2;
const FIRST_PORT = 18_080;
// so many that what a server keeps of its answers helps only with what viewers really ask for again
const ASKED = 20_000;
const FULL_TILES = 12_000;
const SAMPLE = 100;

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'mapdashboard-peers-'));
const running = [];
let tidied;
// PostgreSQL and nginx run as others than root
chmodSync(folder, 0o755);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await tidy();
    process.exit(1);
  });
}

try {
  if (spawnSync('wrk', ['-v']).error) {
    throw new Error('There is no wrk: apt-get install wrk');
  }
  console.log(`${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores, ${CONNECTIONS} connections from the same machine, median of ${rounds} rounds of ${seconds} s, all servers in turn; load before: ${loadavg().map((l) => l.toFixed(1)).join(' ')}`);
  for (const count of counts) {
    await compare(count);
  }
} finally {
  await tidy();
}

async function compare(count) {
  const file = path.join(folder, 'records.geojsonl');
  writeRecords(file, count);
  const ours = new Ours(folder, FIRST_PORT, count);
  const imported = timed(() => ours.load(file));
  const postgis = new PostGis(mkdtempSync(path.join(folder, 'pg-')), FIRST_PORT + 1);
  running.push(postgis);
  postgis.start();
  const loaded = timed(() => postgis.load(file));
  const per = (time) => Math.round(count / time).toLocaleString('en');
  console.log(`\n${count.toLocaleString('en')} records (${Math.round(statSync(file).size / 1e6)} MB of GeoJSON). Stored with change log and index: ${per(imported)} a second by \`import\`; COPY to PostGIS with both tables and their indexes: ${per(loaded)} a second.`);

  const servers = [];
  for (const server of [ours, new Ogc(ours), new NodeServer(FIRST_PORT + 2, postgis.connection), new MapServer(folder, FIRST_PORT + 3, postgis.connection), new QgisServer(folder, FIRST_PORT + 4, postgis.connection)]) {
    try {
      await start(server);
      servers.push(server);
    } catch (broken) {
      if (server.isOurs) {
        throw broken;
      }
      console.log(`\nLeft out: ${server.name}. ${broken.message}`);
    }
  }
  console.log('');

  const pages = boxes(ASKED);
  const questions = [
    { asked: 'tiles', how: 'tile', requests: tiles(ASKED) },
    { asked: 'tiles, each another one', how: 'tile', requests: differentTiles(ASKED) },
    { asked: 'full tiles, each another one', how: 'tile', requests: await full(ours) },
    { asked: 'tiles under a filter, clustered', how: 'clusters', requests: tiles(ASKED) },
    { asked: 'up to 1,000 of a box, a year and a layer', how: 'page', requests: pages.map((b) => ({ box: b.slice(0, 4).join(','), year: b[4], layer: b[5] })) },
    { asked: 'a page of 1,000 of a box', how: 'page', requests: pages.map((b) => ({ box: b.slice(0, 4).join(',') })) },
  ];
  await agree(servers, questions.find((question) => question.requests[0].year));
  console.log('| asked for | server | a second (least to most) | p50 / p99 ms | kB | ours by it |\n|---|---|---|---|---|---|');
  for (const question of questions) {
    await ask(question, servers.filter((server) => server[question.how]), count);
  }
  await stopAll();
  ours.remove();
}

/** One row for each server, and for those that could not be run but elsewhere. */
async function ask({ asked, how, requests }, servers, count) {
  const runs = new Map(servers.map((server) => [server, []]));
  const paths = new Map(servers.map((server) => [server, requests.map((request) => server[how](request))]));
  for (const server of servers) {
    await load(server, paths.get(server), WARM_SECONDS);
  }
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      runs.get(server).push(await load(server, paths.get(server), seconds));
    }
  }
  const measured = servers.map((server) => ({ server, ...summary(runs.get(server)) }));
  const own = measured.filter(({ server }) => server.isOurs);
  const peers = measured.filter(({ server }) => !server.isOurs);
  const others = absent(asked, count, new Map(peers.map(({ server, rate }) => [server.name, rate])));
  const best = Math.max(...peers.map((p) => p.rate), ...others.map((o) => o.rate));
  const by = (rate) => {
    const ratios = own.map((o) => (o.rate / rate).toFixed(1)).join(', ');
    return rate === best ? `**${ratios}**` : ratios;
  };
  const rows = [
    ...own.map((row) => [row.server.name, ...cells(row), '']),
    ...peers.map((row) => [`${row.server.name}${row.failed > 0 ? `, ${row.failed} failed` : ''}`, ...cells(row), by(row.rate)]),
    ...others.map(({ name, rate, sum }) => [`${name}, not run`, `${whole(rate)} = ${sum}`, '', '', by(rate)]),
  ];
  rows.forEach((row, number) => console.log(`| ${number === 0 ? asked : ''} | ${row.join(' | ')} |`));
}

/** Different tiles that have every record in ours too. */
async function full(ours) {
  const found = [];
  for (const tile of differentTiles(3 * FULL_TILES, 12)) {
    const answer = found.length < FULL_TILES ? await fetch(`http://127.0.0.1:${ours.port}${ours.tile(tile)}`) : undefined;
    if (answer?.status === 200 && !Buffer.from(await answer.arrayBuffer()).includes('clusters')) {
      found.push(tile);
    }
  }
  return found;
}

/** All must find the same: else one would be asked for less. */
async function agree(servers, { requests }) {
  const told = [];
  for (const server of servers.filter((s) => s.page)) {
    let records = 0;
    for (const request of requests.slice(0, SAMPLE)) {
      records += (await (await fetch(`http://127.0.0.1:${server.port}${server.page(request)}`)).json()).features.length;
    }
    told.push(`${server.name} ${whole(records)}`);
  }
  console.log(`${SAMPLE} pages of a box, a year and a layer had as many records: ${told.join(', ')} (Node and MapServer compare bounding boxes; QGIS Server's layer has the points).\n`);
}

async function load(server, paths, duration) {
  const file = path.join(folder, 'paths');
  writeFileSync(file, paths.join('\n') + '\n');
  const asking = run('wrk', ['-t', '2', '-c', CONNECTIONS, '-d', `${duration}s`, '--timeout', '30s', '--latency', '-s', path.join(import.meta.dirname, 'requests.lua'), `http://127.0.0.1:${server.port}`], { env: { ...process.env, PATHS: file } });
  const asker = { stop: () => end(asking.child) };
  running.push(asker);
  const { stdout } = await asking;
  over(asker);
  const { requests, seconds: took, bytes, failed, ...latency } = JSON.parse(stdout.trim().split('\n').at(-1));
  // what a peer cannot do is said in its row
  if (failed > 0 && server.isOurs) {
    throw new Error(`${failed} of ${requests} requests to ${server.name} like ${paths[0]} failed`);
  }
  return { rate: (requests - failed) / took, size: bytes / requests, failed, ...latency };
}

/** The median run, the least and most a second of all, and how many failed in all. */
function summary(runs) {
  const sorted = runs.toSorted((a, b) => a.rate - b.rate);
  return { ...sorted[Math.floor(runs.length / 2)], least: sorted[0].rate, most: sorted.at(-1).rate, failed: runs.reduce((sum, run) => sum + run.failed, 0) };
}

function cells({ rate, least, most, p50, p99, size }) {
  return [`${whole(rate)} (${whole(least)} to ${whole(most)})`, [p50, p99].map((ms) => ms.toFixed(ms < 10 ? 1 : 0)).join(' / '), (size / 1000).toFixed(1)];
}

function whole(number) {
  return Math.round(number).toLocaleString('en');
}

function timed(work) {
  const since = performance.now();
  work();
  return (performance.now() - since) / 1000;
}

async function stopAll() {
  // the last that was started first: they ask the database
  while (running.length > 0) {
    const last = running.at(-1);
    await last.stop();
    over(last);
  }
}

function over(program) {
  running.splice(0, running.length, ...running.filter((other) => other !== program));
}

async function start(server) {
  if (!server.start) {
    return;
  }
  const missing = new Set((server.needs ?? []).filter(([needed]) => !existsSync(needed)).map(([, from]) => from));
  if (missing.size > 0) {
    throw new Error(`It needs the packages ${[...missing].join(', ')}.`);
  }
  running.push(server);
  server.start();
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await fetch(`http://127.0.0.1:${server.port}${server.ready}`).then((r) => r.ok, () => false)) {
      return;
    }
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error(`${server.name} does not answer at ${server.ready}`);
}

/** Once, whoever asks first. */
function tidy() {
  tidied ??= stopAll().then(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }));
  return tidied;
}
