// What a symbol on the map looks like, and how large it is. It is drawn on a canvas, or on what stands in for one.
import { GLYPH_RADIUS, arcsOf, cornersOf } from '../glyphs.js';
import { countText } from '../state/count-text.js';
import { MAP_FONT } from './font.js';
import { countOf, layerMix, layersIn, oneOf } from './tally.js';

const STACK_GLYPH = 17;
const MOST_GLYPHS = 4;
const MOST_NAME = 160;
const RING = 5;
const TURN = 2 * Math.PI;

/** Width and height of a group's symbol, in pixels; none is smaller than 24 × 24 (WCAG 2.5.8). @returns {[number, number]} @param {{kind: string, features: any[], sums?: import('./tally.js').Sum[], edgeName?: string}} group */
export function sizeOf({ kind, features, sums, edgeName = '' }) {
  const group = { features, sums };
  const digits = countText(countOf(group)).length;
  if (kind === 'cluster') return [34 + 6 * digits, 34 + 6 * digits];
  const glyphs = Math.min(MOST_GLYPHS, layersIn(group).size);
  if (kind === 'area') return [23 * glyphs + (oneOf(group) ? 0 : 9 * digits) + 11 + (edgeName ? Math.min(MOST_NAME, 8 * edgeName.length + 6) : 0), 26];
  return oneOf(group) ? [30, 30] : [STACK_GLYPH * glyphs + 9 * digits + 18, 28];
}

/**
 * How things look in the present theme.
 * @typedef {{colors: Record<string, string>, colorOf: (layer: object) => string, layerOf: (key: string) => any}} Look colors: of palette.js; colorOf: of a layer
 *
 * Draws a group's symbol around a point.
 * @param {any} context of a canvas, or what stands in for one
 * @param {any} group @param {number} x @param {number} y pixels @param {Look} look
 */
export function drawSymbol(context, group, x, y, look) {
  const { kind, isBare = false } = group;
  if (isBare) return;
  group.mix ??= layerMix(group, look.layerOf);
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  context.letterSpacing = '0px';
  if (kind === 'cluster') drawCluster(context, group, x, y, look);
  else if (kind === 'area') drawAreaTag(context, group, x, y, look);
  else if (!oneOf(group)) drawStack(context, group, x, y, look);
  else drawGlyph(context, group.mix[0].layer, x, y, 24, look, { isDashed: oneOf(group).properties.status === 'planned' });
}

/** What a group's symbol looks like, but for the theme: groups with the same look the same. @param {any} group @param {(key: string) => any} layerOf */
export function lookOf(group, layerOf) {
  group.mix ??= layerMix(group, layerOf);
  const one = group.kind === 'area' ? null : oneOf(group);
  if (one) return `${group.mix[0].layer.key} ${one.properties.status === 'planned'}`;
  return [group.kind, ...group.size, group.edgeName ?? '', ...group.mix.map(({ layer, count }) => `${layer.key} ${count}`)].join();
}

function drawCluster(context, { mix, features, sums, size }, x, y, look) {
  const radius = size[0] / 2;
  circle(context, x, y, radius - 0.5);
  paint(context, look.colors.casing, look.colors.symbolEdge, 1);
  for (const { layer, from, to } of arcsOf(mix, size[0])) {
    context.beginPath();
    context.arc(x, y, radius - 1 - RING / 2, TURN * (from - 0.25), TURN * (to - 0.25));
    context.lineCap = 'butt';
    paint(context, null, look.colorOf(layer), RING);
  }
  circle(context, x, y, radius - 1 - RING);
  paint(context, look.colors.symbolGround);
  write(context, countText(countOf({ features, sums })), x, y, 'center', look.colors.symbolInk);
}

function drawStack(context, { mix, features, sums, size: [width, height] }, x, y, look) {
  const left = x - width / 2;
  roundedBox(context, left + 0.5, y - height / 2 + 0.5, width - 1, height - 1, height / 2 - 0.5);
  paint(context, look.colors.symbolGround, look.colors.symbolEdge, 1);
  const shown = mix.slice(0, MOST_GLYPHS);
  shown.forEach(({ layer }, i) => drawGlyph(context, layer, left + 6 + STACK_GLYPH * (i + 0.5), y, STACK_GLYPH, look));
  write(context, countText(countOf({ features, sums })), left + 9 + STACK_GLYPH * shown.length, y, 'left', look.colors.symbolInk);
}

