// One line that says how fresh the page is: Live, Reconnecting in N s, Offline, data of 14:02.
import { clockInWords } from '../state/dates.js';
import { t } from '../words.js';

/** After this many failed attempts "reconnecting" would be a promise that nobody keeps. */
const OFFLINE_AFTER_ATTEMPTS = 4;

export class LiveLine {
  /** @param {HTMLElement} element @param {HTMLElement} text @param {HTMLElement | null} retry a button @param {{onRetry?: () => void, updated: () => Date | null}} page of when its data is */
  constructor(element, text, retry, { onRetry, updated }) {
    this._element = element;
    this._text = text;
    this._retry = retry;
    this._updated = updated;
    this._wasCountdown = false;
    retry?.addEventListener('click', onRetry);
  }

  /** @param {import('../live.js').LiveState} state */
  show(state) {
    const isOffline = state.kind === 'waiting' && (state.attempt >= OFFLINE_AFTER_ATTEMPTS || navigator.onLine === false);
    this._element.dataset.state = isOffline ? 'offline' : state.kind;
    if (this._retry) this._retry.hidden = state.kind !== 'waiting';
    const offline = () => (this._updated() ? t('live-offline', { time: clockInWords(this._updated()) }) : t('live-nothing-loaded'));
    this._say(isOffline ? offline() : wordsFor(state), !isOffline && state.kind === 'waiting');
  }

  /** A countdown read out second by second would be noise: only the kind of state is announced. */
  _say(words, isCountdown) {
    const isSilent = isCountdown && this._wasCountdown;
    this._wasCountdown = isCountdown;
    this._element.setAttribute('aria-live', isSilent ? 'off' : 'polite');
    this._text.textContent = this._text.title = words;
  }
}

function wordsFor(state) {
  if (state.kind === 'live') return t('live');
  if (state.kind === 'connecting') return t('live-connecting');
  return t('live-waiting', { seconds: state.seconds });
}
