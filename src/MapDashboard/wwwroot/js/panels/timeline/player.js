// Plays through the years, a year a step: the range moves on, or grows from its first year. It never begins by itself, and whatever else the reader does pauses it.
import { el, icon } from '../../dom.js';
import { playNext, playStart } from '../../state/timeline.js';
import { numberInWords } from '../../state/wording.js';
import { t } from '../../words.js';

/** Milliseconds a step lasts at speed 1. */
const STEP_MS = 1000;
const SPEEDS = [0.5, 1, 2, 4];
const MODES = ['window', 'grow'];
const SILENT_KEYS = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

export class Player {
  /**
   * @param {object} page
   * @param {() => {values: number[], axis: import('../../state/timeline.js').Axis}} page.now
   * @param {(values: number[]) => void} page.onStep
   * @param {(isPlaying: boolean) => void} page.onPlaying
   */
  constructor({ now, onStep, onPlaying }) {
    this._page = { now, onStep, onPlaying };
    this._timer = null;
    this._button = button('play', t('play-play'), () => (this.isPlaying ? this.pause() : this.play()));
    this._speed = choice(t('play-speed'), SPEEDS.map((speed) => [String(speed), `${numberInWords(speed)}×`]), '1');
    this._mode = choice(t('play-how'), MODES.map((mode) => [mode, t(`play-mode-${mode}`)]), 'window');
    this.element = el('div', { class: 'timeline-player', role: 'group', 'aria-label': t('play-years') }, button('step-back', t('play-back'), () => this._step(-1)), this._button, button('step-on', t('play-on'), () => this._step(1)), this._speed, this._mode);
    const pauseIfElsewhere = (event) => !this.element.contains(event.target) && this.pause();
    document.addEventListener('pointerdown', pauseIfElsewhere, { capture: true });
    document.addEventListener('keydown', (event) => !SILENT_KEYS.includes(event.key) && pauseIfElsewhere(event), { capture: true });
    document.addEventListener('visibilitychange', () => document.hidden && this.pause());
  }

  get isPlaying() {
    return this._timer !== null;
  }

  play() {
    const { values, axis } = this._page.now();
    this._wait();
    this._show();
    this._page.onStep(playStart(this._chosenMode, values, axis));
  }

  pause() {
    if (!this.isPlaying) return;
    clearTimeout(this._timer);
    this._timer = null;
    this._show();
  }

  get _chosenMode() {
    return /** @type {'window' | 'grow'} */ (this._mode.value);
  }

  _wait() {
    this._timer = setTimeout(() => this._tick(), STEP_MS / Number(this._speed.value));
  }

  _tick() {
    const { values, axis } = this._page.now();
    const next = playNext(this._chosenMode, values, axis, 1);
    if (!next) return this.pause();
    this._wait();
    this._page.onStep(next);
  }

  _step(by) {
    this.pause();
    const { values, axis } = this._page.now();
    const next = playNext(this._chosenMode, values, axis, by);
    const isAtEnd = by > 0 && values[1] >= axis.data[1];
    if (next) this._page.onStep(next);
    else if (isAtEnd) this._page.onStep(playStart(this._chosenMode, values, axis));
  }

  _show() {
    const sign = this.isPlaying ? 'pause' : 'play';
    const name = t(`play-${sign}`);
    this._button.replaceChildren(icon(sign));
    this._button.setAttribute('aria-label', name);
    this._button.title = name;
    this._page.onPlaying(this.isPlaying);
  }
}

const button = (sign, name, click) => el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': name, title: name, on: { click } }, icon(sign));

function choice(name, options, chosen) {
  const select = /** @type {HTMLSelectElement} */ (el('select', { class: 'timeline-choice', 'aria-label': name, title: name }, options.map(([value, text]) => el('option', { value }, text))));
  select.value = chosen;
  return select;
}
