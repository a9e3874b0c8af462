// One filter section whose values have an order: any, or at least this much. Radio buttons, so arrows move through them.
import { el } from '../dom.js';
import { numberInWords } from '../state/wording.js';
import { t } from '../words.js';

export class AtLeast {
  /**
   * @param {object} options
   * @param {string} options.title
   * @param {string[]} options.values from the least to the most
   * @param {(value: string) => string} options.nameOf
   * @param {(value: string | null) => void} options.onChoose null: any
   */
  constructor({ title, values, nameOf, onChoose }) {
    this._note = el('span', { class: 'facet-note' });
    this._rows = [null, ...values].map((value) => {
      const box = el('input', { type: 'radio', name: `at-least-${title}`, on: { change: () => onChoose(value) } });
      const count = el('span', { class: 'facet-count' });
      const item = el('div', { class: 'facet-row' }, el('label', {}, box, el('span', { class: 'facet-name' }, value === null ? t('any') : nameOf(value)), count));
      return { value, box, count, item };
    });
    this._nameOf = nameOf;
    this.element = el('details', { class: 'facet' }, el('summary', { class: 'facet-title' }, title, this._note), el('div', { class: 'facet-rows', role: 'radiogroup', 'aria-label': title }, ...this._rows.map((row) => row.item)));
  }

  /** @param {Map<string, number>} counts of each value @param {number} all @param {string | undefined} chosen */
  update(counts, all, chosen) {
    for (const { value, box, count, item } of this._rows) {
      const number = value === null ? all : (counts.get(value) ?? 0);
      count.textContent = numberInWords(number);
      box.checked = value === (chosen ?? null);
      item.classList.toggle('is-empty', number === 0);
    }
    this._note.textContent = chosen ? this._nameOf(chosen) : t('any');
  }
}
