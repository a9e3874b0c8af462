// What is said of a record that is not shown, with the server's reason, marked as English.
import { el } from '../dom.js';
import { goneInWords } from '../state/gone.js';
import { t } from '../words.js';

/** @param {Parameters<typeof goneInWords>[0]} problem @param {string | null} [moment] @returns {(Node | string)[]} */
export function goneParts(problem, moment = null) {
  const { words, reason, note } = goneInWords(problem, moment);
  if (note) return [words, ' ', el('span', { dir: 'auto' }, t('quoted', { text: note }))];
  return reason ? [words, ' ', el('span', { lang: 'en', dir: 'auto' }, reason)] : [words];
}
