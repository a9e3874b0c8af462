// The facts of a record as a list: when, where, what, who, how much, how sure. Most values filter by themselves.
import { el } from '../../dom.js';
import { actorGroups } from '../../state/actors.js';
import { agreementInWords, isContested } from '../../state/changes.js';
import { confidenceInWords, countryInWords, courseInWords, datesInWords, placeNameInWords, precisionInWords, quantityInWords } from '../../state/wording.js';
import { subjectInWords } from '../../state/labels.js';
import { t } from '../../words.js';

export const filterButton = (key, value, text, onFilter) => el('button', { type: 'button', class: 'value-button', title: t('facts-filter'), on: { click: () => onFilter(key, value) } }, text);

/**
 * @param {object} feature @param {{agreement?: any[], evidence?: {field: string}[]}} told what its sources say, value by value, and in which words
 * @param {{onFilter: (key: string, value: string) => void, emphasis: import('./emphasis.js').Emphasis}} parts
 */
export function factsPart(feature, { agreement = [], evidence = [] }, { onFilter, emphasis }) {
  const p = feature.properties;
  /** @type {(field: string, isTold?: (a: object) => boolean) => HTMLElement[]} */
  const said = (field, isTold = () => true) => agreement.filter((a) => a.field === field && isTold(a)).map((a) => el('span', { class: isContested(a) ? 'fact-note is-contested' : 'fact-note' }, agreementInWords(a)));
  const rows = [
    [t('facts-when'), [p.dates?.length ? datesInWords(p.dates) : t('facts-none'), ...said('date')], 'date'],
    [t('facts-where'), [...placesPart(p, onFilter), el('span', { class: 'fact-note' }, courseInWords(feature) ?? precisionInWords(p.precision)), ...said('place')], 'place'],
    p.subject ? [t('facts-what'), [subjectInWords(p.subject), ...said('status', (a) => a.values.length > 1)], 'program'] : null,
    p.actors?.length ? [t('facts-who'), actorsPart(p, onFilter), 'actor'] : null,
    p.quantities?.length ? [t('facts-how-much'), [el('ul', { class: 'quantities' }, p.quantities.map(quantityPart)), ...said('quantity')], 'quantity'] : null,
    [t('facts-confidence'), confidenceInWords(p.confidence)],
    [t('facts-review'), t('facts-reviewed', { review: p.review ?? 'extracted' })],
  ].filter(Boolean);
  return el('dl', { class: 'facts' }, rows.map(([term, value, field]) => el('div', field ? { on: emphasis.pointing(field) } : {}, el('dt', {}, term), el('dd', {}, field ? emphasis.button(field, evidence) : null, value))));
}

/** Names of one kind stand together, with what they are behind them. */
function actorsPart(record, onFilter) {
  const named = (names) => names.flatMap((a, i) => [i ? t('list-separator') : '', filterButton('actor', a, a, onFilter)]);
  const groups = actorGroups(record);
  if (groups.length === 1 && groups[0].kind === null) return named(record.actors);
  return [el('ul', { class: 'actors' }, groups.map(({ kind, names }) => el('li', {}, ...named(names), kind ? el('span', { class: 'actor-kind' }, ' ', filterButton('actorKind', kind, t('actor-kinds-named', { kind, count: names.length }), onFilter)) : null)))];
}

function placesPart({ places = [], precision }, onFilter) {
  const country = (place) => (place.country && precision !== 'country' ? [t('list-separator'), filterButton('country', place.country, countryInWords(place.country), onFilter)] : '');
  return places.flatMap((place, i) => [i ? ' – ' : '', filterButton('place', String(place.geonameid), placeNameInWords(place, precision), onFilter), i === places.length - 1 ? country(place) : ''].flat());
}

function quantityPart(quantity) {
  const words = quantityInWords(quantity);
  return el('li', {}, el('b', {}, words), quantity.text && quantity.text !== words ? el('span', { class: 'fact-note', dir: 'auto', translate: 'no' }, t('quoted', { text: quantity.text })) : null);
}
