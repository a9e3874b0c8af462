// The page from top to bottom: load, show, listen. Data goes one way: api and live -> store -> map and panels;
// what the reader does comes back through the functions below, which change the store and the address.
import * as api from './api.js';
import { Address } from './address.js';
import { byId } from './dom.js';
import { Live } from './live.js';
import { MapView } from './map/map-view.js';
import { Account } from './panels/account.js';
import { AddText } from './panels/add-text/add-text.js';
import { Audit } from './panels/audit.js';
import { Card } from './panels/card.js';
import { Chips } from './panels/chips.js';
import { Filters } from './panels/filters.js';
import { legend } from './panels/legend.js';
import { LiveLine } from './panels/live-line.js';
import { NewRecord } from './panels/new-record.js';
import { Notice } from './panels/notice.js';
import { RecordEditing } from './panels/record-editing.js';
import { RecordsList } from './panels/records-list.js';
import { Decisions } from './panels/review/decisions.js';
import { ReviewPanel } from './panels/review/review-panel.js';
import { Search } from './panels/search.js';
import { Sheet } from './panels/sheet.js';
import { Tabs } from './panels/tabs.js';
import { Theme } from './panels/theme.js';
import { isDialogOpen } from './panels/dialog.js';
import { Toasts } from './panels/toasts.js';
import { SERVER_KEYS, hasNoLayer, toggled, withKey } from './state/filter.js';
import { placesNamed, recordsAt } from './state/place-search.js';
import { Store } from './store.js';

const store = new Store();
const address = new Address(visit);
const placeNames = new Map();
let live = null;
/** The question to the server that is under way. */
let asked = null;

const map = new MapView(byId('map'), {
  layerOf: (key) => store.layer(key),
  onRecord: select,
  onChoose: choose,
  onMoved: (view) => address.write({ view }, { replace: true }),
  // Not `disabled`: a button that is pressed to the end would lose the focus.
  onZoomed: ({ zoomIn, zoomOut }) => {
    byId('zoom-in').setAttribute('aria-disabled', String(!zoomIn));
    byId('zoom-out').setAttribute('aria-disabled', String(!zoomOut));
  },
});
const card = new Card(byId('card'), byId('card-content'), store, {
  onClose: closeCard,
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onShow: (feature) => map.fit([feature]),
  onFilter: (key, value) => setFilter(store.filter[key]?.includes(value) ? store.filter : toggled(store.filter, key, value)),
  onGhosts: (candidates) => map.showGhosts(candidates),
  onHandle: showHandle,
  say: (text) => toasts.say(text),
}, () => editing);
const notice = new Notice(byId('notice'));
const toasts = new Toasts(byId('toasts'), showNews, (feature) => store.isVisible(feature.id));
const decisions = new Decisions(store, toasts);
const review = new ReviewPanel(byId('review'), byId('review-content'), store, decisions, {
  onClose: () => showReview(false),
  onShow: (feature) => {
    map.setSelected(feature?.id ?? null);
    if (feature) map.reveal(feature);
  },
  onGhosts: (candidates, onPick) => map.showGhosts(candidates, onPick),
  onHandle: showHandle,
  onPlace: ({ lon, lat }) => map.revealSpot([lon, lat]),
  onFilter: (filter) => setFilter(filter),
  say: (text, action) => toasts.say(text, action),
  announce: (text) => (byId('announcer').textContent = text),
});
const editing = new RecordEditing(store, decisions, {
  onGhosts: (candidates, onPick) => map.showGhosts(candidates, onPick),
  onHandle: showHandle,
  onPlace: ({ lon, lat }) => map.revealSpot([lon, lat]),
  onGone: closeCard,
  onSelect: select,
  say: (text, action) => toasts.say(text, action),
});
const addText = new AddText(store, { onSelect: select });
const newRecord = new NewRecord(store, {
  onWait: (onClick) => map.waitForClick(onClick),
  onHandle: showHandle,
  freeCenter: () => map.freeCenter,
  notice: (title, text, action) => notice.show(title, text, action, 'draw'),
  onEnd: () => notice.hide('draw'),
  onForm: (title, form, onClose) => {
    card.present(title, form, onClose);
    if (Sheet.isNarrow) cardSheet.raise('half');
    layOut();
  },
  onMade: (feature) => {
    decisions.own.add(feature.id);
    store.apply([{ id: feature.id, kind: 'upsert', feature }]);
    select(feature.id);
    toasts.say(`Added: ${feature.properties.title}`, { name: 'Undo', run: () => editing.undo(feature.id) });
  },
});
const audit = new Audit({ onSelect: select });
const account = new Account(byId('account'), [
  { name: 'Review queue', icon: 'check', run: () => showReview(true) },
  { name: 'Add a text', icon: 'text', run: () => addText.open() },
  { name: 'Add a record by hand', icon: 'pin', run: () => (showReview(false), newRecord.start()) },
  { name: 'Audit', icon: 'list', run: () => audit.open() },
], signOut);
const reviewSheet = new Sheet(byId('review'), { start: 'full', onStep: layOut });
const panelSheet = new Sheet(byId('panel'), { start: 'peek', onStep: layOut });
const cardSheet = new Sheet(byId('card'), { start: 'half', onStep: layOut });
const tabs = new Tabs(document.querySelector('[role=tablist]'), () => Sheet.isNarrow && panelSheet.raise('half'));
const search = new Search(byId('search'), { onWords: (q) => setFilter(withKey(store.filter, 'q', q), { replace: true }), onPlace: visitPlace });
const liveLine = new LiveLine(byId('live-line'), byId('live-text'), byId('live-retry'), { onRetry: () => live?.retryNow(), updated: () => store.updated });

