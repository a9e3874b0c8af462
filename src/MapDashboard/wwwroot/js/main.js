// The page from top to bottom: load, show, listen. This is the first view: filters, list and chips answer; the map stands behind them as a picture. All
// else, the map that moves first, comes with whole-page.js when that has been painted. Data goes one way: api and live -> store -> map and panels;
// what the reader does comes back through the functions below, which change the store and the address.
import * as api from './api.js';
import { Address } from './address.js';
import { byId, calm, painted } from './dom.js';
import { keepClicks } from './early-clicks.js';
import { loadWords } from './language.js';
import { leaflet } from './map/load-leaflet.js';
import { Chips } from './panels/chips.js';
import { Filters } from './panels/filters.js';
import { languageMenu } from './panels/language-menu.js';
import { LazyTabs } from './panels/lazy-tabs.js';
import { LiveLine } from './panels/live-line.js';
import { Notice } from './panels/notice.js';
import { PlaceVisits } from './panels/place-visits.js';
import { problemParts } from './panels/problem.js';
import { RecordsList } from './panels/records-list.js';
import { Tabs } from './panels/tabs.js';
import { Theme } from './panels/theme.js';
import { namePlaces } from './place-names.js';
import { ServerSearch } from './server-search.js';
import { SERVER_KEYS, hasNoLayer, withKey, withoutLast } from './state/filter.js';
import { inPageLanguage } from './state/labels.js';
import { numberInWords } from './state/wording.js';
import { SourceNames } from './source-names.js';
import { Store } from './store.js';
import { fillWords, t } from './words.js';

/** The data is asked for while the words are still on their way. @type {ReturnType<typeof ask> | null} */
let coming = ask();
coming.catch(() => {}); // start says so
const doClicks = keepClicks('.map-tools .tool, #share-button, #download-button');
byId('search').addEventListener('submit', (event) => event.preventDefault());
await loadWords();
fillWords(document);

const store = new Store();
const address = new Address(visit);
const notice = new Notice(byId('notice'));
const serverSearch = new ServerSearch(store, notice);
/** What the first view is without. @type {import('./whole-page.js').WholePage | null} */
let whole = null;
/** The filter before the last change of it: the way back when nothing matches. */
let filterBefore = {};
/** As soon as its tab was open. @type {import('./panels/table/table.js').RecordsTable | null} */
let table = null;

const say = (text) => (byId('announcer').textContent = text);
const onHover = (id) => whole?.map.setHovered(id);
const liveLine = new LiveLine(byId('live-line'), byId('live-text'), byId('live-retry'), { onRetry: () => whole?.retryNow(), updated: () => store.updated });
const placeVisits = new PlaceVisits((lonLat, zoom) => whole?.map.flyTo(lonLat, zoom), notice);
const theme = new Theme(byId('theme-button'), () => whole?.map.themeChanged());
const sourceNames = new SourceNames(store, () => (filters.update(), chips.update()));
const filters = new Filters(byId('filters'), store, setFilter, sourceNames);
const chips = new Chips(byId('chips'), store, setFilter, (id) => placeVisits.nameOf(id), sourceNames);
const sort = /** @type {HTMLSelectElement} */ (byId('sort'));
const list = new RecordsList({ list: byId('records'), count: byId('result-count'), badge: byId('records-badge'), sort }, store, {
  onSelect: select,
  onHover,
  onClear: () => setFilter({}),
  onClearWords: () => setFilter(withKey(store.filter, 'q', '')),
  onPlaces: (words) => whole?.search.offerPlaces(words),
  onBack: () => setFilter(filterBefore),
});
const tabs = new Tabs(document.querySelector('[role=tablist]'), (id) => {
  whole?.layout.tabChanged();
  lazyTabs.opened(id);
  if (id === 'records-tab') list.opened();
  const tab = id.replace(/-tab$/, '');
  address.write({ tab: tab === 'filters' ? null : tab }, { replace: true });
});
const lazyTabs = new LazyTabs(
  {
    'table-tab': async () => (table = new (await import('./panels/table/table.js')).RecordsTable(byId('table-panel'), store, { onSelect: select, onHover, onLayout: layTable }, address.state)),
    'stories-tab': async () => new (await import('./present/story-tab.js')).StoryTab(byId('stories-panel'), (await wholePage()).stories),
    'charts-tab': async () => new (await import('./panels/charts/charts.js')).Charts(byId('charts-panel'), store, setFilter),
  },
);

languageMenu(/** @type {HTMLSelectElement} */ (byId('language')));
store.on('filter', showFilterBadge);
store.on('filter', showEmptyLayers);
sort.addEventListener('change', () => address.write({ sort: sort.value === 'newest' ? null : sort.value }, { replace: true }));
document.querySelector('[data-skip]').addEventListener('click', skipToList);

layPanel(address.state);
start();

/** Reading needs no account: who one is may stay unknown. */
function ask() {
  const vocabulary = api.vocabulary();
  return Promise.all([vocabulary, api.allRecords(vocabulary.then((v) => v.heldRecords)), api.me().catch(() => ({ role: 'viewer' }))]);
}

