// Reads the files of basemap/. Their format is written down in geodata/build-basemap/format.mjs.
import { basemapFile } from './basemap-files.js';

const VERSION = 1;
const KINDS = ['country', 'coast', 'border', 'disputed', 'lake', 'river', 'subdivision'];

/**
 * @typedef {{points: Int32Array, west: number, north: number, east: number, south: number}} Path x, y, x, y, ...
 * @typedef {{kind: string, name: number, paths: Path[]}} Shape
 * @param {ArrayBuffer} buffer @returns {Shape[]}
 */
export function decode(buffer) {
  const bytes = new Uint8Array(buffer);
  let at = 0;
  const varint = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const zigzag = () => {
    const n = varint();
    return n % 2 ? -(n + 1) / 2 : n / 2;
  };

  if (bytes[at++] !== VERSION) throw new Error('basemap file of another version');
  return Array.from({ length: varint() }, () => ({
    kind: KINDS[varint()],
    name: varint(),
    paths: Array.from({ length: varint() }, () => readPath(varint(), zigzag)),
  }));
}

function readPath(length, zigzag) {
  const points = new Int32Array(2 * length);
  const path = { points, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  let [x, y] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    points[i] = x += zigzag();
    points[i + 1] = y += zigzag();
    if (x < path.west) path.west = x;
    if (x > path.east) path.east = x;
    if (y < path.north) path.north = y;
    if (y > path.south) path.south = y;
  }
  return path;
}

/** Fetches and keeps the files: one for the world at each of two levels of detail, and cells for everything deeper. */
export class BasemapData {
  constructor() {
    this._files = new Map();
  }

  /** Country codes; a shape's `name` is 1 + the index of its country here. */
  countries() {
    return this._once('countries.json', (r) => r.json());
  }

  /**
   * The place names of the first ranks.
   * @param {boolean} withIds each row ends with its GeoNames id, for its name in another language; 0 or none: GeoNames has none
   */
  places(withIds) {
    return this._rows('places.json', withIds ? 'place-ids.json' : null);
  }

  /** The place names of the later ranks: see `needsMorePlaces`. @param {boolean} withIds as above */
  morePlaces(withIds) {
    return this._rows('places-more.json', withIds ? 'place-ids-more.json' : null);
  }

  /**
   * The shapes for a tile, and how their coordinates lie: the world square is `cells` × `cells` cells of `extent` units.
   * @returns {Promise<{shapes: Shape[], cells: number, x: number, y: number, extent: number}>}
   */
  async forTile({ x, y, z }) {
    if (z < 5) return this._world(z < 3 ? 'world-110m.bin' : 'world-50m.bin');
    const index = await this._once('cells.json', (r) => r.json());
    const cellX = Math.floor(x / 2 ** (z - index.zoom));
    const cellY = Math.floor(y / 2 ** (z - index.zoom));
    const name = `${cellX}-${cellY}`;
    if (index.coarse?.includes(name)) return this._world('world-50m.bin'); // a talk in one file has the cells that its scenes show
    index.present ??= new Set(index.cells);
    const shapes = index.present.has(name) ? await this._shapes(`cells/${name}.bin`) : [];
    return { shapes, cells: 2 ** index.zoom, x: cellX, y: cellY, extent: index.extent };
  }

  /**
   * The outlines of all countries by their codes, exact to some kilometres. Their units divide the world square into 8192: a map's pixels at zoom 5.
   * @returns {Promise<Map<string, Path[]>>}
   */
  async outlines() {
    const [shapes, codes] = await Promise.all([this._shapes('world-50m.bin'), this.countries()]);
    const outlines = new Map();
    for (const { kind, name, paths } of shapes) {
      if (kind === 'country' && name > 0) outlines.set(codes[name - 1], [...(outlines.get(codes[name - 1]) ?? []), ...paths]);
    }
    return outlines;
  }

  async _rows(file, idsFile) {
    const json = (name) => this._once(name, (r) => r.json());
    const [rows, ids] = await Promise.all([json(file), idsFile ? json(idsFile).catch(() => []) : []]); // without ids the names are in English
    return ids.length === rows.length ? rows.map((row, i) => [...row, ids[i]]) : rows;
  }

  async _world(file) {
    return { shapes: await this._shapes(file), cells: 1, x: 0, y: 0, extent: 8192 };
  }

  _shapes(file) {
    return this._once(file, async (response) => decode(await response.arrayBuffer()));
  }

  _once(file, read) {
    if (!this._files.has(file)) {
      const answer = basemapFile(file).then(read);
      answer.catch(() => this._files.delete(file)); // offline for a moment: the next tile asks again
      this._files.set(file, answer);
    }
    return this._files.get(file);
  }
}
