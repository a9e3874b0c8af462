// The page from top to bottom: load, show, listen. Data goes one way: api and live -> store -> map and panels;
// what the reader does comes back through the functions below, which change the store and the address.
import * as api from './api.js';
import { Address } from './address.js';
import { byId, whenIdle } from './dom.js';
import { loadWords } from './language.js';
import { Layout } from './layout.js';
import { Live } from './live.js';
import { expectLand } from './map/basemap-files.js';
import { MapView } from './map/map-view.js';
import { LazyCard } from './panels/card/lazy-card.js';
import { Chips } from './panels/chips.js';
import { isDialogOpen } from './panels/dialog.js';
import { Filters } from './panels/filters.js';
import { languageMenu } from './panels/language-menu.js';
import { LazyTabs } from './panels/lazy-tabs.js';
import { LiveLine } from './panels/live-line.js';
import { MapTools } from './panels/map-tools.js';
import { Notice } from './panels/notice.js';
import { PlaceVisits } from './panels/place-visits.js';
import { problemParts } from './panels/problem.js';
import { RecordsList } from './panels/records-list.js';
import { Search } from './panels/search.js';
import { Tabs } from './panels/tabs.js';
import { Theme } from './panels/theme.js';
import { Timeline } from './panels/timeline/timeline.js';
import { Toasts } from './panels/toasts.js';
import { enterStage, openStage } from './present/stage-door.js';
import { namePlaces, namingOfGround } from './place-names.js';
import { ServerSearch } from './server-search.js';
import { SignedIn } from './signed-in.js';
import { SERVER_KEYS, hasNoLayer, toggled, withKey, withoutLast } from './state/filter.js';
import { parseHash } from './state/hash.js';
import { inPageLanguage } from './state/labels.js';
import { numberInWords } from './state/wording.js';
import { Sharing } from './sharing.js';
import { SourceNames } from './source-names.js';
import { Stories } from './stories.js';
import { filterOf } from './state/suggestions.js';
import { Store } from './store.js';
import { Suggesting } from './suggesting.js';
import { fillWords, t } from './words.js';

/** The data is asked for while the words are still on their way. @type {ReturnType<typeof ask> | null} */
let coming = ask();
coming.catch(() => {}); // start says so
expectLand(parseHash(location.hash).view?.zoom);
await loadWords();
fillWords(document);

const store = new Store();
const address = new Address(visit);
const notice = new Notice(byId('notice'));
const serverSearch = new ServerSearch(store, notice);
let live = null;
/** The filter before the last change of it: the way back when nothing matches. */
let filterBefore = {};
/** As soon as its tab was open. @type {import('./panels/table/table.js').RecordsTable | null} */
let table = null;

const sayQuietly = (text) => (byId('announcer').textContent = text);
const mapTools = new MapTools(() => map, store, notice, sayQuietly);
const map = new MapView(byId('map'), {
  naming: namingOfGround(),
  layerOf: (key) => store.layer(key),
  onRecord: select,
  onChoose: choose,
  onHover: (ids) => store.hover(ids),
  onMoved: (view) => address.write({ view }, { replace: true }),
  onZoomed: (can) => mapTools.showZoom(can),
  say: sayQuietly,
});
const makeCard = async () => new (await import('./panels/card/card.js')).Card(byId('card'), byId('card-content'), store, {
  onClose: closeCard,
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onShow: (feature) => map.fit([feature]),
  onFilter: (key, value) => setFilter(store.filter[key]?.includes(value) ? store.filter : toggled(store.filter, key, value)),
  onGhosts: (candidates, isAsked = false) => {
    map.showGhosts(candidates);
    if (isAsked) map.revealGhosts();
  },
  say: (text) => toasts.say(text),
}, () => analyst.editing);
const card = new LazyCard(store, makeCard, () => layout.raise('card'), sayOutdated);
const toasts = new Toasts(byId('toasts'), showNews, (feature) => store.isVisible(feature.id));
const layout = new Layout(map);
const analyst = new SignedIn({ store, map, card, layout, address, notice, toasts, select, closeCard, setFilter, openStage: () => openStage(stagePage) });
const stagePage = { map, address, toasts, notice, visit, sayOutdated, say: sayQuietly };
const placeVisits = new PlaceVisits(map, notice);
const tabs = new Tabs(document.querySelector('[role=tablist]'), (id) => {
  layout.tabChanged();
  lazyTabs.opened(id);
  if (id === 'records-tab') list.opened();
  const tab = id.replace(/-tab$/, '');
  address.write({ tab: tab === 'filters' ? null : tab }, { replace: true });
});
const sort = /** @type {HTMLSelectElement} */ (byId('sort'));
const search = new Search(byId('search'), {
  onWords: (q) => setFilter(withKey(store.filter, 'q', q), { replace: true }),
  onChoose: chooseSuggestion,
  suggest: (typed, hits) => suggesting.suggest(typed, hits),
  markOf: (suggestion) => suggesting.markOf(suggestion),
  onFocus: () => {
    sourceNames.look();
    layout.raise('panel', 'full'); // the suggestions need the room, and a phone's keyboard takes half of it
  },
});
const liveLine = new LiveLine(byId('live-line'), byId('live-text'), byId('live-retry'), { onRetry: () => live?.retryNow(), updated: () => store.updated });

