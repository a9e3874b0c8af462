// The time control: records per year and layer under all other filters, with a range over them. Under the map, on a phone in the panel.
import { el, icon } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { withKey } from '../../state/filter.js';
import { timeOf } from '../../state/time-of.js';
import { axisOf, rangeOf, sumOf, valuesOf } from '../../state/timeline.js';
import { binInWords, looseInWords, rangeInWords } from '../../state/timeline-words.js';
import { listed } from '../../state/wording.js';
import { t } from '../../words.js';
import { Sheet } from '../sheet.js';
import { Brush } from './brush.js';
import { countsTable } from './counts-table.js';
import { Histogram, spanMarks } from './histogram.js';
import { Player } from './player.js';
import { YearFields } from './year-fields.js';

const MIN_BAR_PX = 7;
const HEIGHT_PX = 112;

export class Timeline {
  /**
   * @param {HTMLElement} element @param {HTMLElement} panelPlace where it stands on a phone
   * @param {import('../../store.js').Store} store
   * @param {(filter: object, how: {replace: boolean}) => void} onFilter
   */
  constructor(element, panelPlace, store, onFilter) {
    this._element = element;
    this._store = store;
    this._onFilter = onFilter;
    this._width = 0;
    this._homes = [panelPlace, element.parentElement];
    this._histogram = new Histogram((key) => store.layer(key));
    this._brush = new Brush(this._histogram.element, {
      onRange: (values) => this._setRange(rangeOf(values, this._axis), { replace: true }),
      onPick: (bin) => this._pick(bin),
      onPoint: (bin) => this._point(bin),
    });
    this._fields = new YearFields((range) => this._setRange(range, { replace: false }));
    this._player = new Player({ now: () => ({ values: this._values, axis: this._axis }), onStep: (values) => this._play(values), onPlaying: (isPlaying) => this._sayPlaying(isPlaying) });
    this._build();
    store.on('records', () => this.update());
    store.on('selection', () => this._markSelected());
    new ResizeObserver(([{ contentRect }]) => this._widen(contentRect.width)).observe(this._brush.element);
    matchMedia('(max-width: 640px)').addEventListener('change', () => this._settle());
    this._settle();
    this._collapse(false);
  }

  update() {
    if (this._axis && this._store.updated === null) return; // nothing has come yet
    const { filter, vocabulary } = this._store;
    const width = this._width;
    const time = timeOf(this._store);
    if (this._player.isPlaying && JSON.stringify(filter.year) !== this._played) this._player.pause();
    // under the reader's hand the years stay where they are
    if (!this._axis || !(this._brush.isDragged || this._player.isPlaying)) this._axis = axisOf(time.span, filter.year, Math.max(8, Math.floor((width || 600) / MIN_BAR_PX)));
    this._values = valuesOf(filter.year, this._axis);
    this._counts = time.histogram(this._axis, vocabulary.layers.map((layer) => layer.key));
    if (width > 0) this._histogram.draw(this._counts, this._axis, { width, height: HEIGHT_PX });
    if (!this._brush.isDragged) this._brush.show(this._values, this._axis, filter.year);
    this._fields.show(filter.year, this._axis.data);
    this._reset.hidden = !filter.year;
    this._sum(time);
    this._markSelected();
  }

  /** @param {number} width of the chart, in pixels; asking the element for it in an update would lay out the page an extra time */
  _widen(width) {
    if (Math.round(width) === this._width) return;
    this._width = Math.round(width);
    this.update();
  }

  _build() {
    this._toggle = el('button', { type: 'button', class: 'timeline-toggle', 'aria-controls': 'timeline-body', on: { click: () => this._collapse(!this._isCollapsed) } }, icon('down'), el('h2', { class: 'facet-title' }, t('timeline')));
    this._text = el('p', { class: 'timeline-text' });
    this._reset = el('button', { type: 'button', class: 'link-button', on: { click: () => this._setRange(null, { replace: false }) } }, t('timeline-all'));
    this._status = el('p', { class: 'visually-hidden', role: 'status' });
    this._keys = el('ul', { class: 'timeline-keys' });
    this._marks = el('div', { class: 'timeline-marks', 'aria-hidden': 'true' });
    this._undated = el('div', { class: 'timeline-undated' }, this._histogram.undated);
    this._table = el('div', { class: 'visually-hidden' });
    this._body = el(
      'div',
      { class: 'timeline-body', id: 'timeline-body' },
      el('div', { class: 'timeline-chart' }, el('div', { class: 'timeline-years' }, this._brush.element, this._marks), this._undated),
      this._keys,
      this._table,
    );
    this._element.append(el('div', { class: 'timeline-head' }, this._toggle, this._text, this._reset, el('div', { class: 'timeline-controls' }, this._fields.element, this._player.element)), this._fields.fault, this._body, this._status);
  }

