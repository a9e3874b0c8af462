// The page after its first view: the map that moves, the timeline, search, the card, the news, and the doors to all that is loaded when it is needed.
import { byId, calm, pause, whenIdle } from './dom.js';
import { Layout } from './layout.js';
import { Live } from './live.js';
import { expectLand } from './map/basemap-files.js';
import { MapView } from './map/map-view.js';
import { LazyCard } from './panels/card/lazy-card.js';
import { isDialogOpen } from './panels/dialog.js';
import { MapTools } from './panels/map-tools.js';
import { Search } from './panels/search.js';
import { Timeline } from './panels/timeline/timeline.js';
import { Toasts } from './panels/toasts.js';
import { enterStage, openStage } from './present/stage-door.js';
import { namingOfGround } from './place-names.js';
import { SignedIn } from './signed-in.js';
import { toggled, withKey } from './state/filter.js';
import { Sharing } from './sharing.js';
import { Stories } from './stories.js';
import { filterOf } from './state/suggestions.js';
import { Suggesting } from './suggesting.js';
import { Texts } from './texts.js';
import { onWaking } from './waking.js';

/** How long the news waits for the ground: a window without size has none. */
const MOST_WAIT_MS = 3000;

/**
 * What stands already, and what it does.
 * @typedef {object} First
 * @property {import('./store.js').Store} store
 * @property {import('./address.js').Address} address
 * @property {import('./panels/notice.js').Notice} notice
 * @property {import('./server-search.js').ServerSearch} serverSearch
 * @property {import('./panels/live-line.js').LiveLine} liveLine
 * @property {import('./panels/place-visits.js').PlaceVisits} placeVisits
 * @property {import('./panels/theme.js').Theme} theme
 * @property {import('./panels/chips.js').Chips} chips
 * @property {import('./source-names.js').SourceNames} sourceNames
 * @property {(id: string) => void} select
 * @property {(filter: object, how?: {replace?: boolean}) => void} setFilter
 * @property {(state: object, isLed?: boolean) => void} visit
 * @property {(state: object, move: (view: object | null) => void) => void} show
 * @property {() => Promise<void>} start asks for all records anew
 * @property {(features: object[]) => void} remember takes note of records that the page did not have
 * @property {() => void} sayOutdated
 * @property {(text: string) => void} say for screen readers
 */

export class WholePage {
  /** In short tasks: what is clicked meanwhile is answered in between. @param {First} first */
  static async make(first) {
    expectLand(first.address.state.view?.zoom);
    const page = new WholePage(first);
    await calm();
    page._makeMap();
    await calm();
    page._makeRest();
    return page;
  }

  /** @param {First} first */
  constructor(first) {
    this._first = first;
    /** @type {Live | null} */
    this._live = null;
    /** What the map shows now. */
    this._drawn = null;
    new Timeline(byId('timeline'), byId('timeline-in-panel'), first.store, first.setFilter).update();
  }

  _makeMap() {
    const { store, address, select, notice, say } = this._first;
    this._mapTools = new MapTools(() => this.map, store, notice, say);
    this.map = new MapView(byId('map'), {
      naming: namingOfGround(),
      layerOf: (key) => store.layer(key),
      onRecord: select,
      onChoose: (features, sums) => this._choose(features, sums),
      onHover: (ids) => store.hover(ids),
      onMoved: (view) => {
        address.write({ view }, { replace: true });
        store.records.look(this.map.frame);
        this._sharing?.mapMoved();
      },
      onZoomed: (can) => this._mapTools.showZoom(can),
      say,
    });
    for (const type of ['records', 'drawn']) store.on(type, () => this._draw());
    this.layout = new Layout(this.map);
  }

  _makeRest() {
    const { store, address, notice, chips, theme, sourceNames, select, setFilter, visit, show, say, sayOutdated } = this._first;
    const [map, layout] = [this.map, this.layout];
    const closeCard = () => this._closeCard();
    this._card = new LazyCard(store, () => this._makeCard(), () => layout.raise('card'), sayOutdated);
    this._toasts = new Toasts(byId('toasts'), (features) => this._showNews(features), (feature) => store.records.lets(feature));
    const toasts = this._toasts;
    this._texts = new Texts({ store, address, select }, sayOutdated);
    this._stagePage = { map, address, toasts, notice, visit, sayOutdated, say };
    this.analyst = new SignedIn({ store, map, card: this._card, layout, address, notice, toasts, select, closeCard, setFilter, openTexts: (id) => this._texts.open(id), openStage: () => openStage(this._stagePage) });
    const suggesting = new Suggesting(store, sourceNames);
    this.search = new Search(byId('search'), {
      onWords: (q) => setFilter(withKey(store.filter, 'q', q), { replace: true }),
      onChoose: (suggestion) => this._chooseSuggestion(suggestion),
      suggest: (typed, hits) => suggesting.suggest(typed, hits),
      markOf: (suggestion) => suggesting.markOf(suggestion),
      onFocus: () => {
        sourceNames.look();
        layout.raise('panel', 'full'); // the suggestions need the room, and a phone's keyboard takes half of it
      },
    });
    this._sharing = new Sharing({ share: byId('share-button'), download: byId('download-button') }, { store, map, inLight: (run) => theme.inLight(run), filters: () => chips.words() }, sayOutdated);
    this.stories = new Stories({ store, map, layout, address, notice, toasts, show, filters: () => chips.words(), say }, sayOutdated);
    store.on('selection', () => {
      map.setSelected(store.selected, store.records.find(store.selected));
      layout.update();
    });
    addEventListener('keydown', (event) => event.key === 'Escape' && this._card.isOpen && !isDialogOpen() && closeCard());
    addEventListener('online', () => this._live ?? this.retryNow());
    onWaking((isDoubtful) => this._live?.wake(isDoubtful));
  }

