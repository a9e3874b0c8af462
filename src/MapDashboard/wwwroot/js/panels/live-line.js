// One line that says how fresh the page is: Live, Reconnecting in N s, Offline, data of 14:02.
import { t } from '../words.js';

/** After this many failed attempts "reconnecting" would be a promise that nobody keeps. */
const OFFLINE_AFTER_ATTEMPTS = 4;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

export class LiveLine {
  constructor(element, text, retry, { onRetry, updated }) {
    this._element = element;
    this._text = text;
    this._retry = retry;
    this._updated = updated;
    retry.addEventListener('click', onRetry);
  }

  /** @param {import('../live.js').LiveState} state */
  show(state) {
    const isOffline = state.kind === 'waiting' && (state.attempt >= OFFLINE_AFTER_ATTEMPTS || navigator.onLine === false);
    this._element.dataset.state = isOffline ? 'offline' : state.kind;
    this._retry.hidden = state.kind !== 'waiting';
    this._say(!isOffline ? wordsFor(state) : this._updated() ? `Offline, data of ${clock.format(this._updated())}` : t('live-nothing-loaded'));
  }

  /** A countdown read out second by second would be noise: only the kind of state is announced. */
  _say(words) {
    const silent = /\d+ s$/.test(words) && /\d+ s$/.test(this._text.textContent);
    this._element.setAttribute('aria-live', silent ? 'off' : 'polite');
    this._text.textContent = this._text.title = words;
  }
}

function wordsFor(state) {
  if (state.kind === 'live') return 'Live';
  if (state.kind === 'connecting') return 'Connecting';
  return `Reconnecting in ${state.seconds} s`;
}
