// The page's words: every text that a person reads comes from here, none stands in the code. Pure: language.js brings the catalogue.
import { toLatin } from './state/serbian-latin.js';

/** The languages of the page, as BCP 47 tags, each by its own name. */
export const LANGUAGES = { en: 'English', 'sr-Latn': 'Srpski (latinica)', 'sr-Cyrl': 'Српски (ћирилица)', zh: '中文' };

/** @type {import('@fluent/bundle').FluentBundle | null} */
let bundle = null;

/** @param {import('@fluent/bundle').FluentBundle} catalogue the messages of the language that is shown */
export function useWords(catalogue) {
  bundle = catalogue;
}

/** The language that is shown, for `lang`. */
export const language = () => bundle?.locales[0] ?? 'en';

/** The language that is shown, for Intl: in English the day stands before the month. */
export const locale = () => (language() === 'en' ? 'en-GB' : language());

/** The language whose catalogue and labels a page is shown with: Serbian is written in Cyrillic letters only. @param {string} tag */
export const writtenAs = (tag) => (tag === 'sr-Latn' ? 'sr-Cyrl' : tag);

/** A text of the page's language, out of where texts are kept by language; Serbian in the script that is read. @param {(language: string) => string | undefined} textOf */
export function inPageScript(textOf) {
  const text = textOf(language()) ?? textOf(writtenAs(language()));
  return language() === 'sr-Latn' && text ? toLatin(text) : text;
}

/**
 * A message of the catalogue, with its variables filled in. Ask while showing, never while a module loads: the catalogue comes later.
 * A message that is not there gives its key, and a warning: visible, but never an empty page.
 * @param {string} key @param {Record<string, string | number>} [args]
 */
export const t = (key, args) => format(key, bundle?.getMessage(key)?.value, args);

/** The attributes of a message, such as aria-label, by their names. @param {string} key @param {Record<string, string | number>} [args] @returns {Record<string, string>} */
export const attributesOf = (key, args) => Object.fromEntries(Object.entries(bundle?.getMessage(key)?.attributes ?? {}).map(([name, pattern]) => [name, format(key, pattern, args)]));

function format(key, pattern, args) {
  if (!pattern) {
    console.warn(`no words for ${key}`);
    return key;
  }
  const errors = [];
  const text = bundle.formatPattern(pattern, args, errors);
  for (const error of errors) console.warn(`${key}: ${error.message}`);
  return text;
}

/**
 * Fills the words into markup: data-words="key" gives an element the message's text (if it has one) and its attributes.
 * @param {ParentNode} root
 */
export function fillWords(root) {
  for (const node of root.querySelectorAll('[data-words]')) {
    const key = node.dataset.words;
    if (bundle?.getMessage(key)?.value) node.textContent = t(key);
    for (const [name, value] of Object.entries(attributesOf(key))) node.setAttribute(name, value);
  }
}
