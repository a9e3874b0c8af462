// An exact range, typed. What is no range is said, stays in the field to be mended, and changes nothing.
import { el } from '../../dom.js';
import { typedRange } from '../../state/timeline.js';
import { t } from '../../words.js';

const ENDS = ['from', 'to'];

export class YearFields {
  /** @param {(range: {from: number | null, to: number | null} | null) => void} onRange */
  constructor(onRange) {
    this._onRange = onRange;
    this._shown = ['', ''];
    this.fault = el('p', { class: 'timeline-fault', id: 'timeline-fault', role: 'alert' });
    this._inputs = ENDS.map((end) => el('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', class: 'timeline-field', 'aria-label': t(`timeline-${end}`), on: { change: () => this._commit(), keydown: (event) => this._key(event) } }));
    this.element = el('div', { class: 'timeline-fields', role: 'group', 'aria-label': t('timeline-exact-years') }, this._inputs[0], el('span', { 'aria-hidden': 'true' }, '–'), this._inputs[1]);
  }

  /** @param {{from: number | null, to: number | null} | undefined} range @param {[number, number]} data the years there are, named in the place of an open end */
  show(range, data) {
    const shown = [range?.from, range?.to].map((year) => (year === null || year === undefined ? '' : String(year)));
    this._inputs.forEach((input, i) => (input.placeholder = String(data[i])));
    if (shown.every((text, i) => text === this._shown[i])) return;
    this._shown = shown;
    this._reset();
  }

  _key(event) {
    if (event.key === 'Enter') this._commit();
    if (event.key !== 'Escape' || this._inputs.every((input, i) => input.value === this._shown[i])) return;
    event.stopPropagation(); // here it takes back what was typed and closes nothing
    this._reset();
  }

  _commit() {
    const result = typedRange(this._inputs[0].value, this._inputs[1].value);
    if ('problem' in result) return this._say(result.problem, result.at);
    this._say('', null);
    if (this._inputs.some((input, i) => input.value.trim() !== this._shown[i])) this._onRange(result.range);
  }

  _reset() {
    this._inputs.forEach((input, i) => (input.value = this._shown[i]));
    this._say('', null);
  }

  _say(problem, at) {
    if (this.fault.textContent !== problem) this.fault.textContent = problem;
    this._inputs.forEach((input, i) => {
      input.toggleAttribute('aria-invalid', false);
      input.removeAttribute('aria-describedby');
      if (i !== at) return;
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', this.fault.id);
    });
  }
}
