// The filter grammar: the same keys and values in the API, the hub, the page hash and here.
//   layer=patrols,surveillance & year=2016..2020 & country=RS,HU & confidence=0.5 & q=words
// Values of one key are alternatives, keys combine.
import { t } from '../words.js';
import { ACTOR_KINDS } from './actors.js';

const list = {
  parse: (text) => unique(splitAtCommas(text)),
  format: (values) => unique(values.map((value) => well(value).trim())).map((value) => encode(/[,"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(','),
  isEmpty: (values) => values.length === 0,
};

/** Keys and codes: the server does not care about their case. */
const keys = { ...list, parse: (text) => unique(splitAtCommas(text).map((v) => v.toLowerCase())) };

const actorKinds = {
  ...keys,
  parse(text) {
    const kinds = keys.parse(text);
    if (kinds.some((kind) => !ACTOR_KINDS.includes(kind))) throw new RangeError(t('link-fault-precision', { values: ACTOR_KINDS.join(', ') }));
    return kinds;
  },
};

const countries = {
  ...list,
  parse(text) {
    const codes = splitAtCommas(text).map((v) => v.toUpperCase());
    if (codes.some((code) => !/^[A-Z]{2}$/.test(code))) throw new RangeError(t('link-fault-country'));
    return unique(codes);
  },
};

const years = {
  parse(text) {
    const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
    if (!match || !(match[1] || match[3])) throw new RangeError(t('link-fault-year'));
    const [, from, dots, to] = match;
    if (!dots && to) throw new RangeError(t('link-fault-year'));
    const range = { from: from ? Number(from) : null, to: dots ? (to ? Number(to) : null) : Number(from) };
    if (range.from !== null && range.to !== null && range.from > range.to) throw new RangeError(t('link-fault-years'));
    return range;
  },
  format: ({ from, to }) => (from === to ? String(from) : `${from ?? ''}..${to ?? ''}`),
  isEmpty: ({ from, to }) => from === null && to === null,
};

const text = {
  parse: (value) => value,
  format: encode,
  isEmpty: (value) => value.trim() === '',
};

const confidence = {
  parse(value) {
    const number = Number(value);
    if (value === '' || !(number >= 0 && number <= 1)) throw new RangeError(t('link-fault-confidence'));
    return number;
  },
  format: String,
  isEmpty: (value) => value === 0,
};

const box = {
  parse(value) {
    const sides = value.split(',').map(Number);
    if (sides.length !== 4 || sides.some((n) => !Number.isFinite(n))) throw new RangeError(t('link-fault-bbox'));
    return sides;
  },
  format: (sides) => sides.join(','),
  isEmpty: () => false,
};

/** In place of layers: none is switched on, nothing is shown. An absent key means all of them. */
export const NO_LAYER = 'none';

export const PRECISIONS = ['country', 'region', 'city', 'site'];

const precision = {
  parse(value) {
    if (!PRECISIONS.includes(value)) throw new RangeError(t('link-fault-precision', { values: PRECISIONS.join(', ') }));
    return value;
  },
  format: encode,
  isEmpty: () => false,
};

const date = {
  parse(value) {
    if (!/^\d{4}-\d{2}-\d{2}/.test(value)) throw new RangeError(t('link-fault-date'));
    return value;
  },
  format: encode,
  isEmpty: () => false,
};

/**
 * One line per key, in the order in which links are written.
 * `of` gives a record's values for a key. The text of the evidence and the past are known to the server alone.
 */
export const FILTER_KEYS = {
  layer: { ...keys, of: (r) => [r.layer] },
  program: { ...list, of: (r) => [r.program] },
  year: { ...years, of: (r) => r.years ?? [] },
  country: { ...countries, of: (r) => unique((r.places ?? []).map((p) => p.country)) },
  place: { ...list, of: (r) => (r.places ?? []).map((p) => String(p.geonameid)) },
  status: { ...keys, of: (r) => [r.status] },
  actor: { ...list, of: (r) => r.actors ?? [] },
  actorKind: { ...actorKinds, of: (r) => unique(r.actorKinds ?? []) },
  precision,
  review: { ...keys, of: (r) => [r.review] },
  confidence,
  bbox: box,
  source: { ...list, of: (r) => r.documents ?? [] },
  q: text,
  asOf: date,
};

export const SERVER_KEYS = Object.keys(FILTER_KEYS).filter((key) => ['q', 'asOf'].includes(key));

/** Reads a query string. What is unknown or malformed is left out and named in `problems`; other keys are ignored by name. */
export function parseFilter(query, ignored = []) {
  const filter = {};
  const problems = [];
  for (const [key, value] of new URLSearchParams(query)) {
    if (ignored.includes(key)) continue;
    const kind = Object.hasOwn(FILTER_KEYS, key) ? FILTER_KEYS[key] : null;
    if (!kind) {
      problems.push(t('link-fault-unknown', { key }));
      continue;
    }
    try {
      if (value.includes('\uFFFD')) throw new RangeError(t('link-fault-text'));
      const parsed = kind.parse(value);
      if (!kind.isEmpty(parsed)) filter[key] = parsed;
    } catch (error) {
      problems.push(t('link-fault', { key, fault: error.message }));
    }
  }
  return { filter, problems };
}

export function formatFilter(filter) {
  return Object.entries(FILTER_KEYS)
    .filter(([key, kind]) => filter[key] !== undefined && !kind.isEmpty(filter[key]))
    .map(([key, kind]) => `${key}=${kind.format(filter[key])}`)
    .filter((part) => !part.endsWith('=')) // nothing was left of the value
    .join('&');
}

/** Whether a record passes every key that can be judged here; `except` leaves one key out, for counting its facet. */
export const matches = (filter, feature, except = null) => missedKeys(filter, feature).every((key) => key === except);

/** The keys that keep a record out, of those that can be judged here. @returns {string[]} */
export function missedKeys(filter, feature) {
  return Object.keys(filter).filter((key) => !SERVER_KEYS.includes(key) && !matchesKey(key, filter[key], feature.properties, feature));
}

function matchesKey(key, wanted, record, feature) {
  switch (key) {
    case 'year': return (record.years ?? []).some((y) => y >= (wanted.from ?? -Infinity) && y <= (wanted.to ?? Infinity));
    case 'precision': return PRECISIONS.indexOf(record.precision) >= PRECISIONS.indexOf(wanted);
    case 'confidence': return record.confidence >= wanted;
    case 'bbox': return reachesInto(feature.geometry, wanted);
    default: {
      const values = FILTER_KEYS[key].of(record);
      return wanted.some((value) => values.some((own) => own === value || own?.toLowerCase() === value.toLowerCase()));
    }
  }
}

function reachesInto(geometry, [west, south, east, north]) {
  const points = (geometry?.coordinates ?? []).flat(Infinity);
  for (let i = 0; i < points.length; i += 2) {
    const [lon, lat] = [points[i], points[i + 1]];
    const insideLon = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    if (insideLon && lat >= south && lat <= north) return true;
  }
  return false;
}

/** A filter with one key changed; an empty value takes the key away. */
export function withKey(filter, key, value) {
  const changed = { ...filter, [key]: value };
  if (value === undefined || value === null || FILTER_KEYS[key].isEmpty(value)) delete changed[key];
  return changed;
}

/** A filter without the key that was set last: the one that is new or other than before, else the last one written. */
export function withoutLast(before, filter) {
  const keys = Object.keys(filter);
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(filter[key])).at(-1);
  const last = changed ?? keys.at(-1);
  return last === undefined ? {} : withKey(filter, last, changed ? before[changed] : undefined);
}

export const hasNoLayer = (filter) => filter.layer?.length === 1 && filter.layer[0] === NO_LAYER;

/** A filter with one of all layers switched. All are on until one is put out; with the last one put out nothing is shown. */
export function withLayerSwitched(filter, key, all) {
  const on = new Set(hasNoLayer(filter) ? [] : (filter.layer ?? all));
  if (!on.delete(key)) on.add(key);
  const layers = all.filter((k) => on.has(k));
  return withKey(filter, 'layer', layers.length === 0 ? [NO_LAYER] : layers.length === all.length ? [] : layers);
}

/** A list key with one value put in or taken out. */
export function toggled(filter, key, value) {
  const values = filter[key] ?? [];
  return withKey(filter, key, values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
}

/** Values part at commas outside double quotes; a doubled quote within quotes is a quote. @param {string} text */
function splitAtCommas(text) {
  const [plain, quote] = [/[^,"]+/y, /"((?:[^"]|"")*)"/y];
  const values = [''];
  for (let at = 0; at < text.length; ) {
    const pattern = text[at] === '"' ? quote : plain;
    pattern.lastIndex = at;
    const match = text[at] === ',' ? null : pattern.exec(text);
    if (match) values[values.length - 1] += match[1]?.replaceAll('""', '"') ?? match[0];
    else if (text[at] === ',') values.push('');
    else throw new RangeError(t('link-fault-quote'));
    at = match ? pattern.lastIndex : at + 1;
  }
  return values.map((v) => v.trim()).filter(Boolean);
}

/** Without halves of surrogate pairs, which no address can hold. @param {string} text */
const well = (text) => text.replace(/\p{Surrogate}/gu, '');

/** @param {string} value */
export function encode(value) {
  return encodeURIComponent(well(value)).replaceAll('%20', '+');
}

function unique(values) {
  return [...new Set(values.filter(Boolean))];
}
