// Plane geometry on arrays of [x, y]. Everything here is in world coordinates: web mercator, 0..1, y down.

/** Web mercator of longitude and latitude; the poles are cut where the square world ends. */
export function project([lon, lat]) {
  const s = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)];
}

/** Undoes the stitching at the antimeridian: where a line jumps across the map it walks on beyond 180° instead. */
export function unwrap(line) {
  let turn = 0;
  const out = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const step = line[i][0] - line[i - 1][0];
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    out.push([line[i][0] + turn, line[i][1]]);
  }
  return out;
}

/** A ring around a pole (Antarctica) does not come back to where it began; it is closed along the edge of the world. */
export function unwrapRing(ring) {
  const out = unwrap(ring);
  if (Math.abs(out.at(-1)[0] - out[0][0]) > 180) {
    const edge = ring.some(([, lat]) => lat < -60) ? -90 : 90;
    const last = out.at(-1);
    out.push([last[0], edge], [out[0][0], edge], out[0]);
  }
  return out;
}

/** Sutherland-Hodgman, one side of the box after the other. Edges it adds run along the box, outside what is shown. */
export function clipRing(ring, [west, north, east, south]) {
  let out = ring;
  for (const [axis, limit, sign] of [[0, west, 1], [0, east, -1], [1, north, 1], [1, south, -1]]) {
    const inside = (p) => sign * (p[axis] - limit) >= 0;
    const from = out;
    out = [];
    for (let i = 0; i < from.length; i++) {
      const a = from[i];
      const b = from[(i + 1) % from.length];
      if (inside(a)) out.push(a);
      if (inside(a) !== inside(b)) out.push(cut(a, b, axis, limit));
    }
    if (out.length === 0) return out;
  }
  return out;
}

/** The pieces of a line inside the box: Liang-Barsky per segment. */
export function clipLine(line, [west, north, east, south]) {
  const pieces = [];
  let piece = [];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const span = segmentInside(a, b, west, north, east, south);
    if (!span) {
      if (piece.length) pieces.push(piece);
      piece = [];
      continue;
    }
    const at = (t) => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    if (piece.length === 0) piece.push(span[0] === 0 ? a : at(span[0]));
    piece.push(span[1] === 1 ? b : at(span[1]));
    if (span[1] < 1) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length) pieces.push(piece);
  return pieces;
}

function segmentInside(a, b, west, north, east, south) {
  let [from, to] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [p, q] of [[-dx, a[0] - west], [dx, east - a[0]], [-dy, a[1] - north], [dy, south - a[1]]]) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from < to ? [from, to] : null;
}

function cut(a, b, axis, limit) {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  const p = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  p[axis] = limit;
  return p;
}

export function bounds(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

export const overlap = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
