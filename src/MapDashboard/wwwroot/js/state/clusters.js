// Which marks share one symbol on the screen. Greedy and stable: the same marks in the same place give the same clusters,
// whatever order they arrive in.

/**
 * @typedef {{x: number, y: number, weight: number, marks: object[]}} Cluster
 * @param {{key: string, x: number, y: number, weight: number}[]} marks positions in pixels
 * @param {number} radius marks nearer than this to a cluster's first mark join it, in pixels
 * @param {(cluster: Cluster) => [number, number]} [sizeOf] width and height of the symbol; symbols that would overlap become one
 * @returns {Cluster[]}
 */
export function cluster(marks, radius, sizeOf = null) {
  const near = nearby(marks, radius);
  return sizeOf ? withoutOverlap(near, sizeOf) : near;
}

/**
 * The first zoom at which these marks are no longer under one symbol; null if no zoom up to the last one parts them.
 * @param {number} zoom they share a symbol here @param {number} last
 * @param {(zoom: number) => number} countAt how many symbols they have at a zoom
 */
export function splitZoom(zoom, last, countAt) {
  for (let next = zoom + 1; next <= last; next++) if (countAt(next) > 1) return next;
  return null;
}

/** The lighter symbol joins the heavier one it would touch, until none touch. */
function withoutOverlap(clusters, sizeOf) {
  const placed = new Boxes();
  for (let next of [...clusters].sort((a, b) => b.weight - a.weight)) {
    for (;;) {
      const box = boxOf(next, sizeOf);
      const other = placed.touching(box);
      if (!other) {
        placed.add(next, box);
        break;
      }
      placed.remove(other);
      next = centred([...other.marks, ...next.marks]);
    }
  }
  return placed.all();
}

const SLACK = 5; // symbols have air around them

function boxOf(cluster, sizeOf) {
  const [width, height] = sizeOf(cluster);
  return [cluster.x - (width - SLACK) / 2, cluster.y - (height - SLACK) / 2, cluster.x + (width - SLACK) / 2, cluster.y + (height - SLACK) / 2];
}

/** Boxes [left, top, right, bottom] by the cells of a grid that they cover, so that only neighbours are compared. */
class Boxes {
  constructor() {
    this._cells = new Map();
    this._boxes = new Map();
  }

  add(item, box) {
    this._boxes.set(item, box);
    for (const key of cellsOf(box)) {
      if (!this._cells.has(key)) this._cells.set(key, new Set());
      this._cells.get(key).add(item);
    }
  }

  remove(item) {
    for (const key of cellsOf(this._boxes.get(item))) this._cells.get(key).delete(item);
    this._boxes.delete(item);
  }

  touching(box) {
    for (const key of cellsOf(box)) for (const item of this._cells.get(key) ?? []) if (overlap(box, this._boxes.get(item))) return item;
    return null;
  }

  all() {
    return [...this._boxes.keys()];
  }
}

const CELL = 64;

function cellsOf([left, top, right, bottom]) {
  const cell = (n) => Math.floor(n / CELL);
  const keys = [];
  for (let x = cell(left); x <= cell(right); x++) for (let y = cell(top); y <= cell(bottom); y++) keys.push(`${x}:${y}`);
  return keys;
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function nearby(marks, radius) {
  const sorted = [...marks].sort(byWeight);
  const grid = new Map();
  const cellOf = (n) => Math.floor(n / radius);
  for (const mark of sorted) {
    const key = `${cellOf(mark.x)}:${cellOf(mark.y)}`;
    if (!grid.has(key)) grid.set(key, []);
    grid.get(key).push(mark);
  }

  const taken = new Set();
  const clusters = [];
  for (const seed of sorted) {
    if (taken.has(seed)) continue;
    const members = near(grid, seed, radius, cellOf).filter((m) => !taken.has(m));
    for (const member of members) taken.add(member);
    clusters.push(centred(members));
  }
  return clusters;
}

function near(grid, seed, radius, cellOf) {
  const found = [];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const mark of grid.get(`${cellOf(seed.x) + dx}:${cellOf(seed.y) + dy}`) ?? []) {
        if ((mark.x - seed.x) ** 2 + (mark.y - seed.y) ** 2 < radius * radius) found.push(mark);
      }
    }
  }
  return found.sort(byWeight);
}

const byWeight = (a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1);

function centred(marks) {
  const weight = marks.reduce((sum, m) => sum + m.weight, 0);
  const mean = (axis) => marks.reduce((sum, m) => sum + m[axis] * m.weight, 0) / weight;
  return { x: mean('x'), y: mean('y'), weight, marks };
}
