// Which language the page speaks: each language by its own name. The page is loaded again in the chosen one, where it stands.
import { el } from '../dom.js';
import { chooseLanguage } from '../language.js';
import { LANGUAGES, language } from '../words.js';

/** @param {HTMLSelectElement} select to fill */
export function languageMenu(select) {
  select.replaceChildren(...Object.entries(LANGUAGES).map(([tag, name]) => el('option', { value: tag, lang: tag }, name)));
  select.value = language();
  select.addEventListener('change', () => chooseLanguage(select.value));
}
