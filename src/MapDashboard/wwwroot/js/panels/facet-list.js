// One filter section: rows with a checkbox, a name and a count. Rows are kept between updates, so focus stays where it is.
import { el } from '../dom.js';

/** How many rows are shown before "Show all". */
const FIRST_ROWS = 7;

export class FacetList {
  /**
   * @param {object} options
   * @param {string} options.title
   * @param {(value: string) => string} options.nameOf
   * @param {(value: string) => (Node | null)} [options.glyphOf]
   * @param {(value: string) => void} options.onToggle
   * @param {(value: string) => void} [options.onOnly] adds an "only" button to each row
   * @param {boolean} [options.collapsed] starts closed
   * @param {boolean} [options.keepsOrder] rows in the order of the values, not by count
   */
  constructor(options) {
    this._options = options;
    this._rows = new Map();
    this._showsAll = false;
    this._list = el('ul', { class: 'facet-rows' });
    this._more = el('button', { type: 'button', class: 'link-button facet-more', hidden: true, on: { click: () => this._showAll() } });
    this._summaryNote = el('span', { class: 'facet-note' });
    this.element = options.collapsed === undefined
      ? el('section', { class: 'facet', 'aria-label': options.title }, el('h2', { class: 'facet-title' }, options.title), this._list, this._more)
      : el('details', { class: 'facet', open: !options.collapsed }, el('summary', { class: 'facet-title' }, options.title, this._summaryNote), this._list, this._more);
  }

  /** @param {{value: string, count: number, checked: boolean}[]} rows */
  update(rows) {
    const sorted = this._options.keepsOrder ? rows : [...rows].sort((a, b) => b.count - a.count || this._options.nameOf(a.value).localeCompare(this._options.nameOf(b.value)));
    const wanted = new Set(sorted.map((r) => r.value));
    for (const [value, row] of this._rows) {
      if (wanted.has(value)) continue;
      row.item.remove();
      this._rows.delete(value);
    }
    sorted.forEach((row, i) => {
      const parts = this._rows.get(row.value) ?? this._addRow(row.value);
      parts.box.checked = row.checked;
      parts.count.textContent = String(row.count);
      parts.item.classList.toggle('is-empty', row.count === 0);
      parts.item.hidden = !this._showsAll && i >= FIRST_ROWS && !row.checked;
      if (this._list.children[i] !== parts.item && !parts.item.contains(document.activeElement)) this._list.insertBefore(parts.item, this._list.children[i] ?? null);
    });
    this._more.hidden = this._showsAll || sorted.length <= FIRST_ROWS;
    this._more.textContent = `Show all ${sorted.length}`;
    const chosen = sorted.filter((r) => r.checked).length;
    this._summaryNote.textContent = chosen ? `${chosen} chosen` : String(sorted.length);
    this.element.hidden = sorted.length === 0;
  }

  _addRow(value) {
    const { nameOf, glyphOf, onToggle, onOnly } = this._options;
    const name = nameOf(value);
    const box = el('input', { type: 'checkbox', on: { change: () => onToggle(value) } });
    const count = el('span', { class: 'facet-count' });
    const only = onOnly && el('button', { type: 'button', class: 'link-button facet-only', 'aria-label': `Only ${name}`, on: { click: () => onOnly(value) } }, 'only');
    const item = el('li', { class: 'facet-row' }, el('label', {}, box, glyphOf?.(value), el('span', { class: 'facet-name' }, name), count), only);
    const parts = { item, box, count };
    this._rows.set(value, parts);
    this._list.append(item);
    return parts;
  }

  _showAll() {
    this._showsAll = true;
    const hidden = [...this._list.children].find((item) => item.hidden);
    for (const item of this._list.children) item.hidden = false;
    this._more.hidden = true;
    hidden?.querySelector('input').focus();
  }
}
