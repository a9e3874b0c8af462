// The map as it was known on a day that is over.
import { el } from '../dom.js';
import { t } from '../words.js';

export class AsOf {
  /** @param {(date: string | null) => void} onChange */
  constructor(onChange) {
    this._input = el('input', { type: 'date', class: 'as-of-input', 'aria-label': t('as-of'), on: { change: () => onChange(this._input.value || null) } });
    this._now = el('button', { type: 'button', class: 'link-button', hidden: true, on: { click: () => onChange(null) } }, t('as-of-now'));
    this.element = el('section', { class: 'facet', 'aria-label': t('as-of') }, el('div', { class: 'facet-head' }, el('h2', { class: 'facet-title' }, t('as-of')), this._now), this._input);
  }

  /** @param {string | undefined} date a day, or a moment of which the day is shown */
  update(date) {
    this._input.max = new Date().toISOString().slice(0, 10);
    if (document.activeElement !== this._input || !date) this._input.value = date?.slice(0, 10) ?? '';
    this._now.hidden = !date;
  }
}
