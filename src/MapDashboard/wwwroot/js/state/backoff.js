// How long to wait before the next attempt to connect: 1 s, doubling to 30 s, for ever, spread so that a restarted
// server does not meet all its pages in the same second.
const FIRST_SECONDS = 1;
const LONGEST_SECONDS = 30;

/** @param {number} attempt 0 for the first @param {() => number} random 0..1 */
export function waitSeconds(attempt, random = Math.random) {
  const full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempt, 10));
  return full * (0.5 + random() / 2);
}
