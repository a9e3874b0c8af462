// Tells a story: the page's address says which scene, and everything is shown from there, so that whoever follows the address sees the same.
import * as api from '../api.js';
import { isDialogOpen } from '../panels/dialog.js';
import { problemParts } from '../panels/problem.js';
import { actionFor, autoplayOf, clampedScene, isBare, sceneAfter, secondsOf, stateOf } from '../state/story.js';
import { t } from '../words.js';
import { Autoplay } from './autoplay.js';
import { openOverview } from './overview.js';
import { endFade, moveMap } from './moves.js';
import { SpeakerWindow } from './speaker-window.js';
import { StoryView } from './story-view.js';
import { loadStyles } from './styles.js';

/**
 * The page as stories need it.
 * @typedef {object} Page
 * @property {import('../store.js').Store} store
 * @property {import('../map/map-view.js').MapView} map
 * @property {{update: () => void}} layout
 * @property {{readonly state: any, write: (changes: object, options: {replace: boolean}) => void}} address
 * @property {import('../panels/notice.js').Notice} notice
 * @property {import('../panels/toasts.js').Toasts} [toasts] where stories are made
 * @property {(state: object, move: (view: object | null) => void) => void} show lays out what an address says
 * @property {() => string[]} filters what is filtered, in words
 * @property {(text: string) => void} say tells screen readers
 * @property {boolean} [isStill] a picture in somebody else's page: its buttons are out of reach
 */

export class Present {
  /** @param {Page} page */
  constructor(page) {
    this._page = page;
    /** @type {{id: string, title: string, language: string, scenes: object[]} | null} */
    this.story = null;
    this.scene = 0;
    /** @type {StoryView | null} */
    this._view = null;
    /** @type {{seconds: number | null, loop: boolean} | null} */
    this._kiosk = null;
    /** A scene is being laid out: what is selected is the scene's, not the reader's choice. */
    this._isShowing = false;
    this._keys = (event) => this._key(event);
    this._visits = 0;
    /** The tab that was open before the story. @type {string | null} */
    this._tabBefore = null;
  }

  get isPresenting() {
    return this._view !== null;
  }

  /** An address names a scene: by itself, or with what somebody has changed since. @param {object} state @param {boolean} [isLed] a presenter leads there: then the view is exactly theirs */
  async visit(state, isLed = false) {
    const visit = ++this._visits;
    try {
      const story = this.story?.id === state.story ? this.story : await api.story(state.story);
      await loadStyles();
      if (visit !== this._visits) return; // another address was opened meanwhile
      if (story.scenes.length === 0) throw new Error(t('story-without-scenes'));
      this.story = story;
    } catch (error) {
      if (visit !== this._visits) return;
      this.leave();
      this._page.show(this._page.address.state, (view) => view && (this._page.map.view = view));
      this._page.notice.show(t('story-not-shown'), problemParts(error), { name: t('continue'), run: () => this._page.notice.hide('story') }, 'story');
      return;
    }
    if (!this.isPresenting) this._tabBefore = state.tab;
    const scene = clampedScene(state.scene, this.story.scenes.length);
    const shown = isBare(state) ? stateOf(this.story, scene) : { ...state, scene };
    this._page.address.write(shown, { replace: true });
    this._show(shown, isLed);
  }

  /** Tells a story that is at hand, from a scene on. @param {object} story @param {number} [scene] from 1 */
  async start(story, scene = 1) {
    this._visits++;
    await loadStyles();
    this.story = story;
    if (!this.isPresenting) this._tabBefore = this._page.address.state.tab;
    this.go(scene);
  }

  /** @param {number} scene from 1 */
  go(scene, { replace = false } = {}) {
    const state = stateOf(this.story, scene);
    this._page.address.write(state, { replace });
    this._show(state);
  }

  /** The map stays as it is, without the story. @param {{isVisit?: boolean}} [options] isVisit: the address has left it already */
  leave({ isVisit = false } = {}) {
    if (!isVisit) this._page.address.write({ story: null, scene: null, tab: this._tabBefore }, { replace: false });
    this.story = null;
    if (!this.isPresenting) return;
    removeEventListener('keydown', this._keys, { capture: true });
    endFade(this._page.map.element);
    this._endSelection();
    this._autoplay.end();
    this._speaker.end();
    this._view.remove();
    this._view = null;
    document.documentElement.classList.remove('is-presenting', 'has-beside', 'shows-card');
    if (document.fullscreenElement) document.exitFullscreen();
    this._page.layout.update();
    if (!isVisit) this._page.show(this._page.address.state, () => {});
    this._focusBefore?.focus();
  }

