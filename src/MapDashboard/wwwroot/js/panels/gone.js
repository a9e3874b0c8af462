// What is said of a record that is not shown, with the server's reason, marked as English.
import { el } from '../dom.js';
import { goneInWords } from '../state/gone.js';

/** @param {{reason?: string, mergedInto?: string}} problem @param {string | null} [moment] @returns {(Node | string)[]} */
export function goneParts(problem, moment = null) {
  const { words, reason } = goneInWords(problem, moment);
  return reason ? [words, ' ', el('span', { lang: 'en', dir: 'auto' }, reason)] : [words];
}
