// Words for values: dates, precision, confidence, quantities, places. Pure functions from data to the page's language.
import { language, locale, t } from '../words.js';
import { programInWords, subjectInWords, unitInWords } from './labels.js';
import { placeName } from './place-names.js';

export { dateInWords, datesInWords, yearsInWords } from './dates.js';

/** Values side by side, as a list of the page's language: "2019, 2023". @param {string[]} values */
export const listed = (values) => values.join(t('list-separator'));

/** @type {Map<string, Intl.NumberFormat>} making one takes a hundred times as long as using it */
const numberFormats = new Map();

/** @param {number} n @param {Intl.NumberFormatOptions} [options] */
export function numberInWords(n, options) {
  if (!options && Number.isInteger(n) && n >= 0 && n < 1000) return String(n); // alike in all languages of the page, and by far the most
  const key = `${locale()} ${options ? JSON.stringify(options) : ''}`;
  if (!numberFormats.has(key)) numberFormats.set(key, new Intl.NumberFormat(locale(), options));
  return numberFormats.get(key).format(n);
}

/** How many of something: "1 record", "4,500 records". @param {number} count @param {'record' | 'source' | 'quote' | 'claim' | 'text' | 'place-name' | 'character'} thing */
export const counted = (count, thing) => t(`count-${thing}`, { count });

export const reviewInWords = (review) => (['extracted', 'confirmed', 'edited'].includes(review) ? t(`review-${review}`) : review);

const PRECISIONS = ['country', 'region', 'city', 'site'];

export const leastPrecisionInWords = (precision) => (PRECISIONS.includes(precision) ? t(`precision-least-${precision}`) : precision);

/** The precision in one word, for a column. @param {string | undefined} precision */
export const precisionNameInWords = (precision) => (PRECISIONS.includes(precision) ? t(`precision-name-${precision}`) : '');

export const precisionInWords = (precision) => (PRECISIONS.includes(precision) ? t(`precision-${precision}`) : t('precision-none'));

/** How a line runs, or that a point was placed by hand; undefined for a point that stands where its place is. */
export function courseInWords({ geometry, properties: { course } }) {
  if (course === 'drawn' && geometry?.type !== 'LineString') return t('course-placed');
  return ['straight', 'stations', 'partly', 'drawn'].includes(course) ? t(`course-${course}`) : undefined;
}

/** Whether a record is known too coarsely to be drawn as a point. */
export const isArea = (precision) => precision === 'country' || precision === 'region';

/** From 0 to 1, as a word and the number. @param {number | undefined} confidence */
export function confidenceInWords(confidence) {
  if (!(confidence >= 0)) return t('confidence-none');
  const level = confidence >= 0.85 ? 'high' : confidence >= 0.6 ? 'good' : confidence >= 0.4 ? 'fair' : 'low';
  return t('confidence-level', { level, value: scoreInWords(confidence) });
}

/** "0.91". @param {number} score */
export const scoreInWords = (score) => numberInWords(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function quantityInWords({ value, unit, text }) {
  if (!Number.isFinite(value)) return text;
  const amount = numberInWords(value);
  if (!unit) return amount;
  return /^[A-Z]{3}$/.test(unit) ? t('amount-of-money', { amount, currency: unit }) : t('amount', { amount, unit: unitInWords(unit) });
}

/**
 * Where a record is, shortest useful form: "Belgrade, Serbia"; for a line "Belgrade – Bar". A country is said once, however
 * its name is spelled.
 */
export function placeInWords({ places, precision = null, course = null }) {
  if (!places?.length) return t(course === 'drawn' ? 'place-drawn' : 'place-none');
  if (places.length > 1) return places.map((place) => placeNameInWords(place)).join(' – ');
  const [country, name] = [countryInWords(places[0].country), placeNameInWords(places[0], precision)];
  return precision === 'country' || name === country || !country ? name : t('place-in-country', { place: name, country });
}

/** A country by its name in the page's language, any other place as it is called there where that is known. @param {{name: string, country: string, geonameid?: number | null}} place @param {string | null} [precision] of the record */
export function placeNameInWords(place, precision = null) {
  if (language() === 'en') return placeName(place);
  const { name, country } = place;
  const isCountry = precision === 'country' || name.replace(' and ', ' & ') === namesOfCountries('en').of(country || 'ZZ');
  return isCountry && country ? countryInWords(country) : placeName(place);
}

/**
 * A title. One that the machine made of subject and places is said in the page's language; any other stays as it was written.
 * @param {{title: string, subject?: string, places?: object[], precision?: string}} record
 */
export function titleInWords({ title, subject, places = [], precision = null }) {
  if (language() === 'en' || !subject) return title;
  const thing = subjectInWords(subject);
  const names = places.map((p) => placeNameInWords(p, precision));
  if (title === `${subject}, ${places[0]?.name}`) return t('title-at', { thing, place: names[0] });
  if (title === `${places.map((p) => p.name).join('–')} ${inSentence(subject)}`) return t('title-between', { thing, places: names.join('–') });
  return title;
}

/** As the server writes a thing within a title. */
const inSentence = (subject) => (/^.\p{Lu}/u.test(subject) ? subject : subject.slice(0, 1).toLowerCase() + subject.slice(1));

/** A record in one phrase. Titles mostly name the place already; it is not said twice. */
export function recordInWords({ title, subject = '', places, precision }) {
  const name = places?.[0]?.name;
  const words = titleInWords({ title, subject, places, precision });
  return !name || title.includes(name) ? words : t('record-at', { title: words, place: placeInWords({ places, precision }) });
}

/** What has just arrived, newest last: "Joint police patrols, Split and 2 more, 1 hidden by the filters". */
export function newsInWords(shown, hiddenCount) {
  if (shown.length === 0) return t('news-hidden');
  return t('news', { record: recordInWords(shown.at(-1).properties), more: shown.length - 1, hidden: hiddenCount });
}

/** A language by its name in the page's language: "Serbian". @param {string} code */
export const languageInWords = (code) => new Intl.DisplayNames([language()], { type: 'language', fallback: 'code' }).of(code);

/** What is done at a place: the thing, or else the program. @param {{subject?: string, program?: string}} record */
export const thingInWords = ({ subject, program }) => (subject ? subjectInWords(subject) : programInWords(program ?? ''));

/** @type {Map<string, Intl.DisplayNames>} by language */
const countryNames = new Map();

function namesOfCountries(inLanguage) {
  if (!countryNames.has(inLanguage)) countryNames.set(inLanguage, new Intl.DisplayNames([inLanguage], { type: 'region', fallback: 'code' }));
  return countryNames.get(inLanguage);
}

export function countryInWords(code) {
  if (!/^[A-Z]{2}$/.test(code ?? '')) return code ?? '';
  return namesOfCountries(language()).of(code);
}
