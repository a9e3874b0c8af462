// The filtered records as a table: sorted by any column, thousands of rows of which only those in view are drawn.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { columnInWords, glyphLook, rowAfterKey, rowsInView, scrollToSee, sortedBy } from '../../state/table.js';
import { counted } from '../../state/wording.js';
import { t } from '../../words.js';
import { ColumnsMenu } from './columns-menu.js';

/** As css/table.css has them, in CSS pixels. */
const [ROW_HEIGHT, HEAD_HEIGHT] = [36, 36];
/** How many more are asked for at a time. */
const MORE_ROWS = 1000;

export class RecordsTable {
  /**
   * @param {HTMLElement} container
   * @param {import('../../store.js').Store} store
   * @param {{onSelect: (id: string) => void, onHover: (id: string | null) => void, onLayout: (layout: {order?: string, columns?: string}) => void}} actions onLayout: what the address is to say of it
   * @param {{order: string | null, columns: string | null, story: string | null}} layout as the address has it
   */
  constructor(container, store, { onSelect, onHover, onLayout }, { order, columns, story }) {
    this._store = store;
    this._onSelect = onSelect;
    this._onHover = onHover;
    this._onLayout = onLayout;
    this._order = orderOf(order);
    this._sorted = null;
    /** @type {string | null} the row that has the focus or had it last */
    this._active = null;
    this._menu = new ColumnsMenu(columns, (chosen) => (this._drawAll(), onLayout({ columns: chosen })));
    if (columns === null && story === null && ColumnsMenu.kept) onLayout({ columns: ColumnsMenu.kept });
    /** So many rows at the most are asked for, when they are not all here. */
    this._most = MORE_ROWS;
    this._note = el('p', { class: 'table-note', hidden: true }, t('table-many-note'));
    this._count = el('p', { class: 'result-count', role: 'status' });
    this._widths = el('colgroup', {});
    this._head = el('tr', { 'aria-rowindex': '1' });
    this._body = el('tbody', {});
    this._spaces = [space(), space()];
    this._table = el('table', { class: 'table', role: 'grid', 'aria-label': t('table-records') }, this._widths, el('thead', {}, this._head), this._spaces[0].element, this._body, this._spaces[1].element);
    this._scroll = el('div', { class: 'table-scroll', tabindex: '-1', on: { keydown: (event) => this._key(event) } }, this._table);
    this._scroll.addEventListener('scroll', () => this._drawRows(), { passive: true });
    container.append(el('div', { class: 'list-head' }, this._count, this._menu.element), this._note, this._scroll);
    this._listen();
  }

  _listen() {
    const idOf = (event) => event.target.closest('tr[data-id]')?.dataset.id ?? null;
    this._body.addEventListener('click', (event) => idOf(event) && this._open(idOf(event)));
    this._body.addEventListener('mouseover', (event) => this._onHover(idOf(event)));
    this._body.addEventListener('mouseleave', () => this._onHover(null));
    this._body.addEventListener('focusin', (event) => this._onHover((this._active = idOf(event))));
    this._body.addEventListener('focusout', () => this._onHover(null));
    this._store.on('records', () => this._forget());
    this._store.on('selection', () => this._showSelected());
    this._store.on('hover', () => this._markRows());
    new ResizeObserver(() => (this._sorted ? this._drawRows() : this._drawAll())).observe(this._scroll); // also when its tab is opened
  }

  get _isShown() {
    return this._scroll.clientHeight > 0;
  }

  get _rows() {
    this._sorted ??= this._sortedRows();
    return this._sorted;
  }

  /** The server knows some orders, and gives the first ones: more when somebody gets near their end. */
  _sortedRows() {
    const { records } = this._store;
    if ('visible' in records) return sortedBy(records.visible, this._order, this._words);
    return this._sorts(this._order.column) ? records.sorted(this._order.column, this._order.isDescending, this._most) : records.sorted('years', true, this._most);
  }

  /** Whether the rows can be sorted by a column. @param {string} key */
  _sorts(key) {
    const { records } = this._store;
    return !('sortable' in records) || records.sortable.includes(key);
  }

  get _words() {
    return { layer: (key) => this._store.layer(key).name, status: (key) => this._store.statusName(key) };
  }

  _forget() {
    this._sorted = null;
    if (this._isShown) this._drawAll();
  }

  _drawAll() {
    if (!this._isShown) return;
    const { columns } = this._menu;
    this._widths.replaceChildren(...columns.map((c) => columnOf(c.width)));
    this._drawHead(columns);
    const { count, total, areAllHere } = this._store.records;
    this._count.textContent = count === total ? counted(count, 'record') : t('count-of-records', { shown: count, count: total });
    this._note.hidden = areAllHere;
    this._table.setAttribute('aria-rowcount', String(count + 1));
    this._table.setAttribute('aria-colcount', String(columns.length));
    this._table.style.minWidth = `${columns.reduce((sum, c) => sum + c.width, 0)}px`;
    this._drawn = null;
    this._body.replaceChildren();
    this._drawRows();
  }

