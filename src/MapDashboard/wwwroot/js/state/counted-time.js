// The years of very many records, as the server has counted them: what the timeline and the chart of years show. Pure.
import { stackedBars } from './timeline.js';

/**
 * @typedef {{first: number | null, last: number | null, years: {value: number, byLayer: Record<string, [number, number, number]>}[], undated: Record<string, number>, byLayer: Record<string, number>}} TimeFacet as `api/facets?facets=time` has it
 * @implements {Time}
 * @typedef {import('./time-of.js').Time} Time
 */
export class CountedTime {
  /** @param {TimeFacet} facet */
  constructor(facet) {
    this._facet = facet;
    this.perLayer = new Map(Object.entries(facet.byLayer));
    /** @type {[number, number] | null} */
    this.span = facet.first === null ? null : [facet.first, facet.last];
  }

  /** A bar of several years counts a record once for each of them. @param {import('./timeline.js').Axis} axis @param {string[]} layers */
  histogram(axis, layers) {
    const bins = Array.from({ length: (axis.last - axis.first + 1) / axis.step }, () => new Map());
    for (const { value, byLayer } of this._facet.years) {
      const parts = bins[Math.floor((value - axis.first) / axis.step)];
      for (const [layer, counts] of parts ? Object.entries(byLayer) : []) parts.set(layer, counts.map((count, i) => count + (parts.get(layer)?.[i] ?? 0)));
    }
    const undated = new Map(Object.entries(this._facet.undated).map(([layer, count]) => [layer, [count, 0, 0]]));
    return stackedBars(bins, undated, axis, layers);
  }

  /** How many are long or unsure in a range nobody has counted. */
  loose() {
    return { long: 0, unsure: 0 };
  }

  /** One bar for each year from the first to the last, also where there is none. @param {string[]} layers in the order in which they are stacked */
  yearBars(layers) {
    if (!this.span) return [];
    const [first, last] = this.span;
    const byYear = new Map(this._facet.years.map(({ value, byLayer }) => [value, byLayer]));
    return Array.from({ length: last - first + 1 }, (_, i) => {
      const counts = Object.entries(byYear.get(first + i) ?? {}).map(([layer, [exact, long, unsure]]) => ({ layer, count: exact + long + unsure }));
      const parts = counts.sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer));
      return { year: first + i, total: parts.reduce((sum, p) => sum + p.count, 0), parts };
    });
  }
}
