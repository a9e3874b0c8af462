// The facts of a record as a list: when, where, what, who, how much, how sure. Most values filter by themselves.
import { el } from '../../dom.js';
import { agreementInWords } from '../../state/changes.js';
import { placeName } from '../../state/place-names.js';
import { confidenceInWords, countryInWords, courseInWords, datesInWords, precisionInWords, quantityInWords } from '../../state/wording.js';

const REVIEW = { extracted: 'read by machine, not yet reviewed', confirmed: 'confirmed by an analyst', edited: 'edited by an analyst' };

export const filterButton = (key, value, text, onFilter) => el('button', { type: 'button', class: 'value-button', title: 'Filter by this', on: { click: () => onFilter(key, value) } }, text);

/**
 * @param {object} feature @param {object[]} agreement what its sources say, value by value
 * @param {{onFilter: (key: string, value: string) => void, onPoint: (field: string | null) => void}} actions onPoint: a fact is pointed at, or no longer
 */
export function factsPart(feature, agreement, { onFilter, onPoint }) {
  const p = feature.properties;
  /** @type {(field: string, isTold?: (a: object) => boolean) => HTMLElement[]} */
  const said = (field, isTold = () => true) => agreement.filter((a) => a.field === field && isTold(a)).map((a) => el('span', { class: a.values.length > 1 ? 'fact-note is-contested' : 'fact-note' }, agreementInWords(a)));
  const rows = [
    ['When', [p.dates?.length ? datesInWords(p.dates) : 'not stated', ...said('date')], 'date'],
    ['Where', [...placesPart(p, onFilter), el('span', { class: 'fact-note' }, courseInWords(feature) ?? precisionInWords(p.precision)), ...said('place')], 'place'],
    p.subject ? ['What', [p.subject, ...said('status', (a) => a.values.length > 1)], 'program'] : null,
    p.actors?.length ? ['Who', p.actors.flatMap((a, i) => [i ? ', ' : '', filterButton('actor', a, a, onFilter)]), 'actor'] : null,
    p.quantities?.length ? ['How much', [el('ul', { class: 'quantities' }, p.quantities.map(quantityPart)), ...said('quantity')], 'quantity'] : null,
    ['Confidence', confidenceInWords(p.confidence)],
    ['Review', REVIEW[p.review ?? 'extracted'] ?? p.review],
  ].filter(Boolean);
  return el('dl', { class: 'facts' }, rows.map(([term, value, field]) => el('div', { on: pointing(field, onPoint) }, el('dt', {}, term), el('dd', {}, value))));
}

function placesPart({ places = [], precision }, onFilter) {
  const country = (place) => (place.country && precision !== 'country' ? [', ', filterButton('country', place.country, countryInWords(place.country), onFilter)] : '');
  return places.flatMap((place, i) => [i ? ' – ' : '', filterButton('place', String(place.geonameid), placeName(place), onFilter), i === places.length - 1 ? country(place) : ''].flat());
}

function quantityPart(quantity) {
  const words = quantityInWords(quantity);
  return el('li', {}, el('b', {}, words), quantity.text && quantity.text !== words ? el('span', { class: 'fact-note' }, `“${quantity.text}”`) : null);
}

function pointing(field, onPoint) {
  if (!field) return {};
  const on = () => onPoint(field);
  const off = () => onPoint(null);
  return { mouseenter: on, mouseleave: off, focusin: on, focusout: off };
}
