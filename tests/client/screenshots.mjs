// Takes pictures of the page to look at: each view in each width, theme and language, and a contact sheet of each view. No test; CONTRIBUTING.md says when it is run.
//
//   node tests/client/screenshots.mjs ADDRESS FOLDER [--views map,card…] [--widths 360,390…] [--themes light,dark] [--languages en,zh…] [--direction rtl] [--forced-colors]
//
// ADDRESS is of a running server with the seeds; FOLDER gets VIEW/WIDTH-THEME-LANGUAGE.png and VIEW.png, the contact sheet. A picture that does not show what
// it is of is named, and so is a page that scrolls sideways; the script then ends with 1.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newPage, withChromium } from './chromium.mjs';

const HEIGHTS = { 360: 740, 390: 844, 768: 1024, 1440: 900, 1920: 1080 };
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'sr-Cyrl', 'sr-Latn', 'zh'];
const PHONE_MOST = 640;
const WAIT_MS = 30_000;
/** What moves on the page has come to rest. */
const REST_MS = 400;

const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
const isThere = (selector) => `!!document.querySelector(${JSON.stringify(selector)})?.checkVisibility()`;
const wholeSheet = (id) => `document.querySelector('#${id}').dataset.step === 'full' || document.querySelector('#${id} [data-sheet-step="1"]').click()`;

/**
 * What is opened, what must be there before anything is done (the map's ground is waited for in any case), what is done one after the other, on a phone more, and what must be seen then.
 * @typedef {{at: string, ready?: string, steps?: string[], onPhone?: string[], seen: string}} View
 * @param {{record: string, story: string}} some of the server
 * @returns {Record<string, View>}
 */
const viewsOf = ({ record, story }) => ({
  map: { at: '', seen: isThere('.symbol') },
  card: { at: `#6/44.2/19&record=${record}`, seen: isThere('#card .passage') },
  filters: { at: '#6/44.2/19&status=active&year=2016..2024&tab=filters', onPhone: [wholeSheet('panel'), wholeSheet('panel')], seen: isThere('#filters .facet-row') },
  table: { at: '#6/44.2/19&tab=table', onPhone: [wholeSheet('panel'), wholeSheet('panel')], seen: isThere('#table-panel tbody tr[data-id], #records .record-row') },
  timeline: { at: '#6/44.2/19&year=2016..2020', onPhone: [wholeSheet('panel')], seen: isThere('.timeline svg, #timeline-in-panel svg, .timeline canvas') },
  charts: { at: '#6/44.2/19&tab=charts', onPhone: [wholeSheet('panel'), wholeSheet('panel')], seen: isThere('#charts-panel section, #charts-panel svg') },
  share: { at: '#6/44.2/19&status=active', steps: [click('#share-button')], seen: isThere('dialog[open]') },
  search: { at: '#6/44.2/19', steps: ["{ const field = document.querySelector('#search-input'); field.focus(); field.value = 'Belgrad'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }"], seen: isThere('.search-option') },
  embed: { at: 'embed?panel=list&view=5/44.2/19', seen: isThere('.symbol') },
  story: { at: `stories/${story}`, ready: isThere('#story-caption'), steps: ["document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }))"], seen: "location.hash.includes('scene=2')" },
});

const { positionals: [address, folder], values } = parseArgs({
  allowPositionals: true,
  options: { views: { type: 'string' }, widths: { type: 'string' }, themes: { type: 'string' }, languages: { type: 'string' }, direction: { type: 'string' }, 'forced-colors': { type: 'boolean' } },
});
if (!address || !folder) {
  console.error('usage: node tests/client/screenshots.mjs ADDRESS FOLDER [--views map,card] [--widths 360,1440] [--themes light,dark] [--languages en,zh] [--direction rtl] [--forced-colors]');
  process.exit(2);
}
const views = viewsOf(await someOf(address));
const [widths, themes, languages] = [values.widths?.split(',').map(Number) ?? Object.keys(HEIGHTS).map(Number), values.themes?.split(',') ?? THEMES, values.languages?.split(',') ?? LANGUAGES];
await withChromium(async (browser) => {
  for (const name of values.views?.split(',') ?? Object.keys(views)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    const pictures = [];
    for (const language of languages) for (const width of widths) pictures.push(...(await take(browser, name, { language, width })));
    await contactSheet(browser, name, pictures);
    console.log(`${path.join(folder, name)}.png`);
  }
});

