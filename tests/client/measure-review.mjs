// Measures what the page takes of an analyst's time in the review queue: goes through it with nothing but the keyboard, accepts, gives every fifth record another
// title and rejects every tenth with a reason, and prints how long it is from the key that decides until the next record stands there:
//   shown    its sentence has been painted with the words of its fields in their colours, and its fields can be edited
//   with map the map has come to rest on its place as well, its ground drawn
// with how long the request was under way in it (server), and how many decisions a minute that leaves room for, the reading and thinking of the person not counted. An analyst does 20 a minute: 3 s each.
//   node measure-review.mjs ADDRESS --token TOKEN [--fill COUNT] [--decisions COUNT] [--think MS] [--phone] [--profile FILE]
// --fill first adds so many texts, each with a record that waits (take an empty dashboard); --think is the pause before each decision, for the reading (600).
// --profile writes a CPU profile of the slow round for the browser's tools.
// Once as this machine is, and once with a processor four times slower. Needs Chromium (MAPDASHBOARD_CHROMIUM, else /usr/bin/chromium).
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startChromium } from './devtools.mjs';

const CPU_TIMES_SLOWER = 4;
const TIMEOUT_MS = 20_000;
/** A map that has not begun to move by then stays where it is. */
const FRAMES_TO_REST = 5;
const TOWNS = [
  'Novi Sad', 'Subotica', 'Kragujevac', 'Zrenjanin', 'Leskovac', 'Plovdiv', 'Varna', 'Burgas', 'Szeged', 'Debrecen', 'Miskolc', 'Split', 'Rijeka', 'Osijek', 'Zadar', 'Mostar', 'Banja Luka', 'Tuzla', 'Bitola', 'Ohrid',
  'Podgorica', 'Bar', 'Tirana', 'Vlorë', 'Thessaloniki', 'Patras', 'Volos', 'Timișoara', 'Cluj-Napoca', 'Iași', 'Constanța', 'Brno', 'Ostrava', 'Košice', 'Gdańsk', 'Poznań', 'Wrocław', 'Łódź', 'Kaunas', 'Klaipėda',
  'Tartu', 'Turku', 'Tampere', 'Malmö', 'Aarhus', 'Bergen', 'Bremen', 'Leipzig', 'Dresden', 'Hamburg', 'Cordoba', 'Valencia', 'Zaragoza', 'Bilbao', 'Porto', 'Coimbra', 'Naples', 'Bologna', 'Trieste', 'Palermo',
  'Lyon', 'Toulouse', 'Nantes', 'Lille', 'Ghent', 'Antwerp', 'Rotterdam', 'Utrecht', 'Geneva', 'Basel', 'Graz', 'Linz', 'Salzburg', 'Maribor', 'Nairobi', 'Mombasa', 'Lusaka', 'Karachi', 'Colombo', 'Almaty',
];

const WORDS = { shown: 'shown', withMap: 'with map', server: 'server' };

/** Runs in the page: how long it takes from a key to the next record. It looks at each frame, as a person does. */
const WATCH = `{
  let keyAt = 0;
  addEventListener('keydown', (event) => (keyAt = event.timeStamp), { capture: true });
  const part = (selector) => document.querySelector('#review ' + selector);
  const isHighlighted = () => part('.sentences .field-mark') !== null || part('.sentences') === null;
  const isAtRest = () => !document.querySelector('#map .leaflet-zoom-anim, #map .leaflet-pan-anim, #map .leaflet-drag-target');
  const isDrawn = () => [...document.querySelectorAll('#map .basemap-tile')].every((tile) => tile.classList.contains('leaflet-tile-loaded'));
  let [last, still] = ['', 0];
  const hasStopped = () => {
    const now = document.querySelector('#map .leaflet-map-pane')?.style.transform + [...document.querySelectorAll('#map .leaflet-proxy')].map((p) => p.style.transform);
    still = now === last ? still + 1 : 0;
    last = now;
    return still >= 2;
  };
  globalThis.reviewing = {
    body: () => part('.review-body, .review-end'),
    /** The next record, after a key that is about to be pressed. */
    next: () => new Promise((done) => {
      const before = reviewing.body();
      const asked = performance.now();
      let [shown, moved, frames] = [0, 0, 0];
      const look = () => {
        const now = performance.now();
        const isNext = reviewing.body() !== before && reviewing.body()?.isConnected;
        const rests = hasStopped() && isAtRest() && isDrawn();
        if (!rests) moved = now;
        if (!shown && isNext && isHighlighted() && keyAt > asked) shown = now;
        frames += shown ? 1 : 0;
        if (frames > ${FRAMES_TO_REST} && rests) return requestAnimationFrame(() => setTimeout(() => done({ shown: shown - keyAt, withMap: Math.max(shown, moved) - keyAt, server: performance.getEntriesByType('resource').filter((e) => e.startTime >= keyAt && e.name.includes('/api/records/')).at(0)?.duration ?? 0 })));
        if (now - asked > ${TIMEOUT_MS}) return done({ fault: part('.edit-fault')?.textContent || 'no next record' });
        requestAnimationFrame(look);
      };
      look();
    }),
    /** Until something has the focus, after a key that is about to be pressed. */
    focused: (selector) => new Promise((done) => {
      const asked = performance.now();
      const look = () => {
        if (document.activeElement?.matches(selector) && keyAt > asked) return requestAnimationFrame(() => setTimeout(() => done({ shown: performance.now() - keyAt })));
        if (performance.now() - asked > ${TIMEOUT_MS}) return done({ fault: 'no ' + selector });
        requestAnimationFrame(look);
      };
      look();
    }),
  };
}`;

