// Words for values: dates, precision, confidence, quantities. Pure functions from data to readable English.
import { placeName } from './place-names.js';

const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const SEASONS = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** An EDTF string in words: "2024-09-09" is "9 Sept 2024", "2016~" is "c. 2016", "2023/.." is "since 2023". */
export function dateInWords(edtf) {
  const [start, end] = edtf.split('/');
  if (end === undefined) return pointInWords(start);
  const isOpen = (part) => part === '..' || part === '';
  if (isOpen(start) && isOpen(end)) return 'date unknown';
  if (isOpen(start)) return `until ${pointInWords(end)}`;
  if (isOpen(end)) return `since ${pointInWords(start)}`;
  const [from, to] = [pointInWords(start), pointInWords(end)];
  return from === to ? from : `${from}${/\s/.test(from + to) ? ' – ' : '–'}${to}`;
}

function pointInWords(text) {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%])?$/.exec(text);
  if (!match) return text;
  const [, year, month, day, mark] = match;
  let words = yearInWords(year);
  if (month && SEASONS[month]) words = `${SEASONS[month]} ${words}`;
  else if (month && MONTHS[Number(month) - 1]) words = `${MONTHS[Number(month) - 1]} ${words}`;
  if (day && !day.includes('X') && MONTHS[Number(month) - 1]) words = `${Number(day)} ${words}`;
  if (mark === '~' || mark === '%') words = `c. ${words}`;
  if (mark === '?' || mark === '%') words = `${words} (uncertain)`;
  return words;
}

function yearInWords(year) {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${Number(year.slice(0, 2)) + 1}th century`;
  return year;
}

/** Several dates. A bare year is left out beside a date that is more exact about the same year. */
export function datesInWords(dates) {
  if (!dates?.length) return 'date not stated';
  return dates.filter((d) => !/^\d{4}$/.test(d) || !dates.some((other) => other.startsWith(`${d}-`))).map(dateInWords).join(', ');
}

/** The years of a record, short enough for a list: "2019, 2023" or "2016–2020". */
export function yearsInWords(years) {
  if (!years?.length) return 'undated';
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => (a === b ? a : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`)).join(', ');
}

const REVIEW = { extracted: 'Read by machine', confirmed: 'Confirmed', edited: 'Edited' };

export const reviewInWords = (review) => REVIEW[review] ?? review;

const LEAST = { country: 'At least the country', region: 'At least the region', city: 'At least the city', site: 'The exact site' };

export const leastPrecisionInWords = (precision) => LEAST[precision] ?? precision;

const PRECISION = {
  site: 'exact site',
  city: 'city',
  region: 'region: not a point',
  country: 'country-level: not a point',
};

export const precisionInWords = (precision) => PRECISION[precision] ?? 'precision not stated';

const COURSE = { straight: 'line between these places; its course is schematic', stations: 'line by the stations between these places', drawn: 'line drawn by hand' };

/** How a line runs, or that a point was placed by hand; undefined for a point that stands where its place is. */
export const courseInWords = ({ geometry, properties: { course } }) => (course === 'drawn' && geometry?.type !== 'LineString' ? 'placed by hand' : COURSE[course]);

/** Whether a record is known too coarsely to be drawn as a point. */
export const isArea = (precision) => precision === 'country' || precision === 'region';

export function confidenceInWords(confidence) {
  if (!(confidence >= 0)) return 'not stated';
  const word = confidence >= 0.85 ? 'high' : confidence >= 0.6 ? 'good' : confidence >= 0.4 ? 'fair' : 'low';
  return `${word} (${confidence.toFixed(2)})`;
}

export function quantityInWords({ value, unit, text }) {
  if (!Number.isFinite(value)) return text;
  const amount = new Intl.NumberFormat('en').format(value);
  return /^[A-Z]{3}$/.test(unit ?? '') ? `${unit} ${amount}` : [amount, unit].filter(Boolean).join(' ');
}

export const counted = (n, one, many = `${one}s`) => `${new Intl.NumberFormat('en').format(n)} ${n === 1 ? one : many}`;

/**
 * Where a record is, shortest useful form: "Belgrade, Serbia"; for a line "Belgrade – Bar". A country is said once, however
 * its name is spelled.
 */
export function placeInWords({ places, precision = null, course = null }) {
  if (!places?.length) return course === 'drawn' ? 'drawn by hand' : 'place not stated';
  const country = countryInWords(places[0].country);
  if (places.length > 1) return places.map(placeName).join(' – ');
  const name = placeName(places[0]);
  return precision === 'country' || name === country || !country ? name : `${name}, ${country}`;
}

/** A record in one phrase. Titles mostly name the place already; it is not said twice. */
export function recordInWords({ title, places, precision }) {
  const name = places?.[0]?.name;
  return !name || title.includes(name) ? title : `${title}, ${placeInWords({ places, precision })}`;
}

/** What has just arrived, newest last: "Joint police patrols, Split and 2 more, 1 hidden by the filters". */
export function newsInWords(shown, hiddenCount) {
  if (shown.length === 0) return 'hidden by the filters';
  const more = shown.length > 1 ? ` and ${shown.length - 1} more` : '';
  const hidden = hiddenCount ? `, ${hiddenCount} hidden by the filters` : '';
  return recordInWords(shown.at(-1).properties) + more + hidden;
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

export function countryInWords(code) {
  if (!/^[A-Z]{2}$/.test(code ?? '')) return code ?? '';
  return countryNames.of(code);
}
