// The order in which the keyboard goes through what is in view. Pure.

/** From west to east, from north to south where two stand one above the other. @param {any[]} items with x and y */
export const westToEast = (items) => [...items].sort((a, b) => a.x - b.x || a.y - b.y);

/** The next one, and after the last the first again. @param {number} at -1: none yet @param {number} by 1 or -1 */
export function stepped(at, by, count) {
  if (at < 0) return by > 0 ? 0 : count - 1;
  return (at + by + count) % count;
}

/**
 * The nearest one in a direction: of those in the quarter about it, so that every other is in one of the four.
 * @param {any[]} items with x and y @param {{x: number, y: number}} from @param {[number, number]} direction a step of 1 to the right or downwards, or back
 * @returns {any} null: there is none
 */
export function nearestTowards(items, from, [right, down]) {
  let nearest = null;
  let least = Infinity;
  for (const item of items) {
    const [x, y] = [item.x - from.x, item.y - from.y];
    const ahead = x * right + y * down;
    const far = Math.hypot(x, y);
    if (ahead > 0 && ahead >= Math.abs(x * down) + Math.abs(y * right) && far < least) [nearest, least] = [item, far];
  }
  return nearest;
}