  async _makeCard() {
    const { Card } = await import('./panels/card/card.js');
    const { store, select, setFilter } = this._first;
    return new Card(byId('card'), byId('card-content'), store, {
      onClose: () => this._closeCard(),
      onSelect: select,
      onHover: (id) => this.map.setHovered(id),
      onShow: (feature) => this.map.fit([feature]),
      onFilter: (key, value) => setFilter(store.filter[key]?.includes(value) ? store.filter : toggled(store.filter, key, value)),
      onGhosts: (candidates, isAsked = false) => {
        this.map.showGhosts(candidates);
        if (isAsked) this.map.revealGhosts();
      },
      onText: (id) => this._texts.open(id),
      say: (text) => this._toasts.say(text),
    }, () => this.analyst.editing);
  }

  /** The records are there, and who reads them is known. @param {object} who @param {number} sequence of the newest change in them @param {() => void} doClicks that were made before */
  async arrived(who, sequence, doClicks) {
    const { store, address, visit } = this._first;
    await this.analyst.arrived(who);
    this._mapTools.showLegend(store.vocabulary);
    this.layout.update();
    if (address.state.view === null && address.state.story === null) this.map.fit(store.records.spread, { animate: false }); // a scene has its own view
    this._draw();
    const written = this.search.written;
    visit(address.state);
    store.records.look(this.map.frame);
    if (written && !address.state.filter.q) this.search.goOn(written);
    if (address.state.tab) this.layout.raise('panel'); // on a phone too what a link names is seen
    this.map.showGround();
    enterStage(this._stagePage);
    await Promise.race([this.map.drawn, pause(MOST_WAIT_MS)]);
    byId('first-map')?.remove();
    doClicks();
    whenIdle(() => {
      this._listen(sequence);
      this._card.prepare();
      this._sharing.prepare();
    });
  }

  /** What an address says of the things that the first view has not. @param {object} state */
  show(state) {
    const { store } = this._first;
    this.search.value = state.filter.q ?? '';
    if (state.record === null) this._card.close();
    store.select(state.record);
    if (this._card.isOpen) this.layout.raise('card'); // the map is told how much of it the card covers
    this.analyst.layReview(state.review);
    this._texts.show(state.document);
    if (!state.view) this._reveal(state.record);
  }

  /** What the map shows of the records; drawn anew only when that is something else. */
  _draw() {
    const { records } = this._first.store;
    if (records.drawn === this._drawn) return;
    this._drawn = records.drawn;
    this.map.setRecords(this._drawn.features, this._drawn.sums);
  }

  /** Brings a record into view, as soon as it is here. @param {string | null} id */
  async _reveal(id) {
    const { store } = this._first;
    const feature = store.records.find(id) ?? (id === null ? null : await store.records.fetch(id));
    if (!feature || store.selected !== id) return;
    this.map.setSelected(id, feature);
    this.map.reveal(feature);
  }

  /** Asks the server for news now. */
  retryNow() {
    if (this._live) this._live.retryNow();
    else this._first.start();
  }

  leaveReview() {
    if (this.analyst.isReviewing) this.analyst.showReview(false);
  }

  revealSelected() {
    this.layout.raise('card');
    this._reveal(this._first.store.selected);
  }

  _listen(sequence) {
    const { store, notice, liveLine, serverSearch, remember, start } = this._first;
    this._live = new Live({
      after: sequence,
      onState: (state) => {
        liveLine.show(state);
        if (state.kind !== 'live') return;
        notice.hide('part'); // what could not be loaded without a connection can be now
        this.map.tryAgain();
      },
      onFresh: () => (store.updated = new Date()),
      onSetBack: start,
      onChanges: async (changes) => {
        const fresh = await store.apply(changes);
        remember(fresh.map((f) => f.feature));
        if (store.needsServer) await serverSearch.ask();
        this.map.announce(fresh.map((f) => f.feature.id));
        this._toasts.announce(await this.analyst.ofOthers(fresh.filter((f) => f.isNew).map((f) => f.feature)));
      },
    });
    this._live.start();
  }

  /** Its filter in place of the words; to a place the map goes as well. */
  _chooseSuggestion(suggestion) {
    const { store, setFilter, placeVisits } = this._first;
    setFilter(filterOf(store.filter, suggestion));
    this.layout.lower('panel', suggestion.place ? 'peek' : 'half');
    if (suggestion.place) placeVisits.visit(suggestion.place, suggestion.count);
  }

  _choose(features, sums) {
    const { notice, address } = this._first;
    notice.hide('place');
    this._card.choose(features, sums);
    address.write({ record: null }, { replace: false });
    this.layout.raise('card');
  }

  _closeCard() {
    const { store, address } = this._first;
    const id = store.selected;
    this._card.close();
    // the symbol that opened it may be another one by now
    if (id !== null && document.activeElement === document.body) this.map.focusRecord(id);
    store.select(null);
    address.write({ record: null }, { replace: false });
    this.layout.update();
  }

  /** The reader asks to see the news: only now does the map move. */
  _showNews(features) {
    if (features.length === 0) return;
    if (features.length === 1) this._first.select(features[0].id);
    else this.map.fit(features);
  }
}
