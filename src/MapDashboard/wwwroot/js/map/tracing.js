// Outlines and lines of the basemap as paths of a canvas. What lies outside is left out: a coast has tens of thousands of points, a tile shows some
// dozens of them. Points that all lie beyond the same side can be skipped, for whatever joins them lies beyond it as well. Pure.

/**
 * @typedef {{west: number, north: number, east: number, south: number}} Box in cell units
 * @typedef {{scale: number, offsetX: number, offsetY: number, shown: Box}} Frame from cell units to canvas pixels: p * scale - offset
 */

/** Beyond which sides of the box a point lies, as bits; 0: it is inside. @param {number} x @param {number} y @param {Box} box */
const sidesOf = (x, y, { west, north, east, south }) => (x < west ? 1 : x > east ? 2 : 0) | (y < north ? 4 : y > south ? 8 : 0);

/** Steps shorter than this are not seen, in canvas pixels: far off a coast has many of them. */
const LEAST_STEP = 0.6;

/**
 * @param {any} context of a canvas, or what stands in for one @param {Int32Array} points x, y, x, y, ... @param {Frame} frame
 * @param {boolean} closed it is an area, whose sides count even where they are not seen @param {boolean} [isWhole] nothing may be left out
 */
export function traceStraight(context, points, { scale, offsetX, offsetY, shown }, closed, isWhole = false) {
  const last = points.length - 2;
  const least = isWhole ? 0 : LEAST_STEP / scale;
  let [fromX, fromY] = points;
  let beyond = isWhole ? 0 : sidesOf(fromX, fromY, shown);
  let skipped = false;
  context.moveTo(fromX * scale - offsetX, fromY * scale - offsetY);
  for (let i = 2; i <= last; i += 2) {
    const x = points[i];
    const y = points[i + 1];
    const sides = isWhole ? 0 : sidesOf(x, y, shown);
    if ((beyond & sides) !== 0) {
      beyond &= sides;
      skipped = true;
      continue;
    }
    if (skipped) {
      [fromX, fromY] = [points[i - 2], points[i - 1]];
      if (closed) context.lineTo(fromX * scale - offsetX, fromY * scale - offsetY);
      else context.moveTo(fromX * scale - offsetX, fromY * scale - offsetY);
      beyond = sidesOf(fromX, fromY, shown) & sides;
      skipped = beyond !== 0;
      if (skipped) continue;
    } else if (x - fromX < least && fromX - x < least && y - fromY < least && fromY - y < least && i < last) continue;
    [fromX, fromY, beyond] = [x, y, sides];
    context.lineTo(x * scale - offsetX, y * scale - offsetY);
  }
  if (!closed) return;
  if (skipped) context.lineTo(points[last] * scale - offsetX, points[last + 1] * scale - offsetY);
  context.closePath();
}

/**
 * How far from its corner a curve begins and ends at most, in cell units. An edge that is longer than two of these is straight in between: it is a border drawn with a ruler, or
 * where the file is cut into cells. They are cut 128 units outside of what they show, and a curve must not come back in from there.
 */
const MOST_ROUNDED = 64;

/** The same with round corners: each point becomes the control point of a curve between the middles of its two edges, or as near to it as corners are rounded. @type {typeof traceStraight} */
export function traceRounded(context, points, frame, closed, isWhole = false) {
  const { scale, offsetX, offsetY, shown } = frame;
  const last = points.length - 2;
  const isClosedUp = points[0] === points[last] && points[1] === points[last + 1];
  const isRing = closed || isClosedUp;
  const end = isRing && isClosedUp ? last - 2 : last;
  if (end < 4) {
    traceStraight(context, points, frame, closed, isWhole);
    return;
  }
  const px = (i) => points[i] * scale - offsetX;
  const py = (i) => points[i + 1] * scale - offsetY;
  const after = (i) => (isRing && i === end ? 0 : i + 2);
  const share = (i, j) => Math.min(0.5, MOST_ROUNDED / Math.hypot(points[j] - points[i], points[j + 1] - points[i + 1]));
  /** On the edge from one corner to another, where the first one's curve lies against it. */
  const beside = (i, j) => {
    const part = share(i, j);
    return [px(i) + part * (px(j) - px(i)), py(i) + part * (py(j) - py(i))];
  };
  const isLong = (i, j) => share(i, j) < 0.5;
  const sides = (i) => (isWhole ? 0 : sidesOf(points[i], points[i + 1], shown));
  const start = isRing ? beside(end, 0) : [px(0), py(0)];
  /** Where the way goes on after what was skipped. */
  let held = null;
  let beyond = 0;
  let isWholly = true;
  context.moveTo(...start);
  for (let i = isRing ? 0 : 2; isRing ? i <= end : i < last; i += 2) {
    const next = after(i);
    const before = isRing && i === 0 ? end : i - 2;
    const isEnd = !isRing && next === last;
    const to = isEnd ? [px(last), py(last)] : beside(i, next);
    // a curve lies between its points: beyond the side that all three are beyond
    const here = sides(before) & sides(i) & sides(next);
    if (here !== 0 && held && (beyond & here) !== 0) {
      beyond &= here;
      held = to;
      continue;
    }
    if (held) context[closed ? 'lineTo' : 'moveTo'](...held);
    held = here !== 0 ? to : null;
    beyond = here;
    if (here !== 0) {
      isWholly = false;
      continue;
    }
    if (isLong(before, i)) context.lineTo(...beside(i, before));
    if (isEnd && isLong(i, next)) {
      context.quadraticCurveTo(px(i), py(i), ...beside(i, next));
      context.lineTo(...to);
    } else context.quadraticCurveTo(px(i), py(i), ...to);
  }
  if (held && closed) context.lineTo(...held);
  if (closed || (isRing && isWholly)) context.closePath();
}
