// What a symbol on the map looks like, and how large it is.
import { el } from '../dom.js';
import { colored, glyph, mixRing } from '../glyphs.js';
import { layerMix } from './marks.js';

const STACK_GLYPH = 17;
const MOST_GLYPHS = 4;

/** Width and height of a group's symbol, in pixels; none is smaller than 24 × 24 (WCAG 2.5.8). @returns {[number, number]} */
export function sizeOf({ kind, features, edgeName = '' }) {
  const digits = String(features.length).length;
  if (kind === 'cluster') return [34 + 6 * digits, 34 + 6 * digits];
  if (kind === 'area') return [23 * layersOf(features) + (features.length > 1 ? 9 * digits : 0) + 11 + (edgeName ? Math.min(160, 8 * edgeName.length + 6) : 0), 26];
  if (features.length === 1) return [30, 30];
  return [STACK_GLYPH * layersOf(features) + 9 * digits + 18, 28];
}

const layersOf = (features) => Math.min(MOST_GLYPHS, new Set(features.map((f) => f.properties.layer)).size);

/** @param {object} group @param {(key: string) => object} layerOf @returns {HTMLElement} */
export function contentOf({ kind, features, isBare = false, edgeName = '' }, layerOf) {
  const mix = layerMix(features, layerOf);
  const count = features.length;
  if (kind === 'cluster') return el('span', { class: 'cluster' }, mixRing(mix, sizeOf({ kind, features })[0]), el('b', {}, count));
  if (kind === 'area') return areaTag(mix.slice(0, MOST_GLYPHS).map((m) => m.layer), count, edgeName);
  if (isBare) return el('span', { class: 'bare-handle' });
  if (count > 1) return el('span', { class: 'stack' }, mix.slice(0, MOST_GLYPHS).map(({ layer }) => glyph(layer, { size: STACK_GLYPH })), el('b', {}, count));
  return el('span', {}, glyph(mix[0].layer, { dashed: features[0].properties.status === 'planned', size: 24 }));
}

/** The label of an area: a piece of its hatching and a number. Square, so that nobody takes it for a place. */
function areaTag(layers, count, name = '') {
  return el('span', { class: 'area-tag' }, layers.map((layer) => colored(el('span', { class: 'area-hatch' }, glyph(layer, { size: 12 })), layer)), count > 1 ? el('b', {}, count) : null, name ? el('span', { class: 'area-name', data: { name } }) : null);
}
