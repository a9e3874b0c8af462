// A number where there is little room: on a symbol of the map. Pure.
import { numberInWords } from './wording.js';

/** As many letters as a symbol has room for; some languages shorten thousands to more. */
const MOST = 5;

/** "4500", "12k", "1.2m"; in the page's way of shortening where that is short. @param {number} count */
export function countText(count) {
  if (count < 10_000) return String(count);
  const words = numberInWords(count, { notation: 'compact', maximumFractionDigits: count < 1e6 ? 0 : 1 });
  if (words.length <= MOST) return words;
  return count < 1e6 ? `${Math.round(count / 1000)}k` : `${numberInWords(count / 1e6, { maximumFractionDigits: 1 })}M`;
}
