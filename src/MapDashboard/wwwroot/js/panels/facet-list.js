// One filter section: rows with a checkbox, a name and a count. Rows are kept between updates, so focus stays where it is.
import { el } from '../dom.js';
import { folded } from '../state/folded.js';
import { numberInWords } from '../state/wording.js';
import { locale, t } from '../words.js';

/** How many rows are shown before "Show all". */
const FIRST_ROWS = 7;

/** Longer lists can be narrowed by typing. */
const MOST_WITHOUT_FIND = 8;

/** Longer ones stay in their order where counts are the same: comparing names takes long. */
const MOST_BY_NAME = 1000;

export class FacetList {
  /**
   * @param {object} options
   * @param {string} options.key of the filter
   * @param {string} options.title
   * @param {(value: string) => string} options.nameOf
   * @param {(value: string) => (Node | null)} [options.glyphOf]
   * @param {(value: string) => string} [options.noteOf] what stands behind the name
   * @param {(value: string) => void} options.onToggle
   * @param {(value: string) => void} [options.onOnly] adds an "only" button to each row
   * @param {boolean} [options.collapsed] starts closed
   * @param {boolean} [options.keepsOrder] rows in the order of the values, not by count
   * @param {() => void} [options.onOpen] when a reader opens it
   */
  constructor(options) {
    this._options = options;
    const find = t('facet-find', { facet: options.title.toLocaleLowerCase(locale()) });
    this._rows = new Map();
    this._values = [];
    this._isSorted = true;
    this._showsAll = false;
    this._list = el('ul', { class: 'facet-rows' });
    this._find = el('input', { type: 'text', class: 'facet-find', placeholder: find, 'aria-label': find, autocomplete: 'off', spellcheck: 'false', hidden: true, on: { input: () => this._draw(), keydown: (event) => this._key(event) } });
    this._found = el('p', { class: 'facet-found', role: 'status' });
    this._more = el('button', { type: 'button', class: 'link-button facet-more', hidden: true, on: { click: () => this._showAll() } });
    this._summaryNote = el('span', { class: 'facet-note' });
    this.element = el('details', { class: 'facet', open: !options.collapsed, data: { facet: options.key } }, el('summary', { class: 'facet-title' }, options.title, this._summaryNote), this._find, this._found, this._list, this._more);
    this.element.addEventListener('toggle', () => {
      if (!this.element.open) return;
      this._draw();
      options.onOpen?.();
    });
  }

  /** @param {{value: string, count: number, checked: boolean}[]} rows */
  update(rows) {
    this._values = rows;
    this._isSorted = this._options.keepsOrder ?? false;
    const chosen = rows.filter((r) => r.checked).length;
    this._summaryNote.textContent = chosen && chosen < rows.length ? t('count-of', { shown: chosen, count: rows.length }) : numberInWords(rows.length);
    this._find.hidden = rows.length <= MOST_WITHOUT_FIND;
    this.element.hidden = rows.length === 0;
    this._draw();
  }

  /** Its values are counted only when it is opened. */
  wait() {
    this.element.hidden = false;
  }

  /** By count, then by name: names of countries are slow to come by, and a closed list needs none. */
  _sort() {
    const { nameOf } = this._options;
    const byName = this._values.length > MOST_BY_NAME ? () => 0 : (a, b) => nameOf(a.value).localeCompare(nameOf(b.value), locale());
    this._values = [...this._values].sort((a, b) => b.count - a.count || byName(a, b));
    this._isSorted = true;
  }

  /** A closed list has no rows. */
  _draw() {
    if (!this.element.open) return;
    if (!this._isSorted) this._sort();
    const words = this._find.hidden ? '' : folded(this._find.value);
    const found = words ? this._values.filter((r) => folded(this._options.nameOf(r.value)).includes(words)) : this._values;
    const shown = found.filter((row, i) => words || this._showsAll || i < FIRST_ROWS || row.checked || this._hasFocus(row.value));
    const wanted = new Set(shown.map((r) => r.value));
    for (const [value, row] of this._rows) {
      if (wanted.has(value)) continue;
      row.item.remove();
      this._rows.delete(value);
    }
    shown.forEach((row, i) => this._place(row, i));
    this._found.textContent = words ? t('count-of', { shown: found.length, count: this._values.length }) : '';
    this._more.hidden = words !== '' || shown.length === this._values.length;
    this._more.textContent = t('show-all', { count: this._values.length });
  }

  _place(row, i) {
    const parts = this._rows.get(row.value) ?? this._addRow(row.value);
    parts.box.checked = row.checked;
    parts.count.textContent = numberInWords(row.count);
    parts.name.textContent = this._options.nameOf(row.value);
    if (parts.note) parts.note.textContent = this._options.noteOf(row.value);
    parts.item.classList.toggle('is-empty', row.count === 0);
    if (this._list.children[i] !== parts.item && !this._hasFocus(row.value)) this._list.insertBefore(parts.item, this._list.children[i] ?? null);
  }

  _hasFocus(value) {
    return this._rows.get(value)?.item.contains(document.activeElement) ?? false;
  }

  _addRow(value) {
    const { nameOf, noteOf, glyphOf, onToggle, onOnly } = this._options;
    const box = el('input', { type: 'checkbox', on: { change: () => onToggle(value) } });
    const count = el('span', { class: 'facet-count' });
    const name = el('span', { class: 'facet-name' });
    const note = noteOf ? el('span', { class: 'facet-note' }) : null;
    const only = onOnly && el('button', { type: 'button', class: 'link-button facet-only', 'aria-label': t('facet-only', { name: nameOf(value) }), on: { click: () => onOnly(value) } }, t('facet-only-this'));
    const item = el('li', { class: 'facet-row' }, el('label', {}, box, glyphOf?.(value), name, note, count), only);
    const parts = { item, box, count, name, note };
    this._rows.set(value, parts);
    this._list.append(item);
    return parts;
  }

  /** Enter takes the first row that was found, Escape gives up finding. */
  _key(event) {
    if (event.key === 'Enter' && this._find.value.trim()) {
      event.preventDefault();
      this._list.querySelector('input')?.click();
    } else if (event.key === 'Escape' && this._find.value) {
      event.stopPropagation();
      this._find.value = '';
      this._draw();
    }
  }

  _showAll() {
    const next = this._list.children.length;
    this._showsAll = true;
    this._draw();
    this._list.children[next]?.querySelector('input').focus();
  }
}