  /** Under the map, or on a phone in the panel. */
  _settle() {
    this._homes[Sheet.isNarrow ? 0 : 1].append(this._element);
    this.update();
  }

  _collapse(isCollapsed) {
    this._isCollapsed = isCollapsed;
    this._body.hidden = isCollapsed;
    this._element.classList.toggle('is-collapsed', isCollapsed);
    this._toggle.setAttribute('aria-expanded', String(!isCollapsed));
  }

  /** What is seen, in words; the colours and shapes with their names; all counts as a table for those who do not see the bars. */
  _sum(time) {
    const { filter, records, vocabulary } = this._store;
    const nameOf = (key) => this._store.layer(key).name;
    const loose = looseInWords(time.loose(this._values));
    const undated = sumOf(this._counts.undated);
    this._summary = listed([t('timeline-summary', { years: rangeInWords(filter.year), count: records.count }), loose].filter(Boolean));
    if (!this._pointed) this._text.textContent = this._summary;
    this._undated.classList.toggle('is-hidden', Boolean(filter.year));
    const perLayer = new Map(vocabulary.layers.map((layer) => [layer.key, 0]));
    for (const [key, count] of time.perLayer) perLayer.set(key, count);
    const layers = [...perLayer.keys()].filter((key) => perLayer.get(key) > 0);
    const isDrawn = (certainty) => this._counts.bins.some((bin) => sumOf(bin.parts, certainty) > 0);
    this._keys.replaceChildren(
      ...layers.map((key) => el('li', {}, glyph(this._store.layer(key), { size: 12 }), t('name-and-count', { name: nameOf(key), count: perLayer.get(key) }))),
      ...(undated ? [el('li', {}, t(filter.year ? 'timeline-undated-hidden' : 'timeline-undated-count', { count: undated }))] : []),
      ...['long', 'unsure'].filter(isDrawn).map((certainty) => el('li', {}, el('i', { class: `timeline-sign is-${certainty}` }), t(`timeline-sign-${certainty}`))),
    );
    this._table.replaceChildren(countsTable(this._counts, layers, nameOf));
  }

  _setRange(range, how) {
    this._player.pause();
    this._filterBy(range, how);
  }

  _filterBy(range, how) {
    this._onFilter(withKey(this._store.filter, 'year', range), how);
  }

  /** One bar clicked: only it; once more: all years. */
  _pick(bin) {
    const { from, to } = this._counts.bins[bin];
    const isChosen = this._values[0] === from && this._values[1] === to && Boolean(this._store.filter.year);
    this._setRange(isChosen ? null : { from, to }, { replace: false });
  }

  _play(values) {
    const [from, to] = values;
    this._played = JSON.stringify({ from, to });
    this._filterBy({ from, to }, { replace: true });
    if (!this._player.isPlaying) this._status.textContent = this._summary;
  }

  _sayPlaying(isPlaying) {
    this._element.classList.toggle('is-playing', isPlaying);
    this._status.textContent = isPlaying ? '' : t('timeline-paused', { summary: this._summary });
  }

  _point(bin) {
    this._pointed = bin === null ? null : this._counts.bins[bin];
    this._text.textContent = this._pointed ? binInWords(this._pointed, (key) => this._store.layer(key).name) : this._summary;
  }

  _markSelected() {
    const feature = this._store.records.find(this._store.selected);
    this._marks.replaceChildren(...(feature && this._axis ? spanMarks(feature, this._axis, this._store.layer(feature.properties.layer)) : []));
  }
}
