// Somebody in the audience: the page goes along with the presenter until the reader takes it into his own hands.
import { Following, codeInParts, codeOf, differInViewOnly, followed, isElsewhere } from '../state/stage.js';
import { el, icon } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { onWaking } from '../waking.js';
import { t } from '../words.js';
import { seenHere } from './moves.js';
import { StageBar } from './stage-bar.js';
import { codeForm } from './stage-code-form.js';
import { StageLine } from './stage-line.js';

/** What happens to the page so long after the reader has touched it is his doing: a throw of the map glides on, an animation ends. */
const BY_HAND_MS = 2000;

/** @param {import('./stage-door.js').Page} page @param {string} typed the code, as it stands in the address */
export async function follow(page, typed) {
  const follower = new StageFollower(page, codeOf(typed));
  await follower.bar.show();
  if (codeOf(typed)) follower.line.start();
  else follower.gone(typed);
}

class StageFollower {
  constructor(page, code) {
    this._page = page;
    this._code = code;
    this._following = new Following();
    this._hasJoined = false;
    this._isLeading = false;
    this._touched = -Infinity;
    this._state = { kind: 'connecting' };
    this.bar = new StageBar(t('stage-follower-bar'), 'follows');
    this.line = new StageLine({
      enter: async (call) => this._joined(await call('Join', code)),
      on: { state: (state) => this._show(this._following.took(state)), pointed: (point) => this._point(point), closed: () => this._closed() },
      onState: (state) => this._say(state),
    });
    this._return = el('button', { type: 'button', class: 'button is-primary', on: { click: () => this._comeBack() } }, icon('target'), t('stage-return'));
    this._retry = el('button', { type: 'button', class: 'button', on: { click: () => this.line.retryNow() } }, t('live-retry'));
    page.address.onChange = (state) => this._moved(state);
    for (const event of ['pointerdown', 'pointerup', 'wheel', 'keydown']) document.addEventListener(event, (e) => this._touch(e), { capture: true, passive: true });
    onWaking((isDoubtful) => this.line.wake(isDoubtful));
    addEventListener('resize', () => (clearTimeout(this._again), (this._again = setTimeout(() => this._following.isFollowing && this._show(this._following.shown), 300))));
  }

  /** There is no stage with this code. @param {string} code */
  gone(code) {
    this.line.stop();
    this.bar.remove();
    const shown = codeOf(code) ? codeInParts(codeOf(code)) : code.slice(0, 20);
    openDialog(t('stage-unknown', { code: shown }), [el('p', {}, t('stage-unknown-why')), codeForm(), el('p', {}, el('a', { href: './' }, t('stage-to-map')))], { className: 'stage-gone' });
  }

  _joined(state) {
    if (!state) return this._hasJoined ? this._closed() : this.gone(this._code);
    this._hasJoined = true;
    this._show(this._following.joined(state));
  }

  _closed() {
    this.line.stop();
    this._page.address.isLed = false;
    this._page.address.onChange = () => {};
    this.bar.tell('over', t('stage-closed'), [el('a', { class: 'button', href: 'stage' }, t('stage-other-code')), el('button', { type: 'button', class: 'button', on: { click: () => this.bar.remove() } }, t('close'))]);
  }

  /** Shows what the presenter shows; null changes nothing. */
  _show(state) {
    if (!state) return;
    const { address, map, visit } = this._page;
    const seen = seenHere();
    const here = this._following.stands(seen && state.view ? { ...state, view: map.fitted(state.view, seen) } : state);
    this._isLeading = true;
    address.isLed = true;
    const isOnlyMoved = this._hasShown && differInViewOnly(address.state, here);
    this._hasShown = true;
    if (!isOnlyMoved) {
      address.write(followed(here), { replace: true });
      visit(address.state, true);
    } else if (here.view && isElsewhere(map.view, here.view)) {
      map.follow(here.view);
    }
    this._isLeading = false;
  }

  _point({ longitude, latitude }) {
    const { map, say } = this._page;
    map.showPin([longitude, latitude]);
    if (this._following.isFollowing) map.revealSpot([longitude, latitude]);
    say(t('stage-pointed'));
  }

  _touch(event) {
    if (!this.bar.element.contains(event.target)) this._touched = performance.now();
  }

  /** The page shows something: if the reader did it, he goes his own way. */
  _moved(state) {
    if (this._isLeading || !this._following.moved(state, performance.now() - this._touched < BY_HAND_MS)) return;
    this._page.address.isLed = false;
    this._say(this._state);
  }

  _comeBack() {
    this._touched = -Infinity;
    this._show(this._following.returned());
    this._say(this._state);
  }

  _say(state) {
    this._state = state;
    const { isFollowing } = this._following;
    if (state.kind === 'waiting') return this.bar.tell('waiting', t('stage-waiting', { seconds: state.seconds }), [this._retry, isFollowing ? null : this._return], { isCountdown: true });
    if (state.kind === 'connecting') return this.bar.tell('waiting', this._hasJoined ? t('stage-rejoining') : t('stage-joining'));
    if (isFollowing) this.bar.tell('live', this._following.shown ? t('stage-following') : t('stage-nothing-yet'));
    else this.bar.tell('wandering', t('stage-wandering'), [this._return]);
  }
}