/** A record that has quotes, and a story. */
async function someOf(base) {
  const json = async (at) => (await fetch(new URL(at, base))).json();
  return { record: (await json('api/records?layer=surveillance&limit=1')).features[0].id, story: (await json('api/stories')).stories[0].id };
}

/** One visit: the page follows the system's colours while it is open. */
async function take(browser, name, { language, width }) {
  const height = HEIGHTS[width] ?? Math.round(width * 0.6);
  const { at, ready = 'true', steps = [], onPhone = [], seen } = views[name];
  const title = `${width}-${language}`;
  const { browserContextId } = await browser.send('Target.createBrowserContext');
  const page = await newPage(browser, browserContextId);
  await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width <= PHONE_MOST });
  const wear = (theme) => page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }, ...(values['forced-colors'] ? [{ name: 'forced-colors', value: 'active' }] : [])] });
  await wear(themes[0]);
  if (values.direction) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: `addEventListener('DOMContentLoaded', () => { document.documentElement.dir = '${values.direction}'; })` });
  const url = new URL(at, address);
  url.searchParams.set('lang', language);
  await page.send('Page.navigate', { url: url.href });
  const done = (await isTrue(page, isThere('.basemap-tile.leaflet-tile-loaded'))) && (await isTrue(page, ready));
  for (const step of [...steps, ...(width <= PHONE_MOST ? onPhone : [])]) {
    await page.run(`{ ${step} }`);
    await rest(page);
  }
  const isSeen = (await isTrue(page, seen)) && done;
  await rest(page);
  if (!isSeen) fault(`${name} ${title}: not seen`);
  if (await page.run('document.documentElement.scrollWidth > innerWidth')) fault(`${name} ${title}: scrolls sideways`);
  const pictures = [];
  for (const theme of themes) {
    await wear(theme);
    await rest(page);
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    const file = path.join(folder, name, `${width}-${theme}-${language}.png`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    pictures.push({ title: `${width} ${theme} ${language}`, file, width, height, line: `${themes.indexOf(theme)}${languages.indexOf(language)}` });
  }
  await browser.send('Target.disposeBrowserContext', { browserContextId });
  return pictures;
}

async function isTrue(page, expression) {
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    if (await page.run(expression).catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Until nothing moves any longer. */
async function rest(page) {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await page.run('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })).then(() => true)');
  await isTrue(page, "document.getAnimations().every((a) => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)");
}

function fault(what) {
  console.error(what);
  process.exitCode = 1;
}

/** All pictures of a view on one, a line for each theme and language. */
async function contactSheet(browser, name, pictures) {
  const page = await newPage(browser);
  const image = ({ title, file, width, height }) => `<figure><img src="data:image/png;base64,${readFileSync(file).toString('base64')}" style="width:${Math.round((width / height) * 380)}px;height:380px"><figcaption>${title}</figcaption></figure>`;
  const lines = [...new Set(pictures.map((p) => p.line))].sort().map((line) => `<div>${pictures.filter((p) => p.line === line).map(image).join('')}</div>`);
  const { frameTree } = await page.send('Page.getFrameTree');
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: `<style>body{margin:8px;background:#777;font:12px sans-serif;color:#fff}div{display:flex;gap:8px}figure{margin:0 0 8px}</style><h1>${name}</h1>${lines.join('')}` });
  await page.run('Promise.all([...document.images].map((image) => image.decode())).then(() => true)');
  const { cssContentSize } = await page.send('Page.getLayoutMetrics');
  const width = await page.run('Math.max(...[...document.querySelectorAll("figure")].map((figure) => figure.getBoundingClientRect().right)) + 8');
  const { data } = await page.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip: { x: 0, y: 0, width, height: cssContentSize.height, scale: 1 } });
  writeFileSync(path.join(folder, `${name}.png`), Buffer.from(data, 'base64'));
  await page.close();
}
