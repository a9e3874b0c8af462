// How to cite a record as it is now: a link that always shows this version, BibTeX, CSL-JSON.
import { citation } from '../api.js';
import { el } from '../dom.js';
import { t } from '../words.js';
import { sentenceWithProblem } from './problem.js';

const FORMATS = { bibtex: 'BibTeX', csl: 'CSL-JSON' };

/** @param {string} url of this version @param {(text: string | (Node | string)[]) => void} say */
export function citeSection(url, say) {
  const link = new URL(url.replace(/^\//, ''), document.baseURI).href;
  const shown = el('pre', { class: 'cite-text', tabindex: '0', hidden: true });
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('cite-copied', { what }));
    } catch {
      say(t('cite-not-copied', { what }));
    }
  };
  const take = async (format) => {
    try {
      shown.textContent = await citation(url, format);
      shown.hidden = false;
      await copy(shown.textContent, format);
    } catch (error) {
      say(sentenceWithProblem(t('cite-not-loaded'), error));
    }
  };
  return el(
    'details',
    { class: 'why', data: { part: 'cite' } },
    el('summary', { class: 'card-heading' }, t('cite')),
    el('p', { class: 'fact-note' }, t('cite-note')),
    el('p', { class: 'cite-link', dir: 'ltr', translate: 'no' }, el('a', { href: link }, link)),
    el('div', { class: 'cite-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => copy(link, 'link') } }, t('cite-copy-link')), Object.entries(FORMATS).map(([format, name]) => el('button', { type: 'button', class: 'button', on: { click: () => take(format) } }, name))),
    shown,
  );
}
