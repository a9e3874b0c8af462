// One record as the card says it: what it is, its facts, who says so, why it stands where it stands, what belongs to it.
import { el } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { programInWords } from '../../state/labels.js';
import { EMPTY_STATE, formatHash } from '../../state/hash.js';
import { summaryInWords } from '../../state/summary.js';
import { dateInWords, datesInWords, isArea, placeInWords, titleInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { citeSection } from '../cite.js';
import { historySection } from '../history.js';
import { recordRow } from '../records-list.js';
import { whySection } from '../why.js';
import { WHOLE } from './emphasis.js';
import { evidencePart, quotesPart } from './evidence.js';
import { factsPart, filterButton } from './facts.js';

/**
 * @param {any} feature @param {any} full the same with its evidence; null while that is on its way
 * @param {object} how
 * @param {import('../../store.js').Store} how.store
 * @param {import('./emphasis.js').Emphasis} how.emphasis
 * @param {{onSelect: (id: string) => void, onHover: (id: string | null) => void, onFilter: (key: string, value: string) => void, onGhosts: (candidates: object[]) => void, onText?: (documentId: string) => void, say: (text: string | Node[]) => void}} how.actions
 * @param {string | null} how.moment of which it is shown
 * @param {Node | null} how.buttons for who may edit it
 * @param {any[]} how.related other records
 */
export function recordPart(feature, full, { store, emphasis, actions, moment, buttons, related }) {
  const p = feature.properties;
  const more = full?.properties ?? {};
  const { evidence = [] } = more;
  const status = p.status && p.status !== 'unknown' ? el('span', { class: 'card-status', on: emphasis.pointing('status') }, el('span', { class: `status-badge is-${p.status}` }, store.statusName(p.status)), emphasis.button('status', evidence)) : null;
  return el(
    'article',
    { class: 'card-body' },
    kicker(p, store.layer(p.layer), actions.onFilter),
    el('div', { class: 'card-heading-line' }, heading(p, evidence), emphasis.button(WHOLE, evidence)),
    el('p', { class: 'card-lead' }, status, el('span', {}, datesInWords(p.dates)), el('span', { 'aria-hidden': 'true' }, '·'), el('span', {}, placeInWords(p))),
    moment ? el('p', { class: 'fact-note' }, t('card-as-of', { date: dateInWords(moment.slice(0, 10)) })) : null,
    buttons,
    p.summary ? el('p', { class: 'card-summary', dir: 'auto' }, summaryInWords(p, (key) => store.statusName(key))) : null,
    factsPart(feature, more, { onFilter: actions.onFilter, emphasis }),
    more.quotes ? quotesPart(more.quotes) : full ? evidencePart(evidence, textsOf(feature.id, store, actions.onText)) : el('p', { class: 'card-waiting', role: 'status' }, t('evidence-loading')),
    more.why ? whySection(more.why, actions.onGhosts) : null,
    related.length ? el('section', { 'aria-label': t('related-records') }, el('h3', { class: 'card-heading' }, t('related')), el('ul', { class: 'records is-plain' }, related.map((f) => recordRow(f, store, { onSelect: actions.onSelect, onHover: actions.onHover })))) : null,
    full ? historySection(full.id) : null,
    more.cite ? citeSection(more.cite.url, actions.say) : null,
  );
}

/** How the texts of a record are opened; null where they cannot be. @param {string} record @param {import('../../store.js').Store} store @param {((documentId: string) => void) | undefined} onText */
function textsOf(record, store, onText) {
  if (!onText) return null;
  return { onText, canRead: (source) => store.isAnalyst || source.isOpen, addressOf: (document) => formatHash({ ...EMPTY_STATE, record, document }) };
}

/** Layer and program above the title. */
function kicker({ precision, status, program }, layer, onFilter) {
  return colored(
    el(
      'p',
      { class: 'card-kicker' },
      glyph(layer, { size: 18, hollow: isArea(precision), dashed: status === 'planned' }),
      el('span', {}, layer.name),
      program ? [el('span', { 'aria-hidden': 'true' }, '/'), filterButton('program', program, programInWords(program), onFilter)] : null,
    ),
    layer,
  );
}

/** A title that the machine made is in the page's language, any other in that of its source. */
function heading(record, evidence) {
  const words = titleInWords(record);
  return el('h2', { class: 'card-title', tabindex: '-1', dir: 'auto', lang: words === record.title ? evidence[0]?.language : null }, words);
}