store.on('records', () => map.setRecords(store.visible)); // before the panels write theirs: it asks for colours, and the browser would have to style the whole page to answer
languageMenu(/** @type {HTMLSelectElement} */ (byId('language')));
const theme = new Theme(byId('theme-button'), () => map.themeChanged());
new Timeline(byId('timeline'), byId('timeline-in-panel'), store, setFilter);
const sourceNames = new SourceNames(store, () => (filters.update(), chips.update()));
const suggesting = new Suggesting(store, sourceNames);
const filters = new Filters(byId('filters'), store, setFilter, sourceNames);
const chips = new Chips(byId('chips'), store, setFilter, (id) => placeVisits.nameOf(id), sourceNames);
new Sharing({ share: byId('share-button'), download: byId('download-button') }, { store, map, inLight: (run) => theme.inLight(run), filters: () => chips.words() }, sayOutdated);
const list = new RecordsList({ list: byId('records'), count: byId('result-count'), badge: byId('records-badge'), sort }, store, {
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onClear: () => setFilter({}),
  onClearWords: () => setFilter(withKey(store.filter, 'q', '')),
  onPlaces: (words) => search.offerPlaces(words),
  onBack: () => setFilter(filterBefore),
});

const stories = new Stories({ store, map, layout, address, notice, toasts, show, filters: () => chips.words(), say: sayQuietly }, sayOutdated);
const lazyTabs = new LazyTabs(
  {
    'table-tab': async () => (table = new (await import('./panels/table/table.js')).RecordsTable(byId('table-panel'), store, { onSelect: select, onHover: (id) => map.setHovered(id), onOrder: (order) => address.write({ order: order === '-years' ? null : order }, { replace: true }) }, address.state.order)),
    'stories-tab': async () => new (await import('./present/story-tab.js')).StoryTab(byId('stories-panel'), stories),
    'charts-tab': async () => new (await import('./panels/charts/charts.js')).Charts(byId('charts-panel'), store, setFilter),
  },
  sayOutdated,
);

store.on('filter', showFilterBadge);
store.on('filter', showEmptyLayers);
store.on('selection', () => {
  map.setSelected(store.selected);
  layout.update();
});
sort.addEventListener('change', () => address.write({ sort: sort.value === 'newest' ? null : sort.value }, { replace: true }));
document.querySelector('[data-skip]').addEventListener('click', skipToList);
addEventListener('keydown', (event) => event.key === 'Escape' && card.isOpen && !isDialogOpen() && closeCard());
addEventListener('online', () => live?.retryNow());

layout.update();
layPanel(address.state);
start();

/** Reading needs no account: who one is may stay unknown. */
function ask() {
  return Promise.all([api.vocabulary(), api.allRecords(), api.me().catch(() => ({ role: 'viewer' }))]);
}

async function start() {
  document.documentElement.dataset.loading = '';
  try {
    const answer = coming ?? ask();
    coming = null;
    const [vocabulary, { features, sequence }, who] = await answer;
    notice.hide();
    await analyst.arrived(who);
    store.vocabulary = inPageLanguage(vocabulary);
    mapTools.showLegend(store.vocabulary);
    placeVisits.remember(features);
    if (address.state.view === null && address.state.story === null) map.fit(features, { animate: false }); // a scene has its own view
    store.load(features, address.state.filter);
    visit(address.state);
    nameThePlaces(features);
    enterStage(stagePage);
    whenIdle(() => {
      listen(sequence);
      card.prepare();
    });
  } catch (error) {
    liveLine.show({ kind: 'waiting', seconds: 0, attempt: Infinity });
    notice.show(t('records-not-loaded'), problemParts(error), { name: t('try-again'), run: start });
  } finally {
    map.showGround();
    delete document.documentElement.dataset.loading;
  }
}

