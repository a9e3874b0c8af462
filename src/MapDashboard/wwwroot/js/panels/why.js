// "Why here?": the places a name might have meant, with the reasons for and against each.
import { el } from '../dom.js';
import { countryInWords } from '../state/wording.js';

const MOST_CANDIDATES = 5;

/** @param {(candidates: object[]) => void} onGhosts shows the places that were not taken, while this is open */
export function whySection(why, onGhosts) {
  const mentions = (Array.isArray(why) ? why : [why]).filter((w) => w?.candidates?.length);
  if (mentions.length === 0) return null;
  const rejected = mentions.flatMap(({ candidates }) => ranked(candidates).slice(1, MOST_CANDIDATES));
  const details = el('details', { class: 'why', data: { part: 'why' } }, el('summary', { class: 'card-heading' }, 'Why here?'), mentions.map(mentionPart));
  details.addEventListener('toggle', () => onGhosts(details.open ? rejected : []));
  return details;
}

const ranked = (candidates) => [...candidates].sort((a, b) => b.score - a.score);

function mentionPart({ mention, candidates }) {
  const name = typeof mention === 'string' ? mention : mention?.surface ?? mention?.text ?? '';
  const highest = Math.max(...candidates.map((c) => c.score), 0.001);
  return el('div', { class: 'why-mention' }, name ? el('p', { class: 'fact-note' }, `The text says “${name}”. It could be:`) : null, el('ol', { class: 'candidates' }, ranked(candidates).slice(0, MOST_CANDIDATES).map((c, i) => candidatePart(c, i === 0, highest))));
}

function candidatePart({ name, country, score, reasons }, isChosen, highest) {
  const bar = el('span', { class: 'score-bar', 'aria-hidden': 'true' }, el('i'));
  bar.firstChild.style.inlineSize = `${Math.max(2, (score / highest) * 100)}%`;
  return el(
    'li',
    { class: isChosen ? 'candidate is-chosen' : 'candidate' },
    el('p', { class: 'candidate-head' }, el('b', {}, name), ` ${countryInWords(country)}`, isChosen ? el('span', { class: 'candidate-tag' }, 'taken') : null, el('span', { class: 'candidate-score' }, score.toFixed(2))),
    bar,
    reasons?.length ? el('ul', { class: 'reasons' }, reasons.map(({ kind, weight, detail }) => el('li', {}, el('span', { class: 'reason-weight' }, `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`), ` ${detail || kind}`))) : null,
  );
}
