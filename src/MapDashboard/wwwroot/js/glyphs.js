// The shapes of the layers, the same in markers, lists, legend and card. Colour comes from the style sheet's
// --layer-color, so one glyph serves both themes.
import { svg } from './dom.js';

/** Corners in a box from -10 to 10, of about equal visual weight; null is a circle. @type {Record<string, [number, number][] | null>} */
const SHAPES = {
  circle: null,
  diamond: [[0, -10], [10, 0], [0, 10], [-10, 0]],
  square: [[-7.4, -7.4], [7.4, -7.4], [7.4, 7.4], [-7.4, 7.4]],
  triangle: [[0, -9.2], [9.6, 7.4], [-9.6, 7.4]],
  pentagon: [[0, -9.6], [9.1, -3], [5.6, 7.8], [-5.6, 7.8], [-9.1, -3]],
  star: [[0, -10], [2.6, -3.4], [9.6, -3], [4.2, 1.5], [6, 8.4], [0, 4.6], [-6, 8.4], [-4.2, 1.5], [-9.6, -3], [-2.6, -3.4]],
};

/** The radius of the circle among them. */
export const GLYPH_RADIUS = 8;

export const SHAPE_NAMES = Object.keys(SHAPES);

/** The corners of a layer's shape in a box from -10 to 10; null is a circle. */
export const cornersOf = (shape) => SHAPES[shape] ?? null;

const pathOf = (shape) => (cornersOf(shape) ? `M${cornersOf(shape).map((corner) => corner.join(' ')).join('L')}Z` : `M0-${GLYPH_RADIUS}a${GLYPH_RADIUS} ${GLYPH_RADIUS} 0 1 1 0 ${2 * GLYPH_RADIUS}a${GLYPH_RADIUS} ${GLYPH_RADIUS} 0 1 1 0 -${2 * GLYPH_RADIUS}Z`);

/** A filled glyph. `hollow` for what is known only to a region or country, `dashed` for what is planned. */
export function glyph(layer, { hollow = false, dashed = false, size = 16 } = {}) {
  const shape = svg('path', {
    d: pathOf(layer.shape),
    class: ['glyph-shape', hollow && 'is-hollow', dashed && 'is-dashed'].filter(Boolean).join(' '),
  });
  const box = svg('svg', { class: 'glyph', viewBox: '-12.5 -12.5 25 25', width: size, height: size, 'aria-hidden': 'true' });
  box.append(svg('path', { d: pathOf(layer.shape), class: 'glyph-casing' }), shape);
  colored(box, layer);
  return box;
}

/** Lets everything inside an element use the layer's colour as --layer-color. */
export function colored(element, layer) {
  element.style.setProperty('--layer-color', colorOf(layer));
  return element;
}

/**
 * A ring whose arcs say which part of a cluster belongs to which layer.
 * @param {{layer: object, count: number}[]} parts @param {number} diameter in pixels
 */
export function mixRing(parts, diameter) {
  const stops = arcsOf(parts, diameter).map(({ layer, from, to, end }) => `var(--casing) 0 ${percent(from)}, ${colorOf(layer)} 0 ${percent(to)}, var(--casing) 0 ${percent(end)}`);
  const ring = document.createElement('span');
  ring.className = 'mix-ring';
  ring.style.width = ring.style.height = `${diameter}px`;
  ring.style.backgroundImage = `conic-gradient(${stops.join(', ')})`;
  return ring;
}

/**
 * The arcs of such a ring, as shares of a whole turn from the top, clockwise.
 * @param {{layer: object, count: number}[]} parts @param {number} diameter in pixels
 * @returns {{layer: object, from: number, to: number, end: number}[]} end: with the gap after it
 */
export function arcsOf(parts, diameter) {
  const total = parts.reduce((sum, p) => sum + p.count, 0);
  const gap = parts.length > 1 ? GAP / 2 / (Math.PI * diameter) : 0;
  const least = LEAST_ARC / (Math.PI * diameter);
  const shares = parts.map((p) => Math.max(least, p.count / total));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let start = 0;
  return shares.map((share, i) => {
    const [from, to] = [start + gap, start + share / all - gap];
    start += share / all;
    return { layer: parts[i].layer, from, to, end: start };
  });
}

/** Between two arcs, and the shortest arc that is still seen, in pixels. */
const GAP = 2;
const LEAST_ARC = 6;

const percent = (share) => `${(100 * share).toFixed(2)}%`;

/** A layer's colour in both themes, as style sheets say it. */
export const colorOf = (layer) => `light-dark(${safeColor(layer.color)}, ${safeColor(layer.colorDark ?? layer.color)})`;

/** Colours come from the server's vocabulary; only a hex colour gets into the style. */
const safeColor = (color) => (/^#[\da-f]{3,8}$/i.test(color ?? '') ? color : '#5b6470');
