// The order in which the keyboard goes through what is in view. Pure.

/** From west to east, from north to south where two stand one above the other. @param {any[]} items with x and y */
export const westToEast = (items) => [...items].sort((a, b) => a.x - b.x || a.y - b.y);

/** The next one, and after the last the first again. @param {number} at -1: none yet @param {number} by 1 or -1 */
export function stepped(at, by, count) {
  if (at < 0) return by > 0 ? 0 : count - 1;
  return (at + by + count) % count;
}