const { positionals: [address], values } = parseArgs({
  allowPositionals: true,
  options: { token: { type: 'string' }, fill: { type: 'string' }, decisions: { type: 'string', default: '60' }, think: { type: 'string', default: '600' }, phone: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
if (!address || !values.token) {
  console.error('usage: node measure-review.mjs ADDRESS --token TOKEN [--fill COUNT] [--decisions COUNT] [--think MS] [--phone] [--profile FILE]');
  process.exit(2);
}
const decisions = Number(values.decisions);
if (values.fill) await fill(Number(values.fill));
const browser = startChromium(values.phone ? [390, 844] : [1440, 900]);
try {
  for (const times of [1, CPU_TIMES_SLOWER]) await measure(times);
} finally {
  await browser.close();
}

/** Texts as reports are, each about a town of its own; two years of each make two records. */
async function fill(count) {
  const texts = Array.from({ length: count }, (_, i) => {
    const [town, round] = [TOWNS[i % TOWNS.length], Math.floor(i / TOWNS.length)];
    const [year, cameras, partner] = [2014 + (i % 11), 200 + 37 * i, ['Huawei', 'Dahua', 'Hikvision'][i % 3]];
    const things = [`${partner} installed ${cameras} surveillance cameras in ${town} in ${year} under a contract worth ${2 + (i % 9)} million euros with the Ministry of the Interior.`, `In ${year}, Chinese police officers began joint police patrols with local colleagues in ${town}.`];
    const text = `The council of ${town} met on a Monday. Its members spoke about the budget first.\n\n${things[(i + round) % 2]} The mayor said that the people of ${town} had asked for it. A report on the first year is due in spring.`;
    return { title: `A report from ${town} (${i})`, publisher: 'Made-up News', published: `${year + 1}-03-01`, text };
  });
  for (const text of texts) {
    const answer = await fetch(new URL('api/documents', address), { method: 'POST', headers: { Authorization: `Bearer ${values.token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(text) });
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  console.log(`${count} texts added`);
}

async function measure(timesSlower) {
  const page = await browser.newPage();
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const press = async (key, code = key) => {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text, windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0) });
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  };
  const after = async (what, key) => {
    const answer = page.run(what);
    await page.run('0'); // the page looks by now
    await press(key);
    const measured = await answer;
    if (measured.fault) throw new Error(`after ${key}: ${measured.fault}`);
    return measured;
  };
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await page.go(new URL('sign-in', address));
  const status = await page.run(`fetch('api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token: ${JSON.stringify(values.token)} }) }).then((a) => a.status)`);
  if (status >= 300) throw new Error(`the token signs nobody in: ${status}`);
  await page.go(new URL('#5/44/20&review', address));
  for (const end = Date.now() + 3 * TIMEOUT_MS; !(await page.run('globalThis.reviewing?.body()?.matches(".review-body") ?? false')); await wait(100)) {
    if (Date.now() > end) throw new Error('no record waits');
  }
  await page.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  await wait(2000);
  if (values.profile) {
    await page.send('Profiler.enable');
    await page.send('Profiler.start');
  }
  const times = { accept: [], edit: [], reject: [], open: [] };
  for (let i = 0; i < decisions; i++) {
    await wait(Number(values.think));
    if (i % 10 === 9) {
      times.open.push(await after('reviewing.focused(".reject-form input")', 'r'));
      await page.send('Input.insertText', { text: 'the source means another year' });
      times.reject.push(await after('reviewing.next()', 'Enter'));
    } else if (i % 5 === 2) {
      times.open.push(await after('reviewing.focused("[name=title]")', 'e'));
      await page.send('Input.insertText', { text: `A better title ${i}` });
      times.edit.push(await after('reviewing.next()', 'Enter'));
    } else {
      times.accept.push(await after('reviewing.next()', 'a'));
    }
  }
  if (values.profile) writeFileSync(values.profile, JSON.stringify((await page.send('Profiler.stop')).profile));
  const all = [...times.accept, ...times.edit, ...times.reject];
  const mean = all.reduce((sum, d) => sum + d.withMap, 0) / all.length + times.open.reduce((sum, d) => sum + d.shown, 0) / all.length;
  console.log(`${timesSlower === 1 ? 'as the machine is' : `processor ${timesSlower} times slower`}: ${all.length} decisions, ${Math.floor(60_000 / mean)} a minute if nobody had to think; ${Math.round(mean)} ms each`);
  for (const [name, list] of Object.entries({ ...times, all })) {
    if (list.length) console.log(`  ${name.padEnd(7)} ${String(list.length).padStart(3)} times  ${Object.keys(list[0]).map((key) => `${WORDS[key]} ${said(list, key)}`).join('   ')}`);
  }
  await page.close();
}

/** @param {Record<string, number>[]} list @param {string} key */
function said(list, key) {
  const sorted = list.map((d) => d[key]).sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}
