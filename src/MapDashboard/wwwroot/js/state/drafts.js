// What an analyst types, and what of it goes to the server. Pure.
import { locale, t } from '../words.js';
import { ACTOR_KINDS, kindsByName } from './actors.js';
import { isDate } from './edtf.js';

const SEPARATOR = /\s*;\s*/;

/**
 * The fields of a record as they stand in a form.
 * @typedef {{title: string, layer: string, program: string, status: string, dates: string, actors: string, actorKinds: Record<string, string>, quantities: string, places: object[], geometry: object | null}} Draft
 * @returns {Draft}
 */
export function draftOf({ properties: p, geometry }) {
  return {
    title: p.title ?? '',
    layer: p.layer ?? '',
    program: p.program ?? '',
    status: p.status ?? 'unknown',
    dates: (p.dates ?? []).join('; '),
    actors: (p.actors ?? []).join('; '),
    actorKinds: kindsByName(p),
    quantities: (p.quantities ?? []).map(quantityAsTyped).join('; '),
    places: p.places ?? [],
    geometry: geometry ?? null,
  };
}

/**
 * A merge patch of what was changed, in the server's terms; empty when nothing was.
 * @param {Draft} draft @param {object} feature
 */
export function patchOf(draft, feature) {
  const before = draftOf(feature);
  const patch = {};
  for (const key of ['title', 'layer', 'program', 'status']) if (draft[key].trim() !== before[key]) patch[key] = draft[key].trim();
  if (listOf(draft.dates).join(';') !== listOf(before.dates).join(';')) patch.dates = listOf(draft.dates);
  const [kinds, known] = [kindsOf(draft), kindsOf(before)];
  if (listOf(draft.actors).join(';') !== listOf(before.actors).join(';')) Object.assign(patch, { actors: listOf(draft.actors), ...(kinds.some(Boolean) && { actorKinds: kinds }) });
  else if (kinds.join() !== known.join()) Object.assign(patch, { actors: listOf(draft.actors), actorKinds: kinds });
  if (listOf(draft.quantities).join(';') !== listOf(before.quantities).join(';')) patch.quantities = quantitiesOf(draft.quantities, feature.properties.quantities ?? []);
  if (!areSamePlaces(draft.places, before.places)) patch.places = draft.places.map(placeBody);
  if (JSON.stringify(draft.geometry) !== JSON.stringify(before.geometry) && (!patch.places || draft.geometry?.type === 'LineString')) patch.geometry = draft.geometry;
  return patch;
}

export const listOf = (text) => text.split(SEPARATOR).map((t) => t.trim()).filter(Boolean);

/** What each of the actors is, in their order; null: that is not said. @param {{actors: string, actorKinds?: Record<string, string>}} draft @returns {(string | null)[]} */
export const kindsOf = ({ actors, actorKinds = {} }) => listOf(actors).map((name) => (ACTOR_KINDS.includes(actorKinds[name] ?? '') ? actorKinds[name] : null));

/** As it is typed, whatever the page's language: "8,000 cameras", "EUR 46,000,000". */
function quantityAsTyped({ value, unit, text }) {
  if (!Number.isFinite(value)) return text;
  const amount = new Intl.NumberFormat('en').format(value);
  return /^[A-Z]{3}$/.test(unit ?? '') ? `${unit} ${amount}` : [amount, unit].filter(Boolean).join(' ');
}

/**
 * "8,000 cameras; EUR 1.5 million". A quantity that was there already keeps the words that the text had for it.
 * @param {object[]} known
 */
export function quantitiesOf(text, known = []) {
  return listOf(text).map((words) => known.find((q) => quantityAsTyped(q) === words) ?? quantityOf(words));
}

const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9 };

function quantityOf(words) {
  const match = /^(?:([A-Z]{3})\s+)?(\d+(?:[.,]\d+)*)\s*(thousand|million|billion)?\s*(.*)$/.exec(words);
  const value = match && numberOf(match[2]);
  if (value === null) throw new RangeError(t('edit-no-quantity', { typed: words }));
  const [, currency, , scale, rest] = match;
  const unit = currency ?? rest;
  if (!unit) throw new RangeError(t('edit-no-unit', { typed: words }));
  return { value: value * (SCALES[scale] ?? 1), unit, text: words };
}

/**
 * "1,200", "2.5" and also "2,5", "1.500.000" and "1.200,5", as half of the world writes them. Only "1.200" may be either:
 * it is what the page's language makes of it. Null: it is no number in either way.
 */
function numberOf(digits) {
  const hasDotGroups = new Intl.NumberFormat(locale()).format(1e4).includes('.');
  /** @type {[RegExp, string][]} with the decimal point of each */
  const shapes = [
    [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, '.'],
    [hasDotGroups ? /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ : /^[1-9]\d{0,2}(\.\d{3})+(\.\d{3}|,\d+)$/, ','],
    [/^\d+(\.\d+)?$/, '.'],
    [/^\d+,\d+$/, ','],
  ];
  const point = shapes.find(([shape]) => shape.test(digits))?.[1];
  return point ? Number(digits.replaceAll(point === '.' ? ',' : '.', '').replace(',', '.')) : null;
}

const areSamePlaces = (a, b) => a.length === b.length && a.every((place, i) => isSamePlace(place, b[i]));

export const isSamePlace = (a, b) => (a.geonameid ? a.geonameid === b.geonameid : a.name === b.name && a.lon === b.lon && a.lat === b.lat);

export const placeBody = ({ geonameid, name, country, lon, lat }) => (geonameid ? { geonameid } : { name, ...(country && { country }), lon, lat });

/**
 * The places with another one in the stead of what a mention was taken for.
 * @param {object[]} places @param {object | null} taken @param {object} picked
 */
export function withPlacePicked(places, taken, picked) {
  const at = taken ? places.findIndex((p) => isSamePlace(p, taken)) : -1;
  if (at >= 0) return places.map((p, i) => (i === at ? picked : p));
  return places.length <= 1 ? [picked] : [...places.slice(0, -1), picked];
}

/** What is no date as `edtf.js` reads them, in a sentence; null: all are. @param {string} text dates with ; between */
export function dateFault(text) {
  const wrong = listOf(text).find((d) => !isDate(d));
  return wrong ? t('edit-no-date', { typed: wrong }) : null;
}