/** The label of a region or country: square, so that nobody takes it for a place, with a piece of its hatching for each layer. */
function drawAreaTag(context, { mix, features, sums, size: [width, height], edgeName = '' }, x, y, look) {
  const left = x - width / 2;
  roundedBox(context, left + 0.75, y - height / 2 + 0.75, width - 1.5, height - 1.5, 3);
  context.globalAlpha = 0.92;
  paint(context, look.colors.symbolGround);
  context.globalAlpha = 1;
  paint(context, null, look.colors.tagEdge, 1.5, [3, 3]);
  let at = left + 5.5;
  for (const { layer } of mix.slice(0, MOST_GLYPHS)) {
    drawHatch(context, at, y - 9, look.colorOf(layer));
    drawGlyph(context, layer, at + 10, y, 12, look, { casing: 7 });
    at += 23;
  }
  if (!oneOf({ features, sums })) {
    const count = countText(countOf({ features, sums }));
    write(context, count, at, y, 'left', look.colors.symbolInk);
    at += 3 + 8 * count.length;
  }
  if (edgeName) write(context, shortened(context, edgeName, left + width - 6 - at), at, y, 'left', look.colors.tagInk, `400 12px ${MAP_FONT}`);
}

/** Slanted lines in a frame of 20 × 18 pixels. */
function drawHatch(context, left, top, color) {
  const [width, height] = [20, 18];
  context.beginPath();
  for (let k = 4 - height; k < width; k += 5.6) {
    const [from, to] = [Math.max(0, -k), Math.min(height, width - k)];
    context.moveTo(left + k + from, top + height - from);
    context.lineTo(left + k + to, top + height - to);
  }
  context.globalAlpha = 0.6;
  paint(context, null, color, 1);
  context.globalAlpha = 1;
  roundedBox(context, left + 0.5, top + 0.5, width - 1, height - 1, 0);
  paint(context, null, color, 1);
}

/** The sign of a layer, as glyphs.js makes it for everything but the map. Planned things are hollow and dashed. */
function drawGlyph(context, layer, x, y, size, { colors, colorOf }, { isDashed = false, casing = 5 } = {}) {
  const scale = size / 25; // the box of the shapes, with air
  const color = colorOf(layer);
  traceShape(context, layer.shape, x, y, scale);
  paint(context, colors.casing, colors.casing, casing * scale);
  if (!isDashed) return paint(context, color, color, scale);
  context.globalAlpha = 0.18;
  paint(context, color);
  context.globalAlpha = 1;
  context.lineCap = 'butt';
  paint(context, null, color, 2.8 * scale, [4.4 * scale, 2.6 * scale]);
}

function traceShape(context, shape, x, y, scale) {
  const corners = cornersOf(shape);
  if (!corners) return circle(context, x, y, GLYPH_RADIUS * scale);
  context.beginPath();
  corners.forEach(([dx, dy], i) => (i === 0 ? context.moveTo(x + dx * scale, y + dy * scale) : context.lineTo(x + dx * scale, y + dy * scale)));
  context.closePath();
}

function circle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
}

function roundedBox(context, left, top, width, height, radius) {
  const [right, bottom] = [left + width, top + height];
  context.beginPath();
  context.moveTo(left + radius, top);
  for (const [x, y, turn] of [[right - radius, top + radius, -0.25], [right - radius, bottom - radius, 0], [left + radius, bottom - radius, 0.25], [left + radius, top + radius, 0.5]]) {
    context.arc(x, y, radius, TURN * turn, TURN * (turn + 0.25));
  }
  context.closePath();
}

/** @param {string | null} fill @param {string | null} [stroke] @param {number} [width] @param {number[]} [dash] */
function paint(context, fill, stroke = null, width = 1, dash = []) {
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function write(context, text, x, y, align, color, font = `650 13px ${MAP_FONT}`) {
  context.font = font;
  context.textAlign = align;
  context.fillStyle = color;
  context.fillText(String(text), x, y + 0.5);
}

function shortened(context, text, room) {
  context.font = `400 12px ${MAP_FONT}`;
  if (context.measureText(text).width <= room) return text;
  let end = text.length - 1;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > room) end--;
  return `${text.slice(0, end)}…`;
}
