// How to cite a record as it is now: a link that always shows this version, BibTeX, CSL-JSON.
import { citation } from '../api.js';
import { el } from '../dom.js';

const FORMATS = { bibtex: 'BibTeX', csl: 'CSL-JSON' };

/** @param {string} url of this version @param {(text: string) => void} say */
export function citeSection(url, say) {
  const link = new URL(url.replace(/^\//, ''), document.baseURI).href;
  const shown = el('pre', { class: 'cite-text', tabindex: '0', hidden: true });
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied`);
    } catch {
      say(`${what} could not be copied: select it below`);
    }
  };
  const take = async (format) => {
    try {
      shown.textContent = await citation(url, format);
      shown.hidden = false;
      await copy(shown.textContent, FORMATS[format]);
    } catch (error) {
      say(`The citation could not be loaded. ${error.message}`);
    }
  };
  return el(
    'details',
    { class: 'why', data: { part: 'cite' } },
    el('summary', { class: 'card-heading' }, 'Cite'),
    el('p', { class: 'fact-note' }, 'This link shows this very version for ever; its header Link names the one shown now.'),
    el('p', { class: 'cite-link' }, el('a', { href: link }, link)),
    el('div', { class: 'cite-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => copy(link, 'Link') } }, 'Copy link'), Object.entries(FORMATS).map(([format, name]) => el('button', { type: 'button', class: 'button', on: { click: () => take(format) } }, name))),
    shown,
  );
}
