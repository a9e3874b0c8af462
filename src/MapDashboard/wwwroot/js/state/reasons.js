// What speaks for or against a place, in the reader's language. Pure.
import { t } from '../words.js';
import { placeName } from './place-names.js';
import { countryInWords } from './wording.js';

/**
 * A fact as the server has it: its code and what it is about.
 * @param {{code: string, count?: number, country?: string, place?: {name: string, geonameid: number | null}}} fact
 */
export function factInWords({ code, count, country, place }) {
  return t(`why-fact-${kebab(code)}`, { count: count ?? 0, country: country ? countryInWords(country) : 'none', place: place ? placeName(place) : '' });
}

/** @param {string} code in camel case */
const kebab = (code) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
