// Measures how long the page takes until its first view can be used: land and records are seen on the map, be it on the picture that the server draws of it, filters
// and how many records there are stand beside it ("seen"); a layer then switched off and on again has changed the count, and a click on the tab with the list has
// been answered by the list ("usable"); the map that moves has been drawn over its picture ("live"). Each when it has been painted.
//   node measure-first-view.mjs ADDRESS… [--runs COUNT] [--fast]
// Several addresses are visited in turn, so that two builds are compared under the same load of the machine.
// A slow visitor: processor four times slower, 10 Mbit/s, 40 ms to the server; with --fast as this machine is. Prints the median with an empty cache and with a warm one, and with the empty one
// how many bytes (gzip) of the page's own scripts and styles have been loaded by then: until it is used, and until nothing more comes by itself.
// Needs Chromium and a server that runs; build it in Release and publish it for figures to quote.
import { get } from 'node:http';
import { parseArgs } from 'node:util';
import { newPage, withChromium } from './chromium.mjs';

const CPU_TIMES_SLOWER = 4;
const NETWORK = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 };
const TIMEOUT_MS = 60_000;
/** So long after the map moves nothing more is loaded unless the reader does something. */
const REST_MS = 6000;

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
await withChromium(async (browser) => {
  const results = new Map(addresses.map((address) => [address, { cold: [], warm: [] }]));
  for (let i = 0; i < Number(runs); i++) {
    for (const [address, visits] of results) {
      const { browserContextId } = await browser.send('Target.createBrowserContext');
      for (const kind of ['cold', 'warm']) visits[kind].push(await visit(browser, address, browserContextId, i === 0 && kind === 'cold'));
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    }
  }
  for (const [address, kinds] of results) {
    for (const [kind, visits] of Object.entries(kinds)) report(`${address} ${kind} cache`, visits);
    const { own } = kinds.cold[0];
    console.log(`${address} own scripts and styles (gzip): ${await kilobytesOf(own.filter((o) => o.isUsed))} kB until usable, ${await kilobytesOf(own)} kB in all that comes by itself`);
  }
}, ['--window-size=1280,800']);

function report(what, visits) {
  const of = (key) => median(visits.map((v) => v[key]));
  console.log(`${what}: usable after ${Math.round(of('usable'))} ms, seen after ${Math.round(of('seen'))} ms, live after ${Math.round(of('live'))} ms (medians of ${visits.length}; usable: ${visits.map((v) => Math.round(v.usable)).join(', ')}), ${of('requests')} requests, ${Math.round(of('bytes') / 1000)} kB received`);
}

/**
 * One visit in a page of its own.
 * @param {boolean} toRest goes on until nothing more is loaded
 * @returns {Promise<{seen: number, usable: number, live: number, requests: number, bytes: number, own: {url: string, isUsed: boolean}[]}>} milliseconds; what came until then
 */
async function visit(browser, address, browserContextId, toRest) {
  const { send, sessionId, run, close } = await newPage(browser, browserContextId);
  await send('Network.enable');
  if (!fast) {
    await send('Network.emulateNetworkConditions', NETWORK);
    await send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER });
  }
  await send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  let [requests, bytes] = [0, 0];
  browser.listen((message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === 'Network.loadingFinished') bytes += message.params.encodedDataLength;
    if (message.method === 'Network.responseReceived' && !message.params.response.fromDiskCache) requests += 1;
  });
  await send('Page.navigate', { url: address });
  const result = { ...(await firstView(run, address)), requests, bytes, own: [] };
  if (toRest) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    result.own = await run(`performance.getEntriesByType('resource').filter((e) => /\\.(js|css)$/.test(e.name) && !e.name.includes('/lib/')).map((e) => ({ url: e.name, isUsed: e.responseEnd < globalThis.usableAt }))`);
  }
  await close();
  return result;
}

/** How much some files are over the network, each by itself. */
async function kilobytesOf(files) {
  const sizes = await Promise.all([...new Set(files.map((f) => f.url))].map((url) => new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let size = 0;
      response.on('data', (part) => (size += part.length)).on('end', () => resolve(size));
    }).on('error', reject);
  })));
  return (sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1);
}

async function firstView(run, address) {
  for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; ) {
    const times = await run('({ seen: globalThis.seenAt ?? 0, usable: globalThis.usableAt ?? 0, live: globalThis.liveAt ?? 0 })');
    if (times.live > 0) return times;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no first view within ${TIMEOUT_MS / 1000} s: is there a record on the map of ${address}?`);
}
