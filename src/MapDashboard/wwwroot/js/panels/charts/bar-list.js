// A chart of named bars, the longest first. Each is a button that switches its value in the filter.
import { el, svg } from '../../dom.js';
import { rankedRows } from '../../state/charts.js';
import { t } from '../../words.js';

/** How many bars are shown before "Show all". */
const FIRST_BARS = 8;

export class BarList {
  /**
   * @param {object} options
   * @param {string} options.title
   * @param {(key: string) => string} options.nameOf
   * @param {(value: number) => {number: string, whole: string}} options.inWords what a bar's length says: the number, and as a whole with its unit for those who do not see the title above
   * @param {(key: string) => void} options.onChoose
   */
  constructor({ title, nameOf, inWords, onChoose }) {
    this._options = { nameOf, inWords, onChoose };
    this._showsAll = false;
    this._list = el('ul', { class: 'bars' });
    this._note = el('p', { class: 'chart-note' });
    this._more = el('button', { type: 'button', class: 'link-button', on: { click: () => this._showAll() } });
    this.element = el('section', { class: 'chart', 'aria-label': title }, el('h2', { class: 'chart-title' }, title), this._note, this._list, this._more);
  }

  /** @param {Map<string, number>} values @param {string[]} [chosen] @param {string} [note] */
  update(values, chosen = [], note = '') {
    this._rows = rankedRows(values, chosen);
    this._hasChoice = chosen.length > 0;
    this._note.textContent = this._rows.length ? note : t('charts-nothing');
    this._draw();
  }

  _draw() {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('.bar'))?.dataset.key;
    const hadFocus = this._list.contains(document.activeElement);
    const longest = Math.max(1e-9, ...this._rows.map((r) => r.value));
    const shown = this._rows.filter((row, i) => this._showsAll || i < FIRST_BARS || row.isChosen);
    this._list.replaceChildren(...shown.map((row) => el('li', {}, this._bar(row, row.value / longest))));
    this._more.hidden = shown.length === this._rows.length;
    this._more.textContent = t('show-all', { count: this._rows.length });
    if (hadFocus) this._list.querySelector(`[data-key="${CSS.escape(focused ?? '')}"]`)?.focus();
  }

  _bar({ key, value, isChosen }, share) {
    const { nameOf, inWords, onChoose } = this._options;
    const { number, whole } = inWords(value);
    const bar = svg('svg', { class: 'bar-length', 'aria-hidden': 'true', width: '100%', height: 8 }, svg('rect', { width: `${(share * 100).toFixed(2)}%`, height: 8, rx: 1.5 }));
    return el(
      'button',
      { type: 'button', class: `bar${this._hasChoice && !isChosen ? ' is-out' : ''}`, 'aria-pressed': String(isChosen), data: { key }, on: { click: () => onChoose(key) } },
      el('span', { class: 'bar-name' }, nameOf(key)),
      el('span', { class: 'bar-value' }, number === whole ? number : [el('span', { 'aria-hidden': 'true' }, number), hidden(whole)]),
      bar,
    );
  }

  _showAll() {
    const next = this._list.children.length;
    this._showsAll = true;
    this._draw();
    this._list.children[next]?.querySelector('button').focus();
  }
}

const hidden = (text) => el('span', { class: 'visually-hidden' }, text);
