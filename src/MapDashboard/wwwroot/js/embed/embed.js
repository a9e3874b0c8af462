// The embedded map from top to bottom: a map of the same parts as the page's, without what an embedder does not ask for. It only reads, and asks nobody who he is.
import * as api from '../api.js';
import { Address } from '../address.js';
import { byId } from '../dom.js';
import { loadWords } from '../language.js';
import { MapView } from '../map/map-view.js';
import { LazyCard } from '../panels/card/lazy-card.js';
import { Notice } from '../panels/notice.js';
import { problemParts } from '../panels/problem.js';
import { namePlaces, namingOfGround } from '../place-names.js';
import { ServerSearch } from '../server-search.js';
import { parseEmbedOptions } from '../state/embed-options.js';
import { toggled } from '../state/filter.js';
import { formatHash, parseHash } from '../state/hash.js';
import { inPageLanguage } from '../state/labels.js';
import { counted } from '../state/wording.js';
import { Store } from '../store.js';
import { Stories } from '../stories.js';
import { fillWords, language, t } from '../words.js';
import { cooperate } from './cooperation.js';
import { listenToHost, tellHost } from './messages.js';
import { listenToNews } from './news.js';
import { showPanel } from './panel.js';

const options = parseEmbedOptions(location.search);
const root = document.documentElement;
/** The part of the map that a caption may cover from below: see story.css. */
const MOST_OF_CAPTION = 0.6;
if (options.theme !== 'auto') root.dataset.theme = options.theme;
root.classList.toggle('is-still', !options.interactive);

api.stayAnonymous();
const vocabularyComing = api.vocabulary();
const coming = Promise.all([vocabularyComing, api.allRecords(vocabularyComing.then((v) => v.heldRecords))]);
coming.catch(() => {}); // start says so
await loadWords();
fillWords(document);

const store = new Store();
const address = new Address(visit);
/** Else the map shows all of its records; what it says of itself later is no wish. */
const isViewGiven = address.state.view !== null || address.state.record !== null || address.state.story !== null;
const notice = new Notice(byId('notice'));
const serverSearch = new ServerSearch(store, notice);
const sayQuietly = (text) => (byId('announcer').textContent = text);
const map = new MapView(byId('map'), {
  naming: namingOfGround(),
  layerOf: (key) => store.layer(key),
  onRecord: select,
  onChoose: (features, sums) => card.choose(features, sums),
  onHover: (ids) => store.hover(ids),
  onMoved: (view) => {
    write({ view });
    store.records.look(map.frame);
  },
  onZoomed: showZoom,
  say: sayQuietly,
});
const makeCard = async () => new (await import('../panels/card/card.js')).Card(byId('card'), byId('card-content'), store, {
  onClose: () => select(null),
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onShow: (feature) => map.fit([feature]),
  onFilter: (key, value) => setFilter(store.filter[key]?.includes(value) ? store.filter : toggled(store.filter, key, value)),
  onGhosts: (candidates) => map.showGhosts(candidates),
  say: sayQuietly,
}, () => null);
const card = new LazyCard(store, makeCard, () => {}, sayOutdated);

/** What the map shows now. */
let drawn = null;
for (const type of ['records', 'drawn']) store.on(type, draw);
store.on('selection', () => {
  map.setSelected(store.selected);
  tellHost('selectionChanged', { record: store.selected });
});
new MutationObserver(coverMap).observe(byId('card'), { attributes: true, attributeFilter: ['hidden'] });
new ResizeObserver(() => (map.resized(), coverMap())).observe(byId('stage'));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => map.themeChanged());
byId('zoom-in').addEventListener('click', () => map.zoom(1));
byId('zoom-out').addEventListener('click', () => map.zoom(-1));
byId('fit').addEventListener('click', () => map.fit(store.records.spread));

const stories = new Stories(
  {
    store,
    map,
    layout: { update: coverMap },
    address: { get state() { return address.state; }, write },
    notice,
    show,
    filters: () => [],
    say: sayQuietly,
    isStill: !options.interactive,
  },
  sayOutdated,
);

settle();
start();

/** What the options say of the page's form. */
function settle() {
  byId('map-tools').hidden = !options.interactive || options.controls === 'none';
  byId('fit').hidden = options.controls !== 'all';
  for (const still of [byId('map'), byId('panel')]) still.inert = !options.interactive;
  if (options.interactive && window !== window.parent) cooperate(byId('map'), byId('hint'), (isDragged) => map.allowDragging(isDragged));
}