function listen(sequence) {
  live = new Live({
    after: sequence,
    onState: (state) => liveLine.show(state),
    onSetBack: start,
    onChanges: async (changes) => {
      const fresh = store.apply(changes);
      placeVisits.remember(fresh.map((f) => f.feature));
      nameThePlaces(fresh.map((f) => f.feature));
      if (store.needsServer) await serverSearch.ask();
      const added = fresh.filter((f) => f.isNew && !analyst.isOwn(f.feature.id)).map((f) => f.feature);
      toasts.announce(added);
      map.announce(fresh.map((f) => f.feature.id));
    },
  });
  live.start();
}

/** Shows what an address says: on opening the page, on Back and Forward, and where a presenter leads. */
function visit(state, isLed = false) {
  if (!stories.takes(state, isLed)) show(state, (view) => view && (isLed ? map.follow(view) : (map.view = view)));
}

/** @param {object} state @param {(view: object | null) => void} move how the map gets there */
function show(state, move) {
  layPanel(state);
  move(state.view);
  filterBefore = withoutLast({}, state.filter);
  if (store.filter !== state.filter) store.setFilter(state.filter);
  search.value = state.filter.q ?? '';
  serverSearch.ask();
  if (state.record === null) card.close();
  store.select(state.record);
  if (card.isOpen) layout.raise('card'); // the map is told how much of it the card covers
  analyst.layReview(state.review);
  const feature = store.features.get(state.record);
  if (feature && !state.view) map.reveal(feature);
  if (state.problems?.length) notice.show(t('link-not-understood'), state.problems.join('; '), { name: t('continue'), run: () => notice.hide() });
}

/** The tab, the order of the list and that of the table: they need no data. */
function layPanel({ tab, sort: listOrder, order }) {
  sort.value = listOrder ?? 'newest';
  if (table) table.order = order;
  const id = `${tab ?? 'filters'}-tab`;
  if (tabs.current !== id) tabs.open(id);
}

function setFilter(filter, { replace = false } = {}) {
  const asksAgain = SERVER_KEYS.some((key) => JSON.stringify(filter[key]) !== JSON.stringify(store.filter[key]));
  filterBefore = withoutLast(store.filter, filter);
  store.setFilter(filter);
  search.value = filter.q ?? '';
  address.write({ filter }, { replace });
  if (asksAgain) serverSearch.ask();
}

/** The list, the card and the chips say the names as soon as they are there. */
function nameThePlaces(features) {
  namePlaces(features, () => {
    store.renamed();
    chips.update();
  });
}

/** Its filter in place of the words; to a place the map goes as well. */
function chooseSuggestion(suggestion) {
  setFilter(filterOf(store.filter, suggestion));
  layout.lower('panel', suggestion.place ? 'peek' : 'half');
  if (suggestion.place) placeVisits.visit(suggestion.place, suggestion.count);
}

function select(id) {
  if (analyst.isReviewing) analyst.showReview(false);
  notice.hide('place');
  store.select(id);
  address.write({ record: id }, { replace: false });
  layout.raise('card');
  const feature = store.features.get(id);
  if (feature) map.reveal(feature);
}

function choose(features) {
  notice.hide('place');
  card.choose(features);
  address.write({ record: null }, { replace: false });
  layout.raise('card');
}

function closeCard() {
  const id = store.selected;
  card.close();
  // the symbol that opened it may be another one by now
  if (id !== null && document.activeElement === document.body) map.focusRecord(id);
  store.select(null);
  address.write({ record: null }, { replace: false });
  layout.update();
}

/** The reader asks to see the news: only now does the map move. */
function showNews(features) {
  if (features.length === 0) return;
  if (features.length === 1) select(features[0].id);
  else map.fit(features);
}

/** A part of the page could not be loaded: the server is away, or has a newer page by now. */
function sayOutdated() {
  notice.show(t('page-part-missing'), t('page-part-missing-why'), { name: t('page-reload'), run: () => location.reload() });
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
