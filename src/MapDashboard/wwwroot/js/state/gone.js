// What is said of a record that the map does not show. Pure.
import { t } from '../words.js';
import { momentInWords } from './dates.js';

/**
 * The sentences, and what somebody wrote about it; or the server's reason where it gives one: in its words, which are English.
 * @param {{reason?: string, mergedInto?: string, withdrawal?: {code: string, by?: string, note?: string, since?: string}}} problem the server's answer; empty when it gives none
 * @param {string | null} moment of which it was wanted; null: now
 * @returns {{words: string, reason: string, note?: string}} reason: the server's, in English, where it has no code for it
 */
export function goneInWords({ reason = '', mergedInto, withdrawal }, moment) {
  if (withdrawal && !mergedInto) {
    const { code, by, since, note = '' } = withdrawal;
    return { words: t('gone-because', { when: moment ? 'then' : 'now', code, by: by ?? 'none', since: since ? momentInWords(since) : '' }), reason: '', note };
  }
  const kind = mergedInto ? 'merged' : reason ? 'known' : 'unknown';
  return { words: t(moment ? 'gone-then' : 'gone-now', { kind }), reason: mergedInto || !reason ? '' : reason.replace(/\.?$/, '.') };
}
