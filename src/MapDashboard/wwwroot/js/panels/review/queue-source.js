// Where the queue comes from: page after page from the server.
import { reviewQueue } from '../../api.js';
import { withKey } from '../../state/filter.js';
import { extended, queueOf } from '../../state/review.js';

/** @typedef {import('../../state/review.js').Queue} Queue */

/** Only what is on the map now can be reviewed. @param {object} filter @returns {Promise<Queue>} */
export const firstOf = async (filter) => queueOf(await reviewQueue(withKey(filter, 'asOf', null)));

/** @param {Queue} queue @returns {Promise<object>} the next page of it */
export const nextPageOf = (queue) => reviewQueue({}, queue.next);

/** The queue as the server has it now, standing at a record, with what was decided. @param {Queue} queue @param {object} filter @param {string} id @returns {Promise<Queue>} */
export async function reloaded(queue, filter, id) {
  let fresh = await firstOf(filter);
  const place = () => fresh.items.findIndex((i) => i.id === id);
  while (place() < 0 && fresh.next) fresh = extended(fresh, await nextPageOf(fresh));
  return { ...fresh, at: Math.max(0, place()), decided: queue.decided };
}
