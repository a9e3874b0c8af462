// The time control: a histogram of records per year and two thumbs over it (WAI-ARIA multi-thumb slider), or exact years.
import { el } from '../dom.js';
import { counted } from '../state/wording.js';

const LARGE_STEP = 5;

export class YearRange {
  /** @param {(range: {from: number | null, to: number | null} | null, isFinal: boolean) => void} onChange null: all years */
  constructor(onChange) {
    this._onChange = onChange;
    this._bars = el('div', { class: 'year-bars', 'aria-hidden': 'true' });
    this._track = el('div', { class: 'year-track' });
    this._span = el('div', { class: 'year-span' });
    this._thumbs = [this._thumb(0, 'First year'), this._thumb(1, 'Last year')];
    this._track.append(this._span, ...this._thumbs);
    this._inputs = [this._input(0, 'From year'), this._input(1, 'To year')];
    this._note = el('p', { class: 'year-note' });
    this._reset = el('button', { type: 'button', class: 'link-button', on: { click: () => this._onChange(null, true) } }, 'All years');
    this.element = el(
      'section',
      { class: 'facet year-range', 'aria-label': 'Years' },
      el('div', { class: 'facet-head' }, el('h2', { class: 'facet-title' }, 'Years'), this._reset),
      el('div', { class: 'year-chart' }, this._bars, this._track),
      el('div', { class: 'year-inputs' }, this._inputs[0], el('span', { 'aria-hidden': 'true' }, '–'), this._inputs[1], this._note),
    );
    this._track.addEventListener('pointerdown', (event) => this._grab(event));
  }

  /** @param {Map<number, number>} counts @param {[number, number]} domain @param {object | undefined} range @param {number} undated */
  update(counts, domain, range, undated) {
    this._domain = domain;
    this._values = [Math.max(domain[0], range?.from ?? domain[0]), Math.min(domain[1], range?.to ?? domain[1])];
    this._isOpen = [range?.from === undefined || range.from === null, range?.to === undefined || range.to === null];
    this._drawBars(counts);
    this._place();
    this._reset.hidden = !range;
    this._note.textContent = range && undated > 0 ? `${counted(undated, 'undated record')} hidden` : '';
  }

  _drawBars(counts) {
    const [first, last] = this._domain;
    const highest = Math.max(1, ...counts.values());
    const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (this._bars.children.length !== years.length) this._bars.replaceChildren(...years.map(() => el('i')));
    years.forEach((year, i) => {
      const bar = this._bars.children[i];
      const count = counts.get(year) ?? 0;
      bar.style.setProperty('--height', count ? `${Math.max(6, (count / highest) * 100)}%` : '0%');
      bar.title = `${year}: ${counted(count, 'record')}`;
      bar.classList.toggle('is-out', year < this._values[0] || year > this._values[1]);
    });
  }

  _place() {
    const [first, last] = this._domain;
    const columns = last - first + 1;
    const edges = [(this._values[0] - first) / columns, (this._values[1] - first + 1) / columns];
    this._span.style.left = `${edges[0] * 100}%`;
    this._span.style.right = `${(1 - edges[1]) * 100}%`;
    this._thumbs.forEach((thumb, i) => {
      thumb.style.left = `${edges[i] * 100}%`;
      thumb.setAttribute('aria-valuemin', i === 0 ? first : this._values[0]);
      thumb.setAttribute('aria-valuemax', i === 0 ? this._values[1] : last);
      thumb.setAttribute('aria-valuenow', this._values[i]);
      thumb.setAttribute('aria-valuetext', String(this._values[i]));
      const input = this._inputs[i];
      if (document.activeElement !== input) input.value = this._values[i];
      input.min = first;
      input.max = last;
    });
    [...this._bars.children].forEach((bar, i) => bar.classList.toggle('is-out', first + i < this._values[0] || first + i > this._values[1]));
  }

  _thumb(index, label) {
    return el('div', { class: 'year-thumb', role: 'slider', tabindex: '0', 'aria-label': label, on: { keydown: (event) => this._key(event, index) } });
  }

  _input(index, label) {
    const commit = (event) => {
      const year = Number(event.target.value);
      if (Number.isInteger(year) && year > 999) this._set(index, year, true);
      else event.target.value = this._values[index];
    };
    return el('input', { type: 'number', class: 'year-input', 'aria-label': label, on: { change: commit } });
  }

  _key(event, index) {
    const value = this._values[index];
    const target = {
      ArrowLeft: value - 1,
      ArrowDown: value - 1,
      ArrowRight: value + 1,
      ArrowUp: value + 1,
      PageDown: value - LARGE_STEP,
      PageUp: value + LARGE_STEP,
      Home: this._domain[0],
      End: this._domain[1],
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this._set(index, target, false);
  }

  /** The nearer thumb follows the pointer until it is let go. */
  _grab(event) {
    event.preventDefault();
    const { left, width } = this._track.getBoundingClientRect();
    const edgeAt = (x) => ((x - left) / width) * (this._domain[1] - this._domain[0] + 1);
    const edges = [this._values[0] - this._domain[0], this._values[1] - this._domain[0] + 1];
    const at = edgeAt(event.clientX);
    const onThumb = this._thumbs.indexOf(event.target);
    const index = onThumb >= 0 ? onThumb : Math.abs(at - edges[0]) < Math.abs(at - edges[1]) ? 0 : 1;
    const follow = (move, isFinal) => this._set(index, this._domain[0] + Math.round(edgeAt(move.clientX)) - index, isFinal);
    this._thumbs[index].focus();
    if (onThumb < 0) follow(event, false);
    this._track.setPointerCapture(event.pointerId);
    const move = (e) => follow(e, false);
    const up = (e) => {
      follow(e, true);
      this._track.removeEventListener('pointermove', move);
    };
    this._track.addEventListener('pointermove', move);
    this._track.addEventListener('pointerup', up, { once: true });
    this._track.addEventListener('pointercancel', () => this._track.removeEventListener('pointermove', move), { once: true });
  }

  _set(index, year, isFinal) {
    const [first, last] = this._domain;
    const values = [...this._values];
    values[index] = Math.max(index === 0 ? first : values[0], Math.min(index === 0 ? values[1] : last, year));
    if (values[index] === this._values[index] && !isFinal) return;
    this._values = values;
    this._place();
    const isAll = values[0] === first && values[1] === last;
    this._onChange(isAll ? null : { from: values[0] === first ? null : values[0], to: values[1] === last ? null : values[1] }, isFinal);
  }
}
