// Draws land, water and borders on a canvas, or on what stands in for one.
import { traceRounded, traceStraight } from './tracing.js';

/** From this zoom on a coast's source points lie many pixels apart: corners are rounded, which reads as a coast. */
const ROUNDED_FROM_ZOOM = 8;
/** How strongly a country is hatched. Near by it fills the view: lines all over the screen would say nothing and be in the way. */
const hatchStrength = (z) => (z < 8 ? 1 : z < 9 ? 0.4 : z < 11 ? 0.2 : 0);

/**
 * Draws a part of the basemap.
 * @param {any} context of a canvas, or what stands in for one
 * @param {{width: number, height: number, scale: number, offsetX: number, offsetY: number, ratio: number}} frame from cell units to canvas
 *   pixels: p * scale - offset; ratio: canvas pixels in one of the screen
 * @param {number} z how near it is: which lines there are and how wide
 */
export function drawBasemap(context, { width, height, scale, offsetX, offsetY, ratio }, z, source, colors, highlightOf) {
  const margin = 8 / scale;
  const shown = {
    west: offsetX / scale - margin,
    north: offsetY / scale - margin,
    east: (offsetX + width) / scale + margin,
    south: (offsetY + height) / scale + margin,
  };
  const trace = z >= ROUNDED_FROM_ZOOM ? traceRounded : traceStraight;
  const kinds = byKind(source.shapes);
  const frame = { scale, offsetX, offsetY, shown };

  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colors.water;
  context.fillRect(0, 0, width, height);
  context.lineJoin = context.lineCap = 'round';

  const here = (paths) => paths.filter((p) => overlaps(p, shown));
  const paths = (kind) => here(kinds[kind].flatMap((shape) => shape.paths));
  const begin = (list, closed, isWhole = false) => {
    context.beginPath();
    for (const path of list) trace(context, path.points, frame, closed, isWhole);
  };
  const fill = (list, color) => {
    if (list.length === 0) return;
    begin(list, true);
    context.fillStyle = color;
    context.fill('evenodd');
  };
  const stroke = (list, color, width, dash = []) => {
    if (list.length === 0) return;
    begin(list, false, dash.length > 0); // dashes count from where a line begins
    context.strokeStyle = color;
    context.lineWidth = width * ratio;
    context.setLineDash(dash.map((d) => d * ratio));
    context.stroke();
    context.setLineDash([]);
  };

  const land = kinds.country.map(({ name, paths: all }) => ({ name, paths: here(all) })).filter((country) => country.paths.length > 0);
  const ground = land.flatMap((country) => country.paths);
  fill(ground, colors.land);
  // Neighbours of one colour would show a hair of water between them.
  if (land.length > 1) stroke(ground, colors.land, 0.7);
  const outlined = [];
  for (const country of land) {
    const highlight = highlightOf(country.name);
    if (!highlight) continue;
    if (hatchStrength(z) > 0) fill(country.paths, hatching(context, highlight, hatchStrength(z), ratio));
    outlined.push([country.paths, highlight]);
  }

  stroke(paths('coast'), colors.coast, z < 5 ? 0.6 : 0.9);
  if (z >= 3) stroke(paths('river'), colors.river, riverWidth(z));
  const lakes = paths('lake').filter((p) => z > 3 || (p.east - p.west) * scale > 6 * ratio);
  fill(lakes, colors.water);
  stroke(lakes, colors.coast, z < 5 ? 0.4 : 0.7);
  if (z >= 4) stroke(paths('subdivision'), colors.subdivision, 0.8, [3, 3]);
  if (z >= 5) stroke(paths('border'), colors.borderCasing, 3);
  stroke(paths('border'), colors.border, z < 4 ? 0.6 : z < 7 ? 1 : 1.4);
  stroke(paths('disputed'), colors.border, z < 4 ? 0.6 : z < 7 ? 1 : 1.4, [4, 3]);
  for (const [list, { color, strong }] of outlined) {
    context.globalAlpha = strong ? 1 : 0.6;
    stroke(list, color, strong ? 2.2 : 1.2);
  }
  context.globalAlpha = 1;
}

/** The shapes of a file by their kinds, sorted out once. @type {WeakMap<object[], Record<string, import('./basemap-data.js').Shape[]>>} */
const sorted = new WeakMap();

function byKind(shapes) {
  if (!sorted.has(shapes)) {
    /** @type {Record<string, import('./basemap-data.js').Shape[]>} */
    const kinds = { country: [], coast: [], border: [], disputed: [], lake: [], river: [], subdivision: [] };
    for (const shape of shapes) kinds[shape.kind].push(shape);
    sorted.set(shapes, kinds);
  }
  return sorted.get(shapes);
}

/** @type {Map<string, CanvasPattern>} by what they look like */
const hatchings = new Map();

/** Slanted lines: "somewhere in here". A plain tint in blue would read as water. The period divides a tile's width. */
function hatching(context, { color, strong }, strength, ratio) {
  const period = 8 * ratio;
  const [wash, lines, width] = [strength * (strong ? 0.16 : 0.07), strength * (strong ? 0.6 : 0.32), 1.1 * ratio];
  if (context.hatching) return context.hatching({ color, period, width, wash, ink: lines });
  const key = `${color} ${strong} ${strength} ${ratio}`;
  if (!hatchings.has(key)) hatchings.set(key, context.createPattern(swatch({ color, period, width, wash, lines }), 'repeat'));
  return hatchings.get(key);
}

function swatch({ color, period, width, wash, lines }) {
  const result = new OffscreenCanvas(period, period);
  const ink = result.getContext('2d');
  ink.globalAlpha = wash;
  ink.fillStyle = color;
  ink.fillRect(0, 0, period, period);
  ink.globalAlpha = lines;
  ink.strokeStyle = color;
  ink.lineWidth = width;
  for (const shift of [-1, 0, 1]) {
    ink.moveTo(shift * period - 1, period + 1);
    ink.lineTo((shift + 1) * period + 1, -1);
  }
  ink.stroke();
  return result;
}

const riverWidth = (z) => (z < 5 ? 0.6 : z < 7 ? 1 : z < 10 ? 1.6 : 2.6);

const overlaps = (a, b) => a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