  _enter() {
    const { store } = this._page;
    this._focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this._kiosk = autoplayOf(location.search);
    this._view = new StoryView(store, (action) => this.act(action), () => document.documentElement.classList.toggle('shows-card'));
    this._autoplay = new Autoplay(() => this._goOn(), (isPlaying) => this._view?.showPlaying(isPlaying));
    this._speaker = new SpeakerWindow((action) => this.act(action));
    // a phone shows the card only when the reader asks for a record
    this._endSelection = store.on('selection', () => !this._isShowing && document.documentElement.classList.toggle('shows-card', store.selected !== null));
    addEventListener('keydown', this._keys, { capture: true });
    document.documentElement.classList.add('is-presenting');
    if (this._kiosk) this._autoplay.play();
    this._view.element.inert = this._page.isStill ?? false;
    if (document.hasFocus()) this._view.focus(); // else the reader is in the page around this one
  }

  _show(state, isLed = false) {
    const { store, layout, map, notice } = this._page;
    const isNew = !this.isPresenting;
    if (isNew) this._enter();
    const scene = this.story.scenes[state.scene - 1];
    const moves = !isNew && this.scene !== state.scene;
    this.scene = state.scene;
    document.documentElement.classList.toggle('has-beside', state.tab !== null);
    document.documentElement.classList.remove('shows-card');
    notice.hide('story');
    const record = store.records.has(state.record) ? state.record : null; // what is gone leaves its scene without it
    this._view.show(this.story, state.scene, []);
    this._view.offerCard(record !== null);
    this._isShowing = true;
    this._page.show({ ...state, record }, () => {});
    this._isShowing = false;
    layout.update(); // the record's card covers some of the map, or no longer does
    moveMap(map, store, { view: state.view, record, transition: moves ? scene.transition : 'none', isExact: isLed });
    this._view.show(this.story, state.scene, this._page.filters());
    this._autoplay.restart(secondsOf(scene, this._kiosk));
    this._speaker.tell(this.story, state.scene);
    this._page.say(t('story-scene-said', { number: state.scene, total: this.story.scenes.length, title: scene.title }));
  }

  /** What a key or a button asks for. @param {string} action */
  act(action) {
    if (this._view.isBlack) return this._blank(false); // any key brings the picture back, and does no more
    switch (action) {
      case 'blank': return this._blank(true);
      case 'full': return this._switchFull();
      case 'overview': return openOverview(this.story, this.scene, (scene) => this.go(scene));
      case 'speaker': return this._speaker.open(this.story, this.scene) || this._page.notice.show(t('story-no-window'), t('story-no-window-why'), { name: t('continue'), run: () => this._page.notice.hide('story') }, 'story');
      case 'play': return this._autoplay.isPlaying ? this._autoplay.pause() : this._autoplay.play();
      case 'leave': return this.leave();
      default: {
        const scene = sceneAfter(action, this.scene, this.story.scenes.length, { loop: this._kiosk?.loop });
        if (scene !== this.scene) this.go(scene);
      }
    }
  }

  /** Autoplay leaves one entry in the history, not one for each turn. @returns {boolean} whether there was a next scene */
  _goOn() {
    const scene = sceneAfter('next', this.scene, this.story.scenes.length, { loop: this._kiosk?.loop });
    if (scene === this.scene) return false;
    this.go(scene, { replace: true });
    return true;
  }

  _blank(isBlack) {
    this._view.isBlack = isBlack;
    this._autoplay.hold(isBlack);
    this._page.say(t(isBlack ? 'story-black' : 'story-back-again'));
  }

  _switchFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {}); // a browser may forbid it: then the window stays as it is
  }

  _key(event) {
    if (isDialogOpen()) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const action = actionFor(event, { isTyping: target.matches?.('input, select, textarea, [contenteditable]'), isOnButton: target.matches?.('button, a[href], summary') });
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    this.act(action);
  }
}
