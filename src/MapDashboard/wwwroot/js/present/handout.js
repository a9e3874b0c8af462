// A story on paper: each scene with its caption, what its records say and in whose words, and the list of sources.
import * as api from '../api.js';
import { el } from '../dom.js';
import { loadWords } from '../language.js';
import { problemParts } from '../panels/problem.js';
import { SourceNumbers, quotesOf, quotesThen, shownBy } from '../state/handout.js';
import { dateInWords, datesInWords, listed, placeInWords, titleInWords } from '../state/wording.js';
import { fillWords, t } from '../words.js';
import { markdown } from './markdown.js';

/** What a page has room for. */
const MOST_RECORDS = 12;
const MOST_QUOTES = 12;

/** Pixels: enough for the width of a printed page. */
const PICTURE = { width: 1100, height: 550 };

await loadWords();
fillWords(document);
const root = document.getElementById('handout');
const numbers = new SourceNumbers();
/** @type {Map<string, Promise<object | null>>} */
const records = new Map();
try {
  const story = await api.story(decodeURIComponent(location.pathname.split('/').at(-2)));
  const scenes = [];
  for (const [i, scene] of story.scenes.entries()) scenes.push(await scenePart(story, scene, i + 1)); // one after another: the sources are numbered as they come
  document.title = story.title;
  root.replaceChildren(
    el('header', { class: 'handout-head' }, el('h1', { lang: story.language, dir: 'auto' }, story.title), el('button', { type: 'button', class: 'handout-print', on: { click: () => print() } }, t('handout-print'))),
    ...scenes,
    ...sourcesPart(),
    el('footer', { class: 'handout-foot' }, el('p', {}, t('handout-foot', { count: story.scenes.length, date: dateInWords(story.changed.slice(0, 10)), address: new URL(`stories/${encodeURIComponent(story.id)}`, document.baseURI).href }))),
  );
} catch (error) {
  root.replaceChildren(el('p', { class: 'handout-state', role: 'alert' }, t('handout-failed'), ' ', ...problemParts(error)));
}

async function scenePart(story, scene, number) {
  const { filter, record, asOf } = shownBy(scene);
  const found = (await api.matching(filter)).map((f) => f.id).filter((id) => id !== record);
  const ids = record ? [record, ...found] : found;
  const shown = (await Promise.all(ids.slice(0, MOST_RECORDS).map((id) => recordOf(id, asOf)))).filter((r) => r !== null);
  const quotes = quotesOf(shown.flatMap((r) => r.properties.evidence ?? []), MOST_QUOTES);
  const then = quotesThen(shown.flatMap((r) => r.properties.quotes ?? []), MOST_QUOTES);
  const more = ids.length - MOST_RECORDS;
  return el(
    'section',
    { class: 'handout-scene' },
    el('p', { class: 'handout-number' }, t('handout-scene', { number })),
    el('h2', { lang: story.language, dir: 'auto' }, scene.title),
    picturePart(story, scene, number),
    el('div', { class: 'handout-text', lang: story.language, dir: 'auto' }, await markdown(scene.caption)),
    shown.length ? el('h3', {}, t('handout-records')) : null,
    shown.length ? el('ul', { class: 'handout-records' }, shown.map(recordPart), more > 0 ? el('li', {}, t('handout-more', { count: more })) : null) : null,
    quotes.length ? el('h3', {}, t('handout-quotes')) : null,
    quotes.map(quotePart),
    then.length ? el('h3', {}, t('evidence-then')) : null,
    then.map((quote) => el('p', { class: 'handout-quote', dir: 'auto', translate: 'no' }, t('handout-quoted-then', { quote }))),
  );
}

/** The map of a scene, as the server draws it: light, for paper is white. Without it the rest still tells the story. */
function picturePart(story, scene, number) {
  const asked = new URLSearchParams({ story: story.id, scene: String(number), theme: 'light', lang: document.documentElement.lang, width: String(PICTURE.width), height: String(PICTURE.height) });
  const picture = /** @type {HTMLImageElement} */ (el('img', { class: 'handout-map', src: `embed.png?${asked}`, alt: t('handout-map', { title: scene.title }), width: PICTURE.width, height: PICTURE.height }));
  picture.addEventListener('error', () => picture.remove());
  return picture;
}

/** One that is gone since the scene was made leaves the scene without it. @param {string} id @param {string | null} asOf the moment of the scene; null for now */
function recordOf(id, asOf) {
  const key = `${id} ${asOf ?? ''}`;
  if (!records.has(key)) records.set(key, api.record(id, asOf).catch((error) => ([404, 410].includes(error.status) ? null : Promise.reject(error))));
  return records.get(key);
}

function recordPart({ properties }) {
  const facts = [placeInWords(properties), datesInWords(properties.dates)].filter(Boolean);
  return el('li', {}, el('b', { dir: 'auto' }, titleInWords(properties)), ' ', el('span', { class: 'handout-facts' }, listed(facts)));
}

/** A brief is our own summary of a source: it must not look like the source's words. */
function quotePart(evidence) {
  const number = numbers.of(evidence);
  return el('p', { class: 'handout-quote', lang: evidence.language, dir: 'auto' }, t(evidence.kind === 'brief' ? 'handout-summed' : 'handout-quoted', { quote: evidence.exact, number }));
}

function sourcesPart() {
  if (numbers.sources.size === 0) return [];
  return [el('section', { class: 'handout-sources' }, el('h2', {}, t('handout-sources')), el('ol', {}, [...numbers.sources.values()].map((source) => el('li', {}, ...sourceLine(source)))))];
}

function sourceLine({ title, author, publisher, published, url, language }) {
  const names = [author, publisher].filter(Boolean).map((name) => [el('span', { lang: language, dir: 'auto' }, name), '. ']).flat();
  return [el('cite', title ? { lang: language, dir: 'auto' } : {}, title || t('handout-untitled')), '. ', ...names, published ? dateInWords(published.slice(0, 10)) : t('date-unknown'), url ? ' ' : '', url ? el('span', { class: 'handout-address', dir: 'ltr' }, url) : ''];
}
