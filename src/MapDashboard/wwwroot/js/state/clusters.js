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

/** The lighter symbol joins the heavier one it would touch, until none touch. Few symbols are left by then. */
function withoutOverlap(clusters, sizeOf) {
  const result = [];
  for (let next of [...clusters].sort((a, b) => b.weight - a.weight)) {
    for (;;) {
      const at = result.findIndex((other) => touch(next, other, sizeOf));
      if (at < 0) break;
      const [other] = result.splice(at, 1);
      next = centred([...other.marks, ...next.marks]);
    }
    result.push(next);
  }
  return result;
}

function touch(a, b, sizeOf) {
  const [[aw, ah], [bw, bh]] = [sizeOf(a), sizeOf(b)];
  const slack = 5; // symbols have air around them
  return Math.abs(a.x - b.x) < (aw + bw) / 2 - slack && Math.abs(a.y - b.y) < (ah + bh) / 2 - slack;
}

function nearby(marks, radius) {
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
