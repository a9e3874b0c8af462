// Measures how long the page takes until its first view can be used: land and records are seen on the map, be it on the picture that the server draws of it, filters
// and how many records there are stand beside it ("seen"); a layer then switched off and on again has changed the count, and a click on the tab with the list has
// been answered by the list ("usable"); the map that moves has been drawn over its picture ("live"). Each when it has been painted.
//   node measure-first-view.mjs ADDRESS… [--runs COUNT] [--fast]
// Several addresses are visited in turn, so that two builds are compared under the same load of the machine.
// A slow visitor: processor four times slower, 10 Mbit/s, 40 ms to the server; with --fast as this machine is. Prints the median with an empty cache and with a warm one.
// Needs Chromium (MAPDASHBOARD_CHROMIUM, else /usr/bin/chromium) and a server that runs; build it in Release and publish it for figures to quote.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const CPU_TIMES_SLOWER = 4;
const NETWORK = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 };
const TIMEOUT_MS = 60_000;

/** Runs in the page: notes when what is to be used has been painted. It looks by the clock, for asking for frames would make the page draw them. */
const WATCH = `{
  const isLive = () => {
    const tiles = [...document.querySelectorAll('.basemap-tile')];
    return tiles.length > 0 && tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded')) && document.querySelector('.symbol');
  };
  const isPictured = () => {
    const picture = document.querySelector('#first-map img');
    return picture?.offsetWidth > 0 && picture.complete && picture.naturalWidth > 0;
  };
  const badge = () => document.querySelector('#records-badge')?.textContent;
  const isSeen = () => (isLive() || isPictured()) && document.querySelector('#filters input[type=checkbox]') && badge();
  const when = (isTrue, then) => (isTrue() ? requestAnimationFrame(() => setTimeout(() => then(performance.now()))) : setTimeout(() => when(isTrue, then), 10));
  const filter = (then) => {
    const before = badge();
    document.querySelector('#filters input[type=checkbox]').click();
    when(() => badge() !== before, then);
  };
  when(isSeen, (at) => {
    globalThis.seenAt = at;
    filter(() => filter(() => {
      document.querySelector('#records-tab').click();
      when(() => document.querySelector('#records .record-row'), (usable) => {
        globalThis.usableAt = usable;
        when(isLive, (live) => (globalThis.liveAt = live));
      });
    }));
  });
}`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const { positionals: addresses, values: { runs, fast } } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' }, fast: { type: 'boolean', default: false } } });
if (addresses.length === 0) {
  console.error('usage: node measure-first-view.mjs ADDRESS… [--runs COUNT] [--fast]');
  process.exit(2);
}
const profile = mkdtempSync(join(tmpdir(), 'first-view-'));
const chromium = spawn(process.env.MAPDASHBOARD_CHROMIUM ?? '/usr/bin/chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1280,800', `--user-data-dir=${profile}`, '--remote-debugging-pipe'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const send = commandsTo(chromium);
try {
  const results = new Map(addresses.map((address) => [address, { cold: [], warm: [] }]));
  for (let i = 0; i < Number(runs); i++) {
    for (const [address, visits] of results) {
      const { browserContextId } = await send('Target.createBrowserContext');
      for (const kind of ['cold', 'warm']) visits[kind].push(await visit(address, browserContextId));
      await send('Target.disposeBrowserContext', { browserContextId });
    }
  }
  for (const [address, kinds] of results) for (const [kind, visits] of Object.entries(kinds)) report(`${address} ${kind} cache`, visits);
} finally {
  const closed = new Promise((resolve) => chromium.once('exit', resolve));
  chromium.kill();
  await closed;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function report(what, visits) {
  const of = (key) => median(visits.map((v) => v[key]));
  console.log(`${what}: usable after ${Math.round(of('usable'))} ms, seen after ${Math.round(of('seen'))} ms, live after ${Math.round(of('live'))} ms (medians of ${visits.length}; usable: ${visits.map((v) => Math.round(v.usable)).join(', ')}), ${of('requests')} requests, ${Math.round(of('bytes') / 1000)} kB received`);
}

/** One visit in a page of its own. @returns {Promise<{seen: number, usable: number, live: number, requests: number, bytes: number}>} milliseconds; what came until then */
async function visit(address, browserContextId) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => send(method, params, sessionId);
  await page('Network.enable');
  await page('Page.enable');
  if (!fast) {
    await page('Network.emulateNetworkConditions', NETWORK);
    await page('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
  }
  await page('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  let [requests, bytes] = [0, 0];
  send.listen((message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === 'Network.loadingFinished') bytes += message.params.encodedDataLength;
    if (message.method === 'Network.responseReceived' && !message.params.response.fromDiskCache) requests += 1;
  });
  await page('Page.navigate', { url: address });
  const result = { ...(await firstView(page, address)), requests, bytes };
  await send('Target.closeTarget', { targetId });
  return result;
}

async function firstView(page, address) {
  for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; ) {
    const { result } = await page('Runtime.evaluate', { expression: '({ seen: globalThis.seenAt ?? 0, usable: globalThis.usableAt ?? 0, live: globalThis.liveAt ?? 0 })', returnByValue: true });
    if (result.value.live > 0) return result.value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no first view within ${TIMEOUT_MS / 1000} s: is there a record on the map of ${address}?`);
}

/** Chrome's debugging protocol over a pipe: JSON messages that end with a zero byte. */
function commandsTo(browser) {
  const waiting = new Map();
  const listeners = [];
  const [input, output] = [browser.stdio[3], browser.stdio[4]];
  let [last, rest] = [0, ''];
  output.setEncoding('utf8');
  output.on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map((m) => JSON.parse(m))) {
      if (message.id === undefined) for (const listener of listeners) listener(message);
      else if (message.error) waiting.get(message.id).reject(new Error(message.error.message));
      else waiting.get(message.id).resolve(message.result);
      waiting.delete(message.id);
    }
  });
  const command = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return Object.assign(command, { listen: (listener) => listeners.push(listener) });
}
