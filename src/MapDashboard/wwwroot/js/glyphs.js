// The shapes of the layers, the same in markers, lists, legend and card. Colour comes from the style sheet's
// --layer-color, so one glyph serves both themes.
import { svg } from './dom.js';

/** Paths in a box from -10 to 10, of about equal visual weight. */
const SHAPES = {
  circle: 'M0-8a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  diamond: 'M0-10 10 0 0 10-10 0Z',
  square: 'M-7.4-7.4H7.4V7.4H-7.4Z',
  triangle: 'M0-9.2 9.6 7.4H-9.6Z',
  pentagon: 'M0-9.6 9.1-3 5.6 7.8H-5.6L-9.1-3Z',
  star: 'M0-10 2.6-3.4 9.6-3 4.2 1.5 6 8.4 0 4.6-6 8.4-4.2 1.5-9.6-3-2.6-3.4Z',
};

export const SHAPE_NAMES = Object.keys(SHAPES);

const pathOf = (shape) => SHAPES[shape] ?? SHAPES.circle;

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
  element.style.setProperty('--layer-color', `light-dark(${safeColor(layer.color)}, ${safeColor(layer.colorDark ?? layer.color)})`);
  return element;
}

/** A ring whose arcs say which part of a cluster belongs to which layer. */
export function mixRing(parts, diameter) {
  const radius = diameter / 2 - 3;
  const around = 2 * Math.PI * radius;
  const total = parts.reduce((sum, p) => sum + p.count, 0);
  const gap = parts.length > 1 ? 2 : 0;
  const ring = svg('svg', { class: 'mix-ring', viewBox: `${-diameter / 2} ${-diameter / 2} ${diameter} ${diameter}`, width: diameter, height: diameter, 'aria-hidden': 'true' });
  ring.append(svg('circle', { class: 'mix-ring-ground', r: diameter / 2 - 0.5 }));
  let start = 0;
  for (const { layer, count } of parts) {
    const length = (count / total) * around;
    const arc = svg('circle', {
      class: 'mix-ring-arc',
      r: radius,
      'stroke-dasharray': `${Math.max(1, length - gap)} ${around}`,
      'stroke-dashoffset': -start - gap / 2,
      transform: 'rotate(-90)',
    });
    colored(arc, layer);
    ring.append(arc);
    start += length;
  }
  return ring;
}

/** Colours come from the server's vocabulary; only a hex colour gets into the style. */
const safeColor = (color) => (/^#[\da-f]{3,8}$/i.test(color ?? '') ? color : '#5b6470');
