// What went wrong, in words. The server speaks English: the page says what it knows from the status in its own language, and the
// server's sentence comes beside it. Pure.
import { language, t } from '../words.js';

const KNOWN = [401, 403, 404, 410, 412, 413, 429];

/**
 * @param {{status?: number, message: string, detail?: string}} error of the API; one without status is the page's own, in its language already
 * @returns {{words: string, detail: string}} the page's sentence, and the server's if that says more
 */
export function problemInWords({ status, message, detail = '' }) {
  if (status === undefined) return { words: message, detail: '' };
  if (language() === 'en' && detail) return { words: '', detail };
  return { words: t(`problem-${kindOf(status)}`), detail };
}

function kindOf(status) {
  if (status === 0) return 'offline';
  if (status >= 500) return 'server';
  return KNOWN.includes(status) ? String(status) : 'refused';
}
