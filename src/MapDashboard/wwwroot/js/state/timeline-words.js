// What the timeline says in words.
import { t } from '../words.js';
import { sumOf } from './timeline.js';
import { listed } from './wording.js';

export const spanInWords = (from, to) => (from === to ? String(from) : `${from}–${to}`);

/** @param {{from: number | null, to: number | null} | undefined} range */
export function rangeInWords(range) {
  if (!range) return t('timeline-all');
  if (range.from === null) return t('timeline-until', { year: String(range.to) });
  return range.to === null ? t('timeline-since', { year: String(range.from) }) : spanInWords(range.from, range.to);
}

/** How many dates are drawn lighter and how many hatched; empty when none is. */
export function looseInWords({ long, unsure }) {
  return listed([long ? t('timeline-long', { count: long }) : '', unsure ? t('timeline-unsure', { count: unsure }) : ''].filter(Boolean));
}

/** A bar: "2019: 12 records (Police patrols 8, Surveillance 4), 3 over several years". @param {import('./timeline.js').Bin} bin @param {(key: string) => string} nameOf */
export function binInWords(bin, nameOf) {
  const { from, to, parts } = bin;
  const layers = listed(parts.map((part) => t('name-and-count', { name: nameOf(part.layer), count: sumOf([part]) })));
  const loose = looseInWords({ long: sumOf(parts, 'long'), unsure: sumOf(parts, 'unsure') });
  const words = t(layers ? 'timeline-bar' : 'timeline-bar-empty', { years: spanInWords(from, to), count: sumOf(parts), layers });
  return loose ? listed([words, loose]) : words;
}
