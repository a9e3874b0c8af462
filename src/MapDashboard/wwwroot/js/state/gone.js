// What is said of a record that the map does not show. Pure.
import { t } from '../words.js';

/**
 * The sentence, and the server's reason where it gives one: in its words, which are English.
 * @param {{reason?: string, mergedInto?: string}} problem the server's answer; empty when it gives none
 * @param {string | null} moment of which it was wanted; null: now
 * @returns {{words: string, reason: string}}
 */
export function goneInWords({ reason = '', mergedInto }, moment) {
  const kind = mergedInto ? 'merged' : reason ? 'known' : 'unknown';
  return { words: t(moment ? 'gone-then' : 'gone-now', { kind }), reason: mergedInto || !reason ? '' : reason.replace(/\.?$/, '.') };
}
