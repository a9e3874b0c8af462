// Measures how smooth the map of a running dashboard is: pans and zooms for some seconds and prints the long tasks that the browser saw.
// No test: what it prints depends on the machine. README.md, "The page", says how it is run.
//
//   node tests/client/map-speed.mjs ADDRESS [--fill COUNT --token TOKEN] [--profile FILE]
//
// --fill first makes so many records over the API (an analyst's token), the same each time; --profile writes a CPU profile for the browser's tools.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newPage, withChromium } from './chromium.mjs';

const { positionals: [address], values } = parseArgs({ allowPositionals: true, options: { fill: { type: 'string' }, token: { type: 'string' }, profile: { type: 'string' } } });
if (!address) {
  console.error('usage: node tests/client/map-speed.mjs ADDRESS [--fill COUNT --token TOKEN] [--profile FILE]');
  process.exit(2);
}
const LAYERS = ['patrols', 'surveillance', 'bri', 'cooperation'];
const COUNTRIES = ['RS', 'HU', 'CN', 'HR', 'IT', 'BA', 'ME', 'MK', 'AL', 'GR', 'RO', 'BG', 'ES', 'FR', 'DE', 'PL', 'KE', 'ZM', 'AO', 'PK', 'LK', 'KZ', 'LA', 'KH', 'BR', 'PE', 'AR', 'EC', 'FJ', 'AU'];

if (values.fill) await fill(Number(values.fill));
await withChromium(drive, ['--window-size=1440,900']);

/** Points over the world, half of them in the Balkans; every twentieth is a line, every tenth is known to its country only, every twentieth to its region. */
async function fill(count) {
  const random = randomFrom(7);
  const near = (lon, lat, spread) => [lon + (random() - 0.5) * spread, lat + (random() - 0.5) * spread * 0.6].map((n) => Number(n.toFixed(4)));
  const made = Array.from({ length: count }, (_, i) => {
    const at = i % 2 ? near(20, 44, 14) : near(random() * 300 - 130, random() * 100 - 40, 10);
    const country = COUNTRIES[i % COUNTRIES.length];
    const precision = i % 10 === 3 ? 'country' : i % 20 === 7 ? 'region' : 'site';
    const geometry = i % 20 === 1 ? { type: 'LineString', coordinates: [at, near(...at, 6)] } : { type: 'Point', coordinates: at };
    return {
      title: `Made-up record ${i}`, layer: LAYERS[Math.floor(random() * 4)], status: i % 7 ? 'active' : 'planned', dates: [String(2005 + (i % 20))], precision, geometry,
      places: [{ name: `Place ${i}`, country, lon: at[0], lat: at[1] }], source: { url: 'https://example.org/made-up' },
    };
  });
  let next = 0;
  await Promise.all(Array.from({ length: 4 }, async () => {
    while (next < made.length) await post(made[next++]);
  }));
  console.log(`${count} records made`);
}

async function post(record) {
  const answer = await fetch(new URL('api/records', address), { method: 'POST', headers: { Authorization: `Bearer ${values.token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(record) });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** Lehmer's generator: the same numbers each time. */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

async function drive(browser) {
  const { send: page, run } = await newPage(browser);
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  await page('Page.addScriptToEvaluateOnNewDocument', { source: 'globalThis.longTasks = []; new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });' });
  await page('Page.navigate', { url: new URL('#5/44/20', address).toString() });
  for (let tries = 0; tries < 300 && (await run('document.querySelector("#live-text")?.textContent')) !== 'Live'; tries++) await wait(200);
  await wait(3000);
  console.log(`${await run('document.querySelector("#records-badge").textContent')} records`);
  await report('loading', run);
  if (values.profile) {
    await page('Profiler.enable');
    await page('Profiler.start');
  }
  for (const zoom of [5, 6, 7]) {
    for (let i = 0; i < 6; i++) await drag(page, wait, i);
    await report(`panning at zoom ${zoom}`, run);
    await wheel(page, -120);
    await wait(1500);
    await report(`zooming to ${zoom + 1}`, run);
  }
  if (values.profile) writeFileSync(values.profile, JSON.stringify((await page('Profiler.stop')).profile));
}

/** A drag over some 300 pixels, in steps as a hand does it, in a direction of six. */
async function drag(page, wait, i) {
  const [dx, dy] = [[-15, 5], [15, 0], [0, -9], [9, 9], [-9, -5], [0, 0]][i];
  const mouse = (type, step) => page('Input.dispatchMouseEvent', { type, x: 900 + dx * step, y: 400 + dy * step, button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', 0);
  for (let step = 1; step <= 20; step++) {
    await mouse('mouseMoved', step);
    await wait(16);
  }
  await mouse('mouseReleased', 20);
  await wait(700);
}

function wheel(page, deltaY) {
  return page('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 900, y: 400, deltaX: 0, deltaY });
}

async function report(what, run) {
  const tasks = await run('longTasks.splice(0)');
  const over = (ms) => tasks.filter((t) => t > ms).length;
  console.log(`${what.padEnd(20)} tasks over 50 ms: ${over(50)}, over 100 ms: ${over(100)}, longest ${Math.round(Math.max(0, ...tasks))} ms`);
}