new Theme(byId('theme-button'), () => map.themeChanged());
new Filters(byId('filters'), store, setFilter);
new Chips(byId('chips'), store, setFilter, (id) => placeNames.get(id) ?? `place ${id}`);
new RecordsList({ list: byId('records'), count: byId('result-count'), badge: byId('records-badge'), sort: /** @type {HTMLSelectElement} */ (byId('sort')) }, store, {
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onClear: () => setFilter({}),
});

store.on('records', () => map.setRecords(store.visible));
store.on('filter', showFilterBadge);
store.on('filter', showEmptyLayers);
store.on('selection', () => {
  map.setSelected(store.selected);
  layOut();
});
byId('zoom-in').addEventListener('click', () => map.zoom(1));
byId('zoom-out').addEventListener('click', () => map.zoom(-1));
byId('fit').addEventListener('click', () => map.fit(store.visible));
byId('legend-button').addEventListener('click', toggleLegend);
document.querySelector('[data-skip]').addEventListener('click', skipToList);
addEventListener('keydown', (event) => event.key === 'Escape' && card.isOpen && !isDialogOpen() && closeCard());
for (const id of ['panel', 'card', 'review']) byId(id).addEventListener('transitionend', (event) => event.propertyName === 'height' && layOut()); // only now is a sheet as high as it will be
addEventListener('resize', layOut);
addEventListener('online', () => live?.retryNow());

layOut();
start();

async function start() {
  document.documentElement.dataset.loading = '';
  try {
    // reading needs no account: who one is may stay unknown
    const [vocabulary, { features, sequence }, who] = await Promise.all([api.vocabulary(), api.allRecords(), api.me().catch(() => ({ role: 'viewer' }))]);
    notice.hide();
    store.me = who;
    account.show(who);
    store.vocabulary = vocabulary;
    byId('legend').replaceChildren(...legend(vocabulary));
    rememberPlaces(features);
    store.load(features);
    if (address.state.view === null) map.fit(features, { animate: false });
    visit(address.state);
    listen(sequence);
  } catch (error) {
    liveLine.show({ kind: 'waiting', seconds: 0, attempt: Infinity });
    notice.show('The records could not be loaded', error.message, { name: 'Try again', run: start });
  } finally {
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
      rememberPlaces(fresh.map((f) => f.feature));
      if (store.needsServer) await askServer();
      const added = fresh.filter((f) => f.isNew && !decisions.own.has(f.feature.id)).map((f) => f.feature);
      toasts.announce(added);
      map.announce(fresh.map((f) => f.feature.id));
    },
  });
  live.start();
}

/** Shows what an address says: on opening the page, and on Back and Forward. */
function visit(state) {
  if (state.view) map.view = state.view;
  store.setFilter(state.filter);
  search.value = state.filter.q ?? '';
  askServer();
  if (state.record === null) card.close();
  store.select(state.record);
  layReview(state.review);
  const feature = store.features.get(state.record);
  if (feature && !state.view) map.reveal(feature);
  if (state.problems?.length) notice.show('A part of the link was not understood', state.problems.join('; '), { name: 'Continue', run: () => notice.hide() });
}

function setFilter(filter, { replace = false } = {}) {
  const asksAgain = SERVER_KEYS.some((key) => JSON.stringify(filter[key]) !== JSON.stringify(store.filter[key]));
  store.setFilter(filter);
  search.value = filter.q ?? '';
  address.write({ filter }, { replace });
  if (asksAgain) askServer();
}

/** Keys that look into documents are answered by the server; everything else is filtered here. */
async function askServer() {
  asked?.abort();
  if (!store.needsServer) {
    store.setPast(null);
    store.setServerMatches(null);
    return;
  }
  asked = new AbortController();
  const filter = Object.fromEntries(SERVER_KEYS.filter((key) => store.filter[key] !== undefined).map((key) => [key, store.filter[key]]));
  try {
    const [found, placed, past] = await Promise.all([api.matchingIds(filter, asked.signal), idsAtNamedPlaces(filter, asked.signal), filter.asOf ? api.matching({ asOf: filter.asOf }, asked.signal) : null]);
    store.setPast(past);
    store.setServerMatches(new Set([...found, ...placed]));
  } catch (error) {
    if (error.name !== 'AbortError') notice.show('The search did not work', error.message, { name: 'Try again', run: () => (notice.hide(), askServer()) });
  }
}

