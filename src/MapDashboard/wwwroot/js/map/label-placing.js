// Which place names fit on the map, and where. Pure: boxes in, boxes out.

/** Kinds of rows in places.json and places-more.json. */
export const KIND = { country: 0, capital: 1, city: 2, region: 3 };

/** The last rank that is shown at a zoom: rank 0 is the most important. */
export function lastRank(zoom, kind) {
  if (kind === KIND.country) return zoom < 4 ? 1 : zoom < 5 ? 2 : zoom < 6 ? 3 : zoom < 7 ? 5 : 8;
  if (kind === KIND.region) return zoom < 6 ? -1 : zoom < 7 ? 4 : zoom < 8 ? 5 : 8;
  return zoom < 3 ? -1 : Math.round((zoom - 3) * 1.2) + 1;
}

/** The last rank in places.json. */
export const LAST_FIRST_RANK = 4;

/** Whether names of places-more.json belong on the map at a zoom. */
export const needsMorePlaces = (zoom) => Object.values(KIND).some((kind) => lastRank(zoom, kind) > LAST_FIRST_RANK);

/** Country names make way for the towns once the country no longer fits on the screen. */
export const lastZoom = (kind) => (kind === KIND.country ? 8 : kind === KIND.region ? 9 : Infinity);

/**
 * Greedy, by importance: a label takes the first of its positions that nothing is in the way of, or is left out.
 * @param {{rank: number, boxes: number[][]}[]} labels boxes are [left, top, right, bottom], best first
 * @param {number[][]} obstacles boxes that are taken already
 * @returns {{label: object, position: number}[]}
 */
export function placeLabels(labels, obstacles) {
  const taken = new BoxGrid(64);
  for (const box of obstacles) taken.add(box);
  const placed = [];
  for (const label of labels) {
    const position = label.boxes.findIndex((box) => !taken.hits(box));
    if (position < 0) continue;
    taken.add(label.boxes[position]);
    placed.push({ label, position });
  }
  return placed;
}

/** Boxes [left, top, right, bottom] by the cells of a grid that they cover, so that only neighbours are compared. */
export class BoxGrid {
  /** @param {number} size of a cell, in pixels */
  constructor(size) {
    this._size = size;
    this._cells = new Map();
    /** @type {number[][]} */
    this.boxes = [];
  }

  add(box) {
    this.boxes.push(box);
    for (const key of this._keys(box)) {
      if (!this._cells.has(key)) this._cells.set(key, []);
      this._cells.get(key).push(box);
    }
  }

  hits(box) {
    return this._keys(box).some((key) => (this._cells.get(key) ?? []).some((other) => overlap(box, other)));
  }

  _keys([left, top, right, bottom]) {
    const cell = (n) => Math.floor(n / this._size);
    const keys = [];
    for (let x = cell(left); x <= cell(right); x++) for (let y = cell(top); y <= cell(bottom); y++) keys.push(`${x}:${y}`);
    return keys;
  }
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
