// Work that waits for other answers in between, done one piece after the other in the order in which it came. Pure.

/**
 * @template T, R
 * @param {(piece: T) => Promise<R>} work
 * @returns {(piece: T) => Promise<R>} the same; a piece that fails does not stop those after it
 */
export function inTurn(work) {
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  return (piece) => {
    const done = before.then(() => work(piece));
    before = done.catch(() => {});
    return done;
  };
}