/**
 * The search of texts does not know that Београд is Belgrade; the gazetteer does.
 * @param {{q?: string}} filter @param {AbortSignal} signal
 */
async function idsAtNamedPlaces(filter, signal) {
  const { q, ...others } = filter;
  if (q === undefined) return [];
  const hits = await api.places(q, signal).catch(() => []); // places are an addition; the words are searched all the same
  const ids = recordsAt(placesNamed(q, hits), store.features.values()).map((f) => f.id);
  if (ids.length === 0 || Object.keys(others).length === 0) return ids;
  const allowed = await api.matchingIds(others, signal);
  return ids.filter((id) => allowed.has(id));
}

function select(id) {
  if (review.isOpen) showReview(false);
  notice.hide('place');
  store.select(id);
  address.write({ record: id }, { replace: false });
  const feature = store.features.get(id);
  if (Sheet.isNarrow) cardSheet.raise('half');
  layOut();
  if (feature) map.reveal(feature);
}

function choose(features) {
  notice.hide('place');
  card.choose(features);
  address.write({ record: null }, { replace: false });
  if (Sheet.isNarrow) cardSheet.raise('half');
  layOut();
}

/** The queue stands in the place of the panel; viewers have none. */
function showReview(isOpen) {
  if (isOpen) {
    card.close();
    store.select(null);
  }
  address.write({ review: isOpen, ...(isOpen && { record: null }) }, { replace: false });
  layReview(isOpen);
}

function layReview(isOpen) {
  const opens = isOpen && store.isAnalyst;
  byId('panel').hidden = opens;
  if (opens) {
    review.open();
    reviewSheet.raise('half');
  } else {
    review.close();
  }
  layOut();
}

/** The marker to move by hand, where it can be seen. */
function showHandle(lonLat, onMoved) {
  map.showHandle(lonLat, onMoved);
  if (!lonLat) return;
  if (Sheet.isNarrow) for (const sheet of [reviewSheet, cardSheet]) if (sheet.step === 'full') sheet.step = 'half';
  layOut();
  map.revealSpot(lonLat);
}

async function signOut() {
  await api.signOut().catch((error) => toasts.say(`You are still signed in: ${error.message}`));
  location.reload();
}

function closeCard() {
  card.close();
  store.select(null);
  address.write({ record: null }, { replace: false });
  layOut();
}

/** The reader asks to see the news: only now does the map move. */
function showNews(features) {
  if (features.length === 0) return;
  if (features.length === 1) select(features[0].id);
  else map.fit(features);
}

function visitPlace(place) {
  placeNames.set(String(place.geonameid), place.name);
  map.flyTo([place.lon, place.lat], /^(PCL|A)/.test(place.feature ?? '') ? 6 : 10);
  const isKnown = [...store.features.values()].some((f) => f.properties.places?.some((p) => p.geonameid === place.geonameid));
  if (!isKnown) {
    notice.show(place.name, 'No record names this place.', { name: 'OK', run: () => notice.hide() }, 'place');
    return;
  }
  notice.show(place.name, 'Records elsewhere are still shown.', { name: `Only ${place.name}`, run: () => (notice.hide(), setFilter(withKey(store.filter, 'place', [String(place.geonameid)]))) }, 'place');
}

function rememberPlaces(features) {
  for (const f of features) for (const p of f.properties.places ?? []) placeNames.set(String(p.geonameid), p.name);
}

function showFilterBadge() {
  const keys = Object.keys(store.filter).length;
  byId('filters-badge').textContent = String(keys);
  byId('filters-badge').hidden = keys === 0;
}

function showEmptyLayers() {
  if (!hasNoLayer(store.filter)) return notice.hide('layers');
  notice.show('No layer is switched on', 'Nothing is shown.', { name: 'All layers', run: () => setFilter(withKey(store.filter, 'layer', [])) }, 'layers');
}

function toggleLegend() {
  const isOpen = byId('legend').hidden;
  byId('legend').hidden = !isOpen;
  byId('legend-button').setAttribute('aria-expanded', String(isOpen));
}

function skipToList(event) {
  event.preventDefault();
  tabs.open('records-tab');
  (byId('records').querySelector('button') ?? byId('records-panel')).focus();
}

/** Tells the map which part of it the panels leave free. */
function layOut() {
  document.documentElement.classList.toggle('has-card', card.isOpen);
  document.documentElement.classList.toggle('has-review', review.isOpen);
  const height = (id) => (byId(id).hidden ? 0 : byId(id).offsetHeight);
  if (Sheet.isNarrow) {
    const sheets = Math.min(Math.max(height('panel'), height('card'), height('review')), innerHeight * 0.6);
    map.setInsets({ left: 0, right: 0, top: 56, bottom: sheets });
    byId('stage').style.setProperty('--covered', `${sheets}px`);
  } else {
    map.setInsets({ left: Math.max(byId('panel').offsetWidth, byId('review').offsetWidth), right: card.isOpen ? byId('card').offsetWidth : 0, top: 0, bottom: 0 });
  }
  map.resized();
}
