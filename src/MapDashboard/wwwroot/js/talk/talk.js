// A story told out of one file, from top to bottom: the map, the story's scenes, the cards of its records. Nothing is asked of anybody: talk.html
// says which modules stand in the place of those that would.
import * as api from '../api.js';
import { Address } from '../address.js';
import { byId } from '../dom.js';
import { loadWords } from '../language.js';
import { Layout } from '../layout.js';
import { MapView } from '../map/map-view.js';
import { Card } from '../panels/card/card.js';
import { Chips } from '../panels/chips.js';
import { Notice } from '../panels/notice.js';
import { PlaceVisits } from '../panels/place-visits.js';
import { namePlaces } from '../place-names.js';
import { Present } from '../present/present.js';
import { ServerSearch } from '../server-search.js';
import { SourceNames } from '../source-names.js';
import { toggled } from '../state/filter.js';
import { inPageLanguage } from '../state/labels.js';
import { Store } from '../store.js';
import { fillWords } from '../words.js';
import { loadFonts } from './fonts.js';
import { heldLanguage, heldStory } from './held.js';

await Promise.all([loadWords(heldLanguage), loadFonts()]);
fillWords(document);

const store = new Store();
const address = new Address(visit);
const notice = new Notice(byId('notice'));
const serverSearch = new ServerSearch(store, notice);
const sayQuietly = (text) => (byId('announcer').textContent = text);
const map = new MapView(byId('map'), {
  layerOf: (key) => store.layer(key),
  onRecord: select,
  onChoose: choose,
  onHover: (ids) => store.hover(ids),
  onMoved: (view) => address.write({ view }, { replace: true }),
  onZoomed: () => {},
  say: sayQuietly,
});
const card = new Card(byId('card'), byId('card-content'), store, {
  onClose: closeCard,
  onSelect: select,
  onHover: (id) => map.setHovered(id),
  onShow: (feature) => map.fit([feature]),
  onFilter: (key, value) => setFilter(store.filter[key]?.includes(value) ? store.filter : toggled(store.filter, key, value)),
  onGhosts: (candidates) => map.showGhosts(candidates),
  say: sayQuietly,
}, () => null);
const layout = new Layout(map);
const placeVisits = new PlaceVisits((lonLat, zoom) => map.flyTo(lonLat, zoom), notice);
const chips = new Chips(byId('chips'), store, setFilter, (id) => placeVisits.nameOf(id), new SourceNames(store, () => chips.update()));
const present = new Present({ store, map, layout, address, notice, toasts: null, show, filters: () => chips.words(), say: sayQuietly });

store.on('records', () => map.setRecords(store.records.drawn.features));
store.on('selection', () => {
  map.setSelected(store.selected);
  layout.update();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => map.themeChanged());
byId('tell').addEventListener('click', () => present.visit({ ...address.state, view: null, filter: {}, record: null, tab: null, story: heldStory.id }));
start();

async function start() {
  const [vocabulary, { features }] = await Promise.all([api.vocabulary(), api.allRecords()]);
  store.vocabulary = inPageLanguage(vocabulary);
  placeVisits.remember(features);
  store.load(features);
  await namePlaces(features, () => store.renamed());
  visit({ ...address.state, story: heldStory.id });
  map.showGround();
}

/** @param {object} state what the address says */
function visit(state) {
  if (state.story !== null) return present.visit(state);
  present.leave({ isVisit: true });
  show(state, (view) => view && (map.view = view));
}

/** @param {object} state @param {(view: object | null) => void} move how the map gets there */
function show(state, move) {
  move(state.view);
  if (store.filter !== state.filter) store.setFilter(state.filter);
  serverSearch.ask();
  if (state.record === null) card.close();
  store.select(state.record);
  if (card.isOpen) layout.raise('card');
}

function setFilter(filter) {
  store.setFilter(filter);
  address.write({ filter }, { replace: false });
  serverSearch.ask();
}

function select(id) {
  store.select(id);
  address.write({ record: id }, { replace: false });
  layout.raise('card');
  const feature = store.records.find(id);
  if (feature) map.reveal(feature);
}

function choose(features) {
  card.choose(features);
  address.write({ record: null }, { replace: false });
  layout.raise('card');
}

function closeCard() {
  card.close();
  store.select(null);
  address.write({ record: null }, { replace: false });
  layout.update();
}
