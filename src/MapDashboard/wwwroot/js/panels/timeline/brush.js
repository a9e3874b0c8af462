// The range over the bars: drag to make one, drag it, drag its ends; or its two thumbs by keys (WAI-ARIA multi-thumb slider).
import { el } from '../../dom.js';
import { binAt, isAll, keyed, shifted, swept, withEnd } from '../../state/timeline.js';
import { t } from '../../words.js';

const ENDS = ['first', 'last'];
const STILL_PX = 4;

export class Brush {
  /**
   * @param {object} actions
   * @param {(values: number[]) => void} actions.onRange at most once a frame while dragging
   * @param {(bin: number) => void} actions.onPick a bar was clicked
   * @param {(bin: number | null) => void} actions.onPoint the pointer is over a bar
   */
  constructor(bars, { onRange, onPick, onPoint }) {
    this._actions = { onRange, onPick, onPoint };
    this._drag = null;
    this._frame = null;
    this._before = el('div', { class: 'timeline-shade' });
    this._after = el('div', { class: 'timeline-shade' });
    this._window = el('div', { class: 'timeline-window' });
    this._thumbs = ENDS.map((end, i) => el('div', { class: `timeline-thumb is-${end}`, role: 'slider', tabindex: '0', 'aria-label': t(`timeline-thumb-${end}`), 'aria-orientation': 'horizontal', on: { keydown: (event) => this._key(event, i) } }));
    this.element = el('div', { class: 'timeline-plot' }, bars, this._before, this._after, this._window, ...this._thumbs);
    this.element.addEventListener('pointerdown', (event) => this._grab(event));
    this.element.addEventListener('pointermove', (event) => this._move(event));
    this.element.addEventListener('pointerup', (event) => this._let(event));
    this.element.addEventListener('pointercancel', () => this._giveUp());
    this.element.addEventListener('pointerleave', () => onPoint(null));
    addEventListener('keydown', (event) => event.key === 'Escape' && this._drag?.moved && this._giveUp(event), { capture: true });
  }

  get isDragged() {
    return this._drag !== null;
  }

  /** @param {number[]} values @param {import('../../state/timeline.js').Axis} axis @param {{from: number | null, to: number | null} | undefined} range what is open is said to be */
  show(values, axis, range) {
    this._values = values;
    this._axis = axis;
    this._range = range;
    const years = axis.last - axis.first + 1;
    const [left, right] = [(values[0] - axis.first) / years, 1 - (values[1] + 1 - axis.first) / years].map((share) => `${share * 100}%`);
    this._before.style.width = this._window.style.left = this._thumbs[0].style.left = left;
    this._after.style.width = this._window.style.right = this._thumbs[1].style.right = right;
    this._window.classList.toggle('is-all', isAll(values, axis));
    this._thumbs.forEach((thumb, i) => {
      thumb.setAttribute('aria-valuemin', String(i === 0 ? axis.first : values[0]));
      thumb.setAttribute('aria-valuemax', String(i === 0 ? values[1] : axis.last));
      thumb.setAttribute('aria-valuenow', String(values[i]));
      const isOpen = (i === 0 ? range?.from : range?.to) ?? null;
      thumb.setAttribute('aria-valuetext', isOpen === null ? t('timeline-no-limit', { year: String(values[i]) }) : String(values[i]));
    });
  }

  _key(event, index) {
    const year = keyed(this._values[index], event.key, this._axis);
    if (year === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const values = withEnd(this._values, index, year, this._axis);
    if (values[index] !== this._values[index]) this._actions.onRange(values);
  }

  /** Where the pointer is on the axis, in years and parts of them. */
  _at({ clientX }) {
    const { left, width } = this.element.getBoundingClientRect();
    return this._axis.first + ((clientX - left) / width) * (this._axis.last - this._axis.first + 1);
  }

  _grab(event) {
    if (event.button !== 0 || this._drag) return;
    event.preventDefault(); // no text is selected
    const thumb = this._thumbs.indexOf(event.target);
    if (thumb >= 0) this._thumbs[thumb].focus({ focusVisible: false });
    const kind = thumb >= 0 ? thumb : event.target === this._window && !isAll(this._values, this._axis) ? 'whole' : 'new';
    this._drag = { kind, x: event.clientX, at: this._at(event), values: this._values, moved: false };
    this.element.setPointerCapture(event.pointerId);
  }

  _move(event) {
    if (!this._drag) return this._actions.onPoint(this._binAt(event));
    const { kind, x, at, values } = this._drag;
    if (!this._drag.moved && Math.abs(event.clientX - x) < STILL_PX) return;
    this._drag.moved = true;
    this.element.dataset.dragging = String(kind);
    const now = this._at(event);
    const wanted = kind === 'new' ? swept(at, now, this._axis) : kind === 'whole' ? shifted(values, now - at, this._axis) : withEnd(values, Number(kind), values[kind] + Math.round(now - at), this._axis);
    this._follow(wanted);
  }

  _follow(values) {
    if (values.every((year, i) => year === this._values[i])) return;
    this.show(values, this._axis, { from: values[0], to: values[1] });
    this._frame ??= requestAnimationFrame(() => this._flush());
  }

  _flush() {
    cancelAnimationFrame(this._frame);
    this._frame = null;
    this._actions.onRange(this._values);
  }

  _let(event) {
    if (!this._drag) return;
    const { moved, kind } = this._drag;
    this._end();
    if (moved) this._flush();
    else if (typeof kind === 'string') this._actions.onPick(this._binAt(event));
  }

  /** The range goes back to where the drag began. */
  _giveUp(event = null) {
    if (!this._drag) return;
    event?.stopPropagation();
    this._follow(this._drag.values);
    this._end();
  }

  _end() {
    this._drag = null;
    delete this.element.dataset.dragging;
  }

  _binAt(event) {
    const bins = (this._axis.last - this._axis.first + 1) / this._axis.step;
    return Math.max(0, Math.min(bins - 1, binAt(this._at(event), this._axis)));
  }
}
