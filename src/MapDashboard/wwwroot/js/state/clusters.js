// Which marks share one symbol on the screen. Greedy and stable: the same marks in the same place give the same clusters,
// whatever order they arrive in.

/**
 * @param {{key: string, x: number, y: number, weight: number}[]} marks positions in pixels
 * @param {number} radius marks nearer than this to a cluster's first mark join it, in pixels
 * @returns {{x: number, y: number, weight: number, marks: object[]}[]}
 */
export function cluster(marks, radius) {
  const sorted = [...marks].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
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
  return found.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function centred(marks) {
  const weight = marks.reduce((sum, m) => sum + m.weight, 0);
  const mean = (axis) => marks.reduce((sum, m) => sum + m[axis] * m.weight, 0) / weight;
  return { x: mean('x'), y: mean('y'), weight, marks };
}