  _drawHead(columns) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('[data-column]'))?.dataset.column;
    this._head.replaceChildren(...columns.map((c) => this._headCell(c)));
    if (focused) this._head.querySelector(`[data-column="${focused}"]`)?.focus();
  }

  _headCell({ key, isNumber }) {
    if (!this._sorts(key)) return el('th', { scope: 'col', class: isNumber ? 'is-number' : null }, el('span', { class: 'table-sort' }, columnInWords(key)));
    const { column, isDescending } = this._sorts(this._order.column) ? this._order : orderOf(null);
    const isSorted = key === column;
    const direction = isDescending ? 'descending' : 'ascending';
    return el('th', { scope: 'col', class: isNumber ? 'is-number' : null, 'aria-sort': isSorted ? direction : null }, el('button', { type: 'button', class: 'table-sort', data: { column: key }, on: { click: () => this._sort(key) } }, columnInWords(key)));
  }

  _sort(column) {
    const isDescending = column === this._order.column ? !this._order.isDescending : false;
    this._order = { column, isDescending };
    this._scroll.scrollTop = 0;
    this._forget();
    this._onLayout({ order: `${isDescending ? '-' : ''}${column}` });
  }

  /** As another address has it. @param {{order: string | null, columns: string | null}} layout */
  set layout({ order, columns }) {
    const { column, isDescending } = orderOf(order);
    const isSorted = column === this._order.column && isDescending === this._order.isDescending;
    if (!this._menu.show(columns) && isSorted) return;
    this._order = { column, isDescending };
    this._forget();
  }

  _drawRows() {
    if (!this._isShown) return;
    const rows = this._rows;
    const { first, end } = rowsInView({ top: this._scroll.scrollTop, height: this._scroll.clientHeight, rowHeight: ROW_HEIGHT, count: rows.length });
    if (this._drawn?.first === first && this._drawn.end === end) return;
    const hadFocus = this._scroll.contains(document.activeElement) && !this._head.contains(document.activeElement);
    this._drawn = { first, end };
    if (end === rows.length && rows.length >= this._most && rows.length < this._store.records.count) this._wantMore();
    this._spaces[0].height = first * ROW_HEIGHT;
    this._spaces[1].height = (rows.length - end) * ROW_HEIGHT;
    this._fillBody(rows, first, end);
    this._markRows();
    // a row that has scrolled away leaves the focus to the table, which knows where to go on
    if (hadFocus) (this._rowOf(this._active) ?? this._scroll).focus({ preventScroll: true });
  }

  /** The next rows are asked for; when they are there, the table is told. */
  _wantMore() {
    this._most += MORE_ROWS;
    this._sorted = null;
    this._sorted = this._sortedRows();
  }

  /** Rows that stay in view are kept: scrolling makes only what comes in. */
  _fillBody(rows, first, end) {
    const indexOf = (row) => Number(row.getAttribute('aria-rowindex')) - 2;
    for (const row of [...this._body.children]) if (indexOf(row) < first || indexOf(row) >= end) row.remove();
    const [kept, keptEnd] = this._body.children.length ? [indexOf(this._body.firstElementChild), indexOf(this._body.lastElementChild) + 1] : [end, end];
    const make = (from, to) => rows.slice(from, to).map((feature, i) => this._row(feature, from + i));
    this._body.prepend(...make(first, kept));
    this._body.append(...make(Math.max(first, keptEnd), end));
  }

  _row(feature, index) {
    const { properties } = feature;
    const cells = this._menu.columns.map((c, i) => {
      const text = c.text(properties, this._words);
      return el('td', { class: c.isNumber ? 'is-number' : null, title: text }, i === 0 ? glyph(this._store.layer(properties.layer), { size: 16, ...glyphLook(properties) }) : null, i === 0 ? el('span', {}, text) : text);
    });
    return el('tr', { 'aria-rowindex': String(index + 2), tabindex: '-1', data: { id: feature.id } }, cells);
  }

  _markRows() {
    const { selected, hovered } = this._store;
    const rows = [...this._body.children];
    const stop = this._rowOf(this._active) ?? this._rowOf(selected) ?? rows[0];
    for (const row of rows) {
      row.tabIndex = row === stop ? 0 : -1;
      row.setAttribute('aria-selected', String(row.dataset.id === selected));
      row.classList.toggle('is-hovered', hovered.has(row.dataset.id));
    }
  }

  _rowOf(id) {
    return id && this._body.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** What was selected on the map or in the list comes into view. */
  _showSelected() {
    const index = this._isShown && this._store.selected ? this._rows.findIndex((f) => f.id === this._store.selected) : -1;
    if (index >= 0) this._scrollTo(index);
    if (this._isShown) this._markRows();
  }

  _scrollTo(index) {
    const { scrollTop: top, clientHeight: height } = this._scroll;
    this._scroll.scrollTop = scrollToSee({ index, top, height, rowHeight: ROW_HEIGHT, headHeight: HEAD_HEIGHT });
    this._drawRows();
  }

  _open(id) {
    this._active = id;
    this._rowOf(id)?.focus({ preventScroll: true });
    this._onSelect(id);
  }

  _key(event) {
    if (event.target.closest('thead')) return;
    if ((event.key === 'Enter' || event.key === ' ') && this._active) {
      event.preventDefault();
      this._open(this._active);
      return;
    }
    const page = Math.max(1, Math.floor((this._scroll.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const index = rowAfterKey(event.key, this._rows.findIndex((f) => f.id === this._active), this._rows.length, page);
    if (index === null) return;
    event.preventDefault();
    this._active = this._rows[index].id;
    this._scrollTo(index);
    this._rowOf(this._active)?.focus({ preventScroll: true });
    this._markRows();
  }
}

/** @param {number} width in CSS pixels */
function columnOf(width) {
  const col = el('col', {});
  col.style.width = `${width}px`;
  return col;
}

/** Stands for the rows that are not drawn. */
function space() {
  const row = el('tr', {});
  const element = el('tbody', { 'aria-hidden': 'true' }, row);
  return { element, set height(px) { row.style.height = `${px}px`; element.hidden = px === 0; } };
}

/** @param {string | null} order "title", "-years"; null: the newest first */
function orderOf(order) {
  const isDescending = order === null || order.startsWith('-');
  return { column: order?.replace('-', '') ?? 'years', isDescending };
}
