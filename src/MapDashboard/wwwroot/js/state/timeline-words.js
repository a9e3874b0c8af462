// What the timeline says in words.
import { sumOf } from './timeline.js';
import { counted } from './wording.js';

export const spanInWords = (from, to) => (from === to ? String(from) : `${from}–${to}`);

/** @param {{from: number | null, to: number | null} | undefined} range */
export function rangeInWords(range) {
  if (!range) return 'All years';
  if (range.from === null) return `Until ${range.to}`;
  return range.to === null ? `Since ${range.from}` : spanInWords(range.from, range.to);
}

/** How many dates are drawn lighter and how many hatched; empty when none is. */
export function looseInWords({ long, unsure }) {
  return [long ? `${long} over several years` : '', unsure ? `${unsure} uncertain` : ''].filter(Boolean).join(', ');
}

/** A bar: "2019: 12 records (Police patrols 8, Surveillance 4), 3 over several years". @param {import('./timeline.js').Bin} bin @param {(key: string) => string} nameOf */
export function binInWords(bin, nameOf) {
  const { from, to, parts } = bin;
  const perLayer = parts.map((part) => `${nameOf(part.layer)} ${sumOf([part])}`).join(', ');
  const loose = looseInWords({ long: sumOf(parts, 'long'), unsure: sumOf(parts, 'unsure') });
  return `${spanInWords(from, to)}: ${counted(sumOf(parts), 'record')}${perLayer ? ` (${perLayer})` : ''}${loose ? `, ${loose}` : ''}`;
}
