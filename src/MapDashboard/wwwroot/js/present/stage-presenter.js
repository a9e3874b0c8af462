// The presenter: what this page shows, the audience sees.
import * as api from '../api.js';
import { el, icon } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { sentenceWithProblem } from '../panels/problem.js';
import { formatHash, parseHash } from '../state/hash.js';
import { Newest, codeInParts, followed } from '../state/stage.js';
import { onWaking } from '../waking.js';
import { t } from '../words.js';
import { StageBar } from './stage-bar.js';
import { keepStage } from './stage-door.js';
import { StageLine } from './stage-line.js';
import { showCode } from './stage-share.js';

const LEAST_MS = 100;

/** The server's own words for what it refuses, told from a connection that broke. */
const isRefusal = (error) => /HubException/.test(error.message);

/** @type {StagePresenter | null} */
let current = null;

/** Opens a stage, or shows the code of the one that is open. @param {import('./stage-door.js').Page} page */
export async function open(page) {
  if (current) return current.showCode();
  try {
    const { code, presenterKey } = await api.openStage(formatHash(page.address.state));
    await present(page, { code, key: presenterKey });
    current.showCode();
  } catch (error) {
    page.toasts.say(sentenceWithProblem(t('stage-not-opened'), error));
  }
}

/** Goes on presenting. @param {import('./stage-door.js').Page} page @param {{code: string, key: string, isNew?: boolean}} stage with isNew this page shows first what the stage shows */
export async function present(page, stage) {
  keepStage({ code: stage.code, key: stage.key });
  current = new StagePresenter(page, stage);
  await current.bar.show();
  current.line.start();
}

class StagePresenter {
  constructor(page, { code, key, isNew = false }) {
    this._page = page;
    this._code = code;
    this._key = key;
    this._isNew = isNew;
    this._isPresenting = false;
    this._isRefused = false;
    this._followers = 0;
    this._state = { kind: 'connecting' };
    this._stopPointing = null;
    /** By it the server knows this page again when its connection was lost. */
    this._self = crypto.getRandomValues(new Uint32Array(4)).join('-');
    this.bar = new StageBar(t('stage-presenter-bar'), 'presents');
    this.line = new StageLine({
      enter: (call) => this._enter(call),
      on: {
        followers: ({ count }) => ((this._followers = count), this._say()),
        takenOver: () => this._lose(),
        closed: () => this._over(t('stage-closed-presenter')),
      },
      onState: (state) => ((this._state = state), this._say()),
    });
    this._views = new Newest((view) => this._drive(view), LEAST_MS);
    const button = (words, sign, click) => el('button', { type: 'button', class: 'button', title: words, on: { click } }, sign && icon(sign), el('span', { class: 'stage-button-text' }, words));
    this._buttons = {
      code: button(t('stage-show-code'), 'link', () => this.showCode()),
      point: button(t('stage-point'), 'target', () => this._togglePointing()),
      center: button(t('stage-point-center'), 'pin', () => this._point(page.map.freeCenter)),
      close: button(t('stage-close'), 'close', () => this._askToClose()),
      takeOver: button(t('stage-take-over'), 'play', () => this._takeOver()),
      retry: button(t('live-retry'), null, () => this.line.retryNow()),
    };
    page.address.onChange = () => this._offer();
    this._stopListening = page.map.whileMoving((view) => this._offer(view));
    onWaking((isDoubtful) => this.line.wake(isDoubtful));
  }

  showCode() {
    showCode(this._code, this._key);
  }

  async _enter(call) {
    let presence;
    try {
      presence = await call('Present', this._code, this._key, this._self);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this._over(t('stage-closed-presenter'));
      return;
    }
    this._take(presence);
  }

  async _takeOver() {
    this._isNew = true; // the audience is not to be moved by it
    const presence = await this.line.call('TakeOver', this._code, this._key, this._self).catch(() => null);
    if (presence) this._take(presence);
  }

  _take({ presents, followers, view }) {
    this._followers = followers;
    this._isPresenting = presents;
    if (presents && this._isNew && view) {
      const { address, visit } = this._page;
      this._isPresenting = false;
      address.write(followed(parseHash(view)), { replace: true });
      visit(address.state);
      this._isPresenting = true;
    }
    if (presents) this._isNew = false;
    this._offer();
    this._say();
  }

  _lose() {
    this._isPresenting = false;
    this._setPointing(false);
    this._say();
  }

  /** @param {object} [view] while the map is on its way */
  _offer(view = this._page.address.state.view) {
    if (this._isPresenting) this._views.offer(formatHash({ ...this._page.address.state, view }));
  }

  async _drive(view) {
    const wasRefused = this._isRefused;
    try {
      await this.line.call('Drive', this._code, this._key, view);
      this._isRefused = false;
    } catch (error) {
      this._isRefused = isRefusal(error); // a lost connection shows the view again when it is back
    }
    if (wasRefused !== this._isRefused) this._say();
  }

  _togglePointing() {
    this._setPointing(this._stopPointing === null);
    this._say();
  }

  _setPointing(isOn) {
    this._stopPointing?.();
    this._stopPointing = isOn ? this._page.map.waitForClicks((lonLat) => this._point(lonLat)) : null;
    this._buttons.point.setAttribute('aria-pressed', String(isOn));
  }

  /** @param {[number, number]} lonLat */
  _point([lon, lat]) {
    const longitude = ((((lon + 180) % 360) + 360) % 360) - 180; // in the copy of the world that was clicked on
    this._page.map.showPin([longitude, lat]);
    this._page.say(t('stage-pointed-self'));
    this.line.call('Point', this._code, this._key, longitude, lat).catch(() => {}); // the bar says what is wrong with the connection
  }

  _askToClose() {
    const close = async () => {
      dialog.close();
      await api.closeStage(this._code, this._key).then(() => this._over(t('stage-closed-presenter')), (error) => this._page.toasts.say(sentenceWithProblem(t('stage-not-closed'), error)));
    };
    const dialog = openDialog(t('stage-close-heading'), [el('p', {}, t('stage-close-what', { count: this._followers })), el('p', { class: 'stage-choices' }, el('button', { type: 'button', class: 'button is-primary', on: { click: close } }, t('stage-close')))], { className: 'stage-ask' });
  }

  _over(words) {
    if (current === this) current = null;
    keepStage(null);
    this._isPresenting = false;
    this._setPointing(false);
    this._stopListening();
    this._page.address.onChange = () => {};
    this.line.stop();
    this.bar.tell('over', words, [el('button', { type: 'button', class: 'button', on: { click: () => this.bar.remove() } }, t('close'))]);
  }

  _say() {
    if (current !== this) return;
    const { code, point, center, close, takeOver, retry } = this._buttons;
    if (this._state.kind === 'waiting') return this.bar.tell('waiting', t('stage-presenter-waiting', { seconds: this._state.seconds }), [retry], { isCountdown: true });
    if (this._state.kind === 'connecting') return this.bar.tell('waiting', t('live-connecting'));
    if (!this._isPresenting) return this.bar.tell('wandering', t('stage-taken-over'), [takeOver, code]);
    const text = [el('b', { class: 'stage-code', translate: 'no' }, codeInParts(this._code)), ' ', this._isRefused ? t('stage-not-shown') : t('stage-followers', { count: this._followers })];
    this.bar.tell(this._isRefused ? 'waiting' : 'live', text, [code, point, this._stopPointing ? center : null, close]);
  }
}
