// "Why here?": the places a name might have meant, with the reasons for and against each.
import { el } from '../dom.js';
import { factInWords } from '../state/reasons.js';
import { countryInWords, scoreInWords } from '../state/wording.js';
import { language, t } from '../words.js';

const MOST_CANDIDATES = 5;

/** @param {(candidates: object[], isAsked: boolean) => void} onGhosts shows the places that were not taken, while this is open; isAsked: the reader has just opened it */
export function whySection(why, onGhosts) {
  const mentions = mentionsOf(why);
  if (mentions.length === 0) return null;
  let isAsked = false; // it also opens by itself, when the card is drawn anew
  const details = el('details', { class: 'why', data: { part: 'why' } }, el('summary', { class: 'card-heading', on: { click: () => (isAsked = true) } }, t('why')), mentions.map((m) => mentionPart(m, (c) => c === ranked(m.candidates)[0], null)));
  details.addEventListener('toggle', () => {
    onGhosts(details.open ? mentions.flatMap(({ candidates }) => ranked(candidates).slice(1, MOST_CANDIDATES)) : [], isAsked);
    isAsked = false;
  });
  return details;
}

/**
 * The same to choose from.
 * @param {(candidate: object) => boolean} isTaken
 * @param {(candidate: object, instead: object | null) => void} onPick `instead`: the candidate of the same mention that is taken now
 */
export const whyToPick = (why, isTaken, onPick) => mentionsOf(why).map((m) => mentionPart(m, isTaken, (picked) => onPick(picked, takenOf(m, isTaken))));

/** Every candidate that is not taken, with the one it would stand in for. */
export const rejectedOf = (why, isTaken) => mentionsOf(why).flatMap((m) => ranked(m.candidates).slice(0, MOST_CANDIDATES).filter((c) => !isTaken(c)).map((candidate) => ({ candidate, instead: takenOf(m, isTaken) })));

export const mentionsOf = (why) => (Array.isArray(why) ? why : [why]).filter((w) => w?.candidates?.length);

const takenOf = ({ candidates }, isTaken) => candidates.find(isTaken) ?? null;

const ranked = (candidates) => [...candidates].sort((a, b) => b.score - a.score);

function mentionPart({ mention, candidates }, isTaken, onPick) {
  const name = typeof mention === 'string' ? mention : mention?.surface ?? mention?.text ?? '';
  const highest = Math.max(...candidates.map((c) => c.score), 0.001);
  return el('div', { class: 'why-mention' }, name ? el('p', { class: 'fact-note' }, t('why-mention', { name })) : null, el('ol', { class: 'candidates' }, ranked(candidates).slice(0, MOST_CANDIDATES).map((c) => candidatePart(c, isTaken(c), highest, onPick))));
}

function candidatePart(candidate, isChosen, highest, onPick) {
  const { name, country, score, reasons } = candidate;
  const bar = el('span', { class: 'score-bar', 'aria-hidden': 'true' }, el('i'));
  bar.firstChild.style.inlineSize = `${Math.max(2, (score / highest) * 100)}%`;
  const place = [el('b', { dir: 'auto', translate: 'no' }, name), ` ${countryInWords(country)}`];
  const pick = onPick && !isChosen ? el('button', { type: 'button', class: 'button candidate-pick', 'aria-label': t('why-put-in', { place: name, country: countryInWords(country) }), on: { click: () => onPick(candidate) } }, t('why-put-here')) : null;
  return el(
    'li',
    { class: isChosen ? 'candidate is-chosen' : 'candidate' },
    el('p', { class: 'candidate-head' }, ...place, isChosen ? el('span', { class: 'candidate-tag' }, t('why-taken')) : null, el('span', { class: 'candidate-score' }, scoreInWords(score)), pick),
    bar,
    reasons?.length ? el('ul', { class: 'reasons' }, reasons.map((reason) => el('li', {}, el('span', { class: 'reason-weight' }, `${reason.weight < 0 ? '−' : '+'}${scoreInWords(Math.abs(reason.weight))}`), ' ', ...reasonParts(reason)))) : null,
  );
}

const REASONS = ['name', 'population', 'kind', 'container', 'country', 'region', 'focus', 'language', 'distance'];

/** Reasons whose words from the server say more than their kind. */
const PARTICULAR = ['population', 'kind', 'container', 'country', 'distance'];

/** The facts in the page's language. Where a store is older than these it has the reasons in English only: in another language the page says the kind of reason, and the server's words beside it. */
function reasonParts({ kind, detail, facts = [] }) {
  if (facts.length) return [facts.map(factInWords).reduce((first, second) => t('why-facts', { first, second }))];
  if (language() === 'en' || !REASONS.includes(kind)) return [el('span', { lang: 'en' }, detail || kind)];
  return [t(`why-${kind}`), PARTICULAR.includes(kind) && detail ? el('span', { class: 'fact-note', lang: 'en', dir: 'auto' }, ` (${detail})`) : ''];
}
