// Which language the page speaks: the link says (?lang=zh), or this device's last choice, or the browser; English else.
import * as api from './api.js';
import { Catalogue } from './state/catalogue.js';
import { toLatin } from './state/serbian-latin.js';
import { LANGUAGES, useWords, writtenAs } from './words.js';

const KEY = 'mapdashboard-language';

/** Loads the catalogue; everything that shows words must wait for it. @param {string} [chosen] the language, where nobody can choose another */
export async function loadWords(chosen = wanted()) {
  const source = await api.words(writtenAs(chosen));
  useWords(new Catalogue(chosen, source, chosen === 'sr-Latn' ? toLatin : undefined));
  document.documentElement.lang = chosen;
}

/** Keeps the choice on this device and shows the page in it, with all that its address says; a language in the address gives way. @param {string} tag */
export function chooseLanguage(tag) {
  const address = new URL(location.href);
  if (isKept(tag)) address.searchParams.delete('lang');
  else address.searchParams.set('lang', tag);
  history.replaceState(null, '', address);
  location.reload();
}

function isKept(tag) {
  try {
    localStorage.setItem(KEY, tag);
    return true;
  } catch {
    return false; // storage may be forbidden; then the address keeps it
  }
}

function wanted() {
  const asked = [new URLSearchParams(location.search).get('lang'), kept(), ...navigator.languages];
  return asked.map(nearest).find(Boolean) ?? 'en';
}

/** The page's language for a tag: "zh-Hant-TW" is zh, "sr" and "sr-RS" are sr-Cyrl, "hr" and "bs" are read best as sr-Latn. */
export function nearest(tag) {
  const { language, script } = localeOf(tag) ?? {};
  if (language === 'sr') return script === 'Latn' ? 'sr-Latn' : 'sr-Cyrl';
  if (['hr', 'bs', 'sh', 'cnr'].includes(language)) return script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn';
  return Object.hasOwn(LANGUAGES, language ?? '') ? language : null;
}

function localeOf(tag) {
  try {
    return tag ? new Intl.Locale(tag) : null;
  } catch {
    return null;
  }
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}
