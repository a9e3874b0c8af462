// Areas: records that are known to a region or a country only. Where they are on the screen, and where their label has room. Pure.

/** The zoom whose pixels are the units of the basemap's outlines. */
export const OUTLINE_ZOOM = 5;
/** From here on a country is larger than the view: a click on its ground means something else. */
export const NO_AREAS_FROM_ZOOM = 10;

/**
 * How far a region reaches, in metres. The gazetteer knows no outlines of regions: this is the radius of a circle as large as a
 * middling first-level division of Europe (some 11,000 km²).
 */
export const REGION_RADIUS = 60_000;
/** The same for a country whose outline the basemap lacks. */
export const COUNTRY_RADIUS = 150_000;

/** Whether a point lies in an outline: the even-odd rule over all of its rings. @param {import('./basemap-data.js').Path[]} paths */
export function isInside(paths, x, y) {
  let inside = false;
  for (const { points, west, north, east, south } of paths) {
    if (x < west || x > east || y < north || y > south) continue;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [points[i], points[i + 1], points[j], points[j + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The box of the largest ring: overseas parts do not move a country's label. @param {import('./basemap-data.js').Path[]} paths @returns {[number, number, number, number]} left, top, right, bottom */
export function mainBox(paths) {
  const size = (p) => (p.east - p.west) * (p.south - p.north);
  const { west, north, east, south } = paths.reduce((best, p) => (size(p) > size(best) ? p : best));
  return [west, north, east, south];
}

/**
 * A point well inside an outline: of a grid's points the one that has most of the outline around it.
 * @param {(x: number, y: number) => boolean} contains @param {[number, number, number, number]} box @returns {[number, number] | null}
 */
export function innerPoint(contains, [left, top, right, bottom]) {
  const n = 13;
  /** @returns {[number, number]} */
  const at = (i, j) => [left + ((i + 0.5) * (right - left)) / n, top + ((j + 0.5) * (bottom - top)) / n];
  const inside = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => contains(...at(i, j))));
  const room = (i, j) => {
    let reach = 0;
    const isIn = (di, dj) => inside[i + di]?.[j + dj];
    while (isIn(reach + 1, 0) && isIn(-reach - 1, 0) && isIn(0, reach + 1) && isIn(0, -reach - 1)) reach++;
    const off = Math.hypot(i - (n - 1) / 2, j - (n - 1) / 2) / n;
    return reach - off / 2;
  };
  let best = null;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (inside[i][j] && (!best || room(i, j) > best.room)) best = { room: room(i, j), point: at(i, j) };
  return best?.point ?? null;
}

/**
 * Where an area's label stands: at home if nothing is in the way there, else elsewhere inside the area, else just beside its home.
 * @param {object} area in pixels
 * @param {[number, number]} area.home
 * @param {[number, number, number, number]} area.box @param {(x: number, y: number) => boolean} area.contains
 * @param {[number, number]} size of the label
 * @param {[number, number, number, number]} view what is seen of the map
 * @param {(box: [number, number, number, number]) => boolean} isFree
 * @returns {[number, number] | null} null: nothing of the area is in view
 */
export function labelSpot({ home, box, contains }, [width, height], view, isFree) {
  const boxAt = ([x, y]) => /** @type {[number, number, number, number]} */ ([x - width / 2, y - height / 2, x + width / 2, y + height / 2]);
  const fits = (spot) => {
    const [left, top, right, bottom] = boxAt(spot);
    return left >= view[0] && top >= view[1] && right <= view[2] && bottom <= view[3] && isFree([left, top, right, bottom]);
  };
  if (fits(home)) return home;
  /** @type {[number, number, number, number]} */
  const seen = [Math.max(box[0], view[0]), Math.max(box[1], view[1]), Math.min(box[2], view[2]), Math.min(box[3], view[3])];
  const isSeen = seen[0] < seen[2] && seen[1] < seen[3];
  const inside = isSeen ? gridOf(seen).filter(([x, y]) => contains(x, y)) : [];
  const near = inside.sort((a, b) => distance(a, home) - distance(b, home)).find(fits);
  if (near) return near;
  const homeIsSeen = home[0] > view[0] && home[0] < view[2] && home[1] > view[1] && home[1] < view[3];
  if (!homeIsSeen) return inside[0] ?? null;
  const aside = ASIDE.map(([dx, dy]) => /** @type {[number, number]} */ ([home[0] + dx * (width + 8), home[1] + dy * (height + 8)]));
  return aside.sort((a, b) => distance(a, home) - distance(b, home)).find(fits) ?? home;
}

/** Where a label may stand beside the middle of an area that has no room for it, in its own widths and heights. */
const ASIDE = [1, 1.5, 2].flatMap((far) => [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]].map(([dx, dy]) => [dx * far, dy * far]));

/** Some 60 points over a box. @returns {[number, number][]} */
function gridOf([left, top, right, bottom]) {
  const step = Math.max(24, Math.sqrt(((right - left) * (bottom - top)) / 60));
  /** @type {[number, number][]} */
  const points = [];
  for (let x = left + step / 2; x < right; x += step) for (let y = top + step / 2; y < bottom; y += step) points.push([x, y]);
  return points;
}

const distance = ([ax, ay], [bx, by]) => (ax - bx) ** 2 + (ay - by) ** 2;