async function start() {
  root.dataset.loading = '';
  try {
    const [vocabulary, { features, sequence, total, areAll }] = await coming;
    store.vocabulary = inPageLanguage(vocabulary);
    if (areAll) store.load(features);
    else await askForRecords(total);
    nameThePlaces(features);
    await showPanel(options.panel, byId('panel'), store, { onSelect: select, onHover: (id) => map.setHovered(id), onFilter: setFilter });
    map.resized();
    visit({ ...address.state, view: isViewGiven ? address.state.view : null });
    if (!isViewGiven) map.fit(store.records.spread, { animate: false });
    store.records.look(map.frame);
    listenToHost({ setView: (view) => (map.view = view), setFilters: setFilter, goToScene });
    tellHost('ready', { records: store.records.count });
    await listenToNews(sequence, options.follow, { store, map, select, askServer: () => serverSearch.ask(), nameThePlaces });
  } catch (error) {
    notice.show(t('records-not-loaded'), problemParts(error), { name: t('try-again'), run: () => location.reload() });
  } finally {
    map.showGround();
    delete root.dataset.loading;
  }
}

/** Shows what an address says, a scene of a story among it. */
function visit(state) {
  if (!stories.takes(state, false)) show(state, (view) => view && (map.view = view));
}

/** @param {object} state @param {(view: object | null) => void} move how the map gets there */
function show(state, move) {
  move(state.view);
  store.setFilter(state.filter);
  serverSearch.ask();
  if (state.record === null) card.close();
  store.select(state.record);
  if (!state.view) reveal(state.record);
  linkToFullMap();
}

/** Nothing is added to the history: going back leads away from the page that embeds the map, as its reader expects. */
function write(changes) {
  address.write(changes, { replace: true });
  linkToFullMap();
}

/** The scene as its story has it; without a story there is none. @param {number} scene from 1 */
function goToScene(scene) {
  const { story } = address.state;
  if (story === null) return tellHost('refused', { what: 'goToScene', why: 'no story is shown' });
  visit({ ...parseHash(''), story, scene });
}

function sayOutdated() {
  notice.show(t('page-part-missing'), t('page-part-missing-why'), { name: t('page-reload'), run: () => location.reload() });
}

function linkToFullMap() {
  byId('open').setAttribute('href', `./?lang=${language()}${formatHash(address.state)}`);
}

function setFilter(filter) {
  store.setFilter(filter);
  write({ filter });
  serverSearch.ask();
}

function select(id) {
  if (id === null) card.close();
  store.select(id);
  write({ record: id });
  reveal(id);
}

/** @param {string | null} id */
async function reveal(id) {
  const feature = store.records.find(id) ?? (id === null ? null : await store.records.fetch(id));
  if (feature && store.selected === id) map.reveal(feature);
}

/** What the map shows of the records; drawn anew only when that is something else. */
function draw() {
  const { records } = store;
  byId('still-text').textContent = options.interactive ? '' : t('embed-still', { records: counted(records.count, 'record') });
  if (records.drawn === drawn) return;
  drawn = records.drawn;
  map.setRecords(drawn.features, drawn.sums);
}

/** There are more records than can be here: the server is asked for what is shown of them. @param {number} total */
async function askForRecords(total) {
  const { AskedRecords } = await import('../asked-records.js');
  const onFault = (error, again) => notice.show(t('records-not-loaded'), problemParts(error), { name: t('try-again'), run: () => (notice.hide(), again()) });
  const records = new AskedRecords(store, total, { onArrived: nameThePlaces, onFault });
  store.use(records, address.state.filter);
  await records.ready;
}

/** An open card covers one side of the map, a story's caption the other or the lower part; what is as wide as a small map leaves no side free. */
function coverMap() {
  const { offsetWidth: whole, offsetHeight: height } = byId('stage');
  const widthOf = (id) => byId(id)?.offsetWidth ?? 0;
  const side = (width) => (width > whole * 0.7 ? 0 : width);
  const [card, caption] = [widthOf('card'), widthOf('story-caption')];
  const isBelow = caption > 0 && side(caption) === 0;
  map.setInsets({ left: side(caption), top: 0, bottom: isBelow ? height * MOST_OF_CAPTION : 0, right: side(card) });
}

function showZoom({ zoomIn, zoomOut }) {
  byId('zoom-in').setAttribute('aria-disabled', String(!zoomIn));
  byId('zoom-out').setAttribute('aria-disabled', String(!zoomOut));
}

function nameThePlaces(features) {
  namePlaces(features, () => store.renamed());
}
