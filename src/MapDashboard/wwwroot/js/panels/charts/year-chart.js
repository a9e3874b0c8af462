// Records per year, stacked by layer: an SVG whose bars are buttons. One of them is in the tab order, arrows move on.
import { el, svg } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { countText } from '../../state/count-text.js';
import { isYearIn, labelledYears, scaleTop, yearBarsInWords } from '../../state/charts.js';
import { listed, numberInWords } from '../../state/wording.js';
import { t } from '../../words.js';

/** In CSS pixels; left and bottom are for the labels. */
const [HEIGHT, LEFT, BOTTOM, TOP] = [180, 28, 22, 8];

export class YearChart {
  /** @param {{layerOf: (key: string) => object, onYear: (year: number) => void}} options */
  constructor({ layerOf, onYear }) {
    this._layerOf = layerOf;
    this._onYear = onYear;
    this._active = null;
    this._words = el('p', { class: 'chart-note' });
    this._legend = el('ul', { class: 'chart-legend' });
    this._svg = svg('svg', { class: 'year-svg', role: 'group', 'aria-label': t('charts-per-year-records'), height: HEIGHT });
    this._rows = el('tbody', {});
    this._heads = el('tr', {});
    const table = el('details', { class: 'chart-table' }, el('summary', {}, t('charts-as-table')), el('div', { class: 'chart-table-scroll', tabindex: '0', role: 'region', 'aria-label': t('charts-per-year-table') }, el('table', {}, el('thead', {}, this._heads), this._rows)));
    this.element = el('section', { class: 'chart is-wide', 'aria-label': t('charts-per-year') }, el('h2', { class: 'chart-title' }, t('charts-per-year')), this._words, this._svg, this._legend, table);
    this._svg.addEventListener('click', (event) => this._choose(event));
    this._svg.addEventListener('keydown', (event) => this._key(event));
  }

  /**
   * @param {ReturnType<import('../../state/charts.js').yearBars>} bars
   * @param {string[]} order of the layers
   * @param {object | undefined} range the chosen years
   * @param {number} width in CSS pixels
   */
  update(bars, order, range, width) {
    const hadFocus = this._svg.contains(document.activeElement);
    this._words.textContent = yearBarsInWords(bars);
    const used = new Set(bars.flatMap((b) => b.parts.map((p) => p.layer)));
    const layers = order.filter((layer) => used.has(layer));
    this._legend.replaceChildren(...layers.map((key) => el('li', {}, glyph(this._layerOf(key), { size: 14 }), this._layerOf(key).name)));
    this._draw(bars, range, width);
    this._fillTable(bars, layers);
    if (hadFocus) this._svg.querySelector('[tabindex="0"]')?.focus();
  }

  _draw(bars, range, width) {
    const plot = { width: Math.max(40, width - LEFT), height: HEIGHT - BOTTOM - TOP };
    const step = plot.width / Math.max(1, bars.length);
    const top = scaleTop(bars.reduce((most, b) => Math.max(most, b.total), 0));
    const y = (count) => TOP + plot.height * (1 - count / top);
    const stop = bars.some((b) => b.year === this._active) ? this._active : (bars.find((b) => isYearIn(range, b.year) && b.total)?.year ?? bars[0]?.year);
    this._svg.setAttribute('width', String(width));
    this._svg.replaceChildren(
      ...lines(top, y, width),
      ...bars.map((bar, i) => this._bar(bar, { x: LEFT + i * step, width: step, y, isIn: isYearIn(range, bar.year), isChosen: range !== undefined && isYearIn(range, bar.year), isStop: bar.year === stop })),
      ...labelledYears(bars.map((b) => b.year), step).map((year) => label(LEFT + (year - bars[0].year + 0.5) * step, HEIGHT - 6, String(year), 'middle')),
    );
  }

  _bar({ year, total, parts }, { x, width, y, isIn, isChosen, isStop }) {
    const gap = width > 8 ? 2 : width > 3 ? 1 : 0;
    const words = listed([t('charts-bar', { year: String(year), count: total }), ...parts.map((p) => t('name-and-count', { name: this._layerOf(p.layer).name, count: p.count }))]);
    let below = 0;
    const pieces = parts.map(({ layer, count }) => {
      const piece = svg('rect', { class: 'chart-piece', x: x + gap / 2, width: Math.max(1, width - gap), y: y(below + count), height: Math.max(1, y(below) - y(below + count) - (below ? 1 : 0)) });
      below += count;
      return colored(piece, this._layerOf(layer));
    });
    const target = svg('rect', { class: 'chart-target', x, width, y: TOP, height: HEIGHT - TOP - BOTTOM });
    const bar = svg('g', { class: `year-bar${isIn ? '' : ' is-out'}`, role: 'button', 'aria-label': words, 'aria-pressed': String(isChosen), tabindex: isStop ? '0' : '-1' }, svg('title', {}), target, ...pieces);
    bar.querySelector('title').textContent = words;
    bar.dataset.year = String(year);
    return bar;
  }

  _fillTable(bars, layers) {
    this._heads.replaceChildren(...[t('charts-year'), t('charts-records'), ...layers.map((key) => this._layerOf(key).name)].map((name) => el('th', { scope: 'col' }, name)));
    const count = (bar, layer) => numberInWords(bar.parts.find((p) => p.layer === layer)?.count ?? 0);
    this._rows.replaceChildren(...bars.filter((b) => b.total).map((bar) => el('tr', {}, el('th', { scope: 'row' }, String(bar.year)), el('td', {}, numberInWords(bar.total)), layers.map((layer) => el('td', {}, count(bar, layer))))));
  }

  _choose(event) {
    const year = event.target.closest('.year-bar')?.dataset.year;
    if (!year) return;
    this._active = Number(year);
    this._onYear(this._active);
  }

  _key(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this._choose(event);
      return;
    }
    const bars = [...this._svg.querySelectorAll('.year-bar')];
    const at = bars.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to === undefined || !bars[to]) return;
    event.preventDefault();
    for (const bar of bars) bar.setAttribute('tabindex', bar === bars[to] ? '0' : '-1');
    this._active = Number(bars[to].dataset.year);
    bars[to].focus();
  }
}

function lines(top, y, width) {
  const marks = top === 1 ? [0, 1] : [0, top / 2, top];
  return marks.flatMap((count) => [svg('line', { class: 'chart-line', x1: LEFT, x2: width, y1: y(count), y2: y(count) }), ...(Number.isInteger(count) ? [label(LEFT - 6, y(count) + 4, countText(count), 'end')] : [])]);
}

function label(x, y, text, anchor) {
  const node = svg('text', { class: 'chart-label', x, y, 'text-anchor': anchor, 'aria-hidden': 'true' });
  node.textContent = text;
  return node;
}