async function start() {
  document.documentElement.dataset.loading = '';
  try {
    const answer = coming ?? ask();
    coming = null;
    const [vocabulary, { features, sequence, total, areAll }, who] = await answer;
    notice.hide();
    store.vocabulary = inPageLanguage(vocabulary);
    store.me = who;
    filterBefore = withoutLast({}, address.state.filter);
    if (areAll) store.load(features, address.state.filter);
    else await askForRecords(total);
    const here = areAll ? features : [];
    placeVisits.remember(here);
    delete document.documentElement.dataset.loading;
    await painted();
    await calm();
    await (await wholePage())?.arrived(who, sequence, doClicks);
    nameThePlaces(here);
  } catch (error) {
    liveLine.show({ kind: 'waiting', seconds: 0, attempt: Infinity });
    notice.show(t('records-not-loaded'), problemParts(error), { name: t('try-again'), run: start });
    (await wholePage())?.map.showGround();
    doClicks();
  } finally {
    delete document.documentElement.dataset.loading;
  }
}

/** There are more records than can be here: the server is asked for what is shown of them. @param {number} total */
async function askForRecords(total) {
  const { AskedRecords } = await import('./asked-records.js');
  const onFault = (error, again) => notice.show(t('records-not-loaded'), problemParts(error), { name: t('try-again'), run: () => (notice.hide(), again()) });
  const records = new AskedRecords(store, total, { onArrived: remember, onFault });
  store.use(records, address.state.filter);
  await records.ready;
}

/** @type {Promise<import('./whole-page.js').WholePage | null> | null} */
let comingWhole = null;

/** The rest of the page; null when it cannot be loaded, which is said. */
function wholePage() {
  comingWhole ??= loadWhole().catch(() => {
    comingWhole = null; // asking again tries again
    sayOutdated();
    return null;
  });
  return comingWhole;
}

async function loadWhole() {
  await leaflet();
  const { WholePage } = await import('./whole-page.js');
  return (whole = await WholePage.make({ store, address, notice, serverSearch, liveLine, placeVisits, theme, chips, sourceNames, select, setFilter, visit, show, start, remember, sayOutdated, say }));
}

/** Shows what an address says: on opening the page, on Back and Forward, and where a presenter leads. */
function visit(state, isLed = false) {
  if (!whole) show(state, () => {});
  else if (!whole.stories.takes(state, isLed)) show(state, (view) => view && (isLed ? whole.map.follow(view) : (whole.map.view = view)));
}

/** @param {object} state @param {(view: object | null) => void} move how the map gets there */
function show(state, move) {
  layPanel(state);
  move(state.view);
  filterBefore = withoutLast({}, state.filter);
  if (store.filter !== state.filter) store.setFilter(state.filter);
  serverSearch.ask();
  whole?.show(state);
  if (state.problems?.length) notice.show(t('link-not-understood'), state.problems.join('; '), { name: t('continue'), run: () => notice.hide() });
}

/** The tab, the order of the list, order and columns of the table: they need no data. */
function layPanel({ tab, sort: listOrder, order, columns }) {
  sort.value = listOrder ?? 'newest';
  if (table) table.layout = { order, columns };
  const id = `${tab ?? 'filters'}-tab`;
  if (tabs.current !== id) tabs.open(id);
}

/** @param {{order?: string, columns?: string}} layout */
function layTable(layout) {
  address.write(layout.order === '-years' ? { order: null } : layout, { replace: true });
}

function setFilter(filter, { replace = false } = {}) {
  const asksAgain = SERVER_KEYS.some((key) => JSON.stringify(filter[key]) !== JSON.stringify(store.filter[key]));
  filterBefore = withoutLast(store.filter, filter);
  store.setFilter(filter);
  if (whole) whole.search.value = filter.q ?? '';
  address.write({ filter }, { replace });
  if (asksAgain) serverSearch.ask();
}

/** Records that the page did not have before. @param {object[]} features */
function remember(features) {
  placeVisits.remember(features);
  nameThePlaces(features);
}

/** The list, the card and the chips say the names as soon as they are there. */
function nameThePlaces(features) {
  namePlaces(features, () => {
    store.renamed();
    chips.update();
  });
}

function select(id) {
  notice.hide('place');
  whole?.leaveReview();
  if (whole) store.select(id); // else what shows it finds it in the address
  address.write({ record: id, document: null }, { replace: false });
  whole?.revealSelected();
}

/** A part of the page could not be loaded: the server is away, or has a newer page by now. */
function sayOutdated() {
  notice.show(t('page-part-missing'), t('page-part-missing-why'), { name: t('page-reload'), run: () => location.reload() }, 'part');
}

function showFilterBadge() {
  const keys = Object.keys(store.filter).length;
  byId('filters-badge').textContent = numberInWords(keys);
  byId('filters-badge').hidden = keys === 0;
}

function showEmptyLayers() {
  if (!hasNoLayer(store.filter)) return notice.hide('layers');
  notice.show(t('no-layer'), t('no-layer-note'), { name: t('all-layers'), run: () => setFilter(withKey(store.filter, 'layer', [])) }, 'layers');
}

function skipToList(event) {
  event.preventDefault();
  tabs.open('records-tab');
  (byId('records').querySelector('button') ?? byId('records-panel')).focus();
}
