// Whether a point lies on a line. Pure.

/**
 * @param {[number, number][]} points of the line @param {number[]} box [left, top, right, bottom] of it
 * @param {number} x @param {number} y @param {number} within how far off it may be, in the units of the points
 */
export function isOnLine(points, [left, top, right, bottom], x, y, within) {
  if (x < left - within || x > right + within || y < top - within || y > bottom + within) return false;
  return points.some((to, i) => i > 0 && distanceTo(points[i - 1], to, x, y) <= within);
}

/** From a point to the nearest of a stretch. */
function distanceTo([ax, ay], [bx, by], x, y) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}
