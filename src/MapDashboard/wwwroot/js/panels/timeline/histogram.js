// The bars of the timeline: layers stacked in their colours and shapes; a long date is lighter, an uncertain one hatched.
import { el, svg } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { countText } from '../../state/count-text.js';
import { CERTAINTIES, binAt, coverage, sumOf } from '../../state/timeline.js';
import { t } from '../../words.js';

const TOP = 14; // room for the highest count
const FOOT = 20; // room for the years
const GLYPH = 11;
const LABEL_WIDTH = 40;
const UNDATED_WIDTH = 44;

export class Histogram {
  /** @param {(key: string) => object} layerOf */
  constructor(layerOf) {
    this._layerOf = layerOf;
    this._drawn = '';
    this.element = svg('svg', { class: 'timeline-bars', 'aria-hidden': 'true' });
    this.undated = svg('svg', { class: 'timeline-bars', 'aria-hidden': 'true', width: UNDATED_WIDTH });
  }

  /**
   * @param {{bins: import('../../state/timeline.js').Bin[], undated: import('../../state/timeline.js').Part[]}} counts
   * @param {import('../../state/timeline.js').Axis} axis @param {{width: number, height: number}} size in pixels
   */
  draw(counts, axis, size) {
    const { width, height } = size;
    const drawn = JSON.stringify([counts, axis, width, height, counts.bins.flatMap((bin) => bin.parts.map((part) => this._layerOf(part.layer)))]);
    if (drawn === this._drawn) return;
    this._drawn = drawn;
    const { bins, undated } = counts;
    const top = Math.max(1, ...bins.map((bin) => sumOf(bin.parts)), sumOf(undated));
    const unit = (height - TOP - FOOT) / top;
    const [column, base] = [width / bins.length, height - FOOT];
    const layers = [...new Set([...bins.flatMap((bin) => bin.parts), ...undated].map((part) => part.layer))];
    this._hatches = new Map(layers.map((layer, i) => [layer, `timeline-hatch-${i}`]));
    for (const box of [this.element, this.undated]) box.setAttribute('height', String(height));
    this.element.setAttribute('width', String(width));
    this.element.replaceChildren(
      svg('defs', {}, ...layers.map((layer) => this._hatch(layer))),
      ...levels(top).map((level) => svg('line', { class: 'timeline-level', x1: 0, x2: width, y1: base - level * unit, y2: base - level * unit })),
      ...bins.flatMap((bin, i) => this._stack(bin.parts, { x: i * column + Math.min(2, column / 8), width: column - Math.min(4, column / 4), base, unit })),
      svg('line', { class: 'timeline-base', x1: 0, x2: width, y1: base, y2: base }),
      ...this._labels(bins, column, height),
      ...levels(top).map((level) => svg('text', { class: 'timeline-count', x: -30, y: base - level * unit + 4, 'text-anchor': 'end' }, countText(level))),
    );
    this.undated.replaceChildren(
      ...this._stack(undated, { x: 8, width: UNDATED_WIDTH - 16, base, unit }),
      svg('line', { class: 'timeline-base', x1: 0, x2: UNDATED_WIDTH, y1: base, y2: base }),
      svg('text', { class: 'timeline-year', x: UNDATED_WIDTH / 2, y: height - 5, 'text-anchor': 'middle' }, t('timeline-undated-short')),
    );
  }

  _stack(parts, { x, width, base, unit }) {
    const nodes = [];
    let y = base;
    for (const { layer, counts } of parts) {
      const group = colored(svg('g'), this._layerOf(layer));
      const bottom = y;
      counts.forEach((count, i) => {
        if (count === 0) return;
        const height = Math.max(1.5, count * unit);
        y -= height;
        const bar = svg('rect', { class: `timeline-bar is-${CERTAINTIES[i]}`, x: x + 0.5, y: y + 0.5, width: Math.max(1, width - 1), height: Math.max(1, height - 1) });
        if (CERTAINTIES[i] === 'unsure') bar.style.fill = `url(#${this._hatches.get(layer)})`;
        group.append(bar);
      });
      if (width >= GLYPH + 4 && bottom - y >= GLYPH + 3) group.append(placed(glyph(this._layerOf(layer), { size: GLYPH }), x + width / 2, (bottom + y) / 2));
      nodes.push(group);
    }
    return nodes;
  }

  _hatch(layer) {
    const lines = svg('path', { d: 'M-1 1l2-2M0 6 6 0M5 7l2-2', class: 'timeline-hatch' });
    return colored(svg('pattern', { id: this._hatches.get(layer), width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, svg('rect', { width: 6, height: 6, class: 'timeline-hatch-ground' }), lines), this._layerOf(layer));
  }

  _labels(bins, column, height) {
    const every = [1, 2, 5, 10, 20, 50, 100].find((n) => n * column >= LABEL_WIDTH) ?? 200;
    const size = bins[0].to - bins[0].from + 1;
    return bins
      .map((bin, i) => ({ bin, x: size === 1 ? (i + 0.5) * column : i * column }))
      .filter(({ bin }, i) => (every === 1 || size > 1 ? i % every === 0 : bin.from % every === 0))
      .map(({ bin, x }) => svg('text', { class: 'timeline-year', x, y: height - 5, 'text-anchor': size === 1 ? 'middle' : 'start' }, String(bin.from)));
  }
}

/** Which years a record covers, as a mark under each bar it reaches. */
export function spanMarks(feature, axis, layer) {
  const reached = new Map();
  for (const [year, certainty] of coverage(feature.properties)) reached.set(binAt(year, axis), certainty);
  const bins = (axis.last - axis.first + 1) / axis.step;
  return [...reached].filter(([bin]) => bin >= 0 && bin < bins).map(([bin, certainty]) => {
    const mark = colored(el('i', { class: `timeline-mark is-${certainty}` }, glyph(layer, { size: 12, hollow: certainty !== 'exact', dashed: certainty === 'unsure' })), layer);
    mark.style.left = `${((bin + 0.5) / bins) * 100}%`;
    return mark;
  });
}

/** Counts at which a line is drawn. */
function levels(top) {
  const step = [1, 2, 5].flatMap((n) => [n, n * 10, n * 100, n * 1000, n * 1e4, n * 1e5, n * 1e6]).sort((a, b) => a - b).find((n) => top / n <= 3) ?? top;
  return Array.from({ length: Math.floor(top / step) }, (_, i) => (i + 1) * step);
}

function placed(box, x, y) {
  box.setAttribute('x', String(x - GLYPH / 2));
  box.setAttribute('y', String(y - GLYPH / 2));
  return box;
}
