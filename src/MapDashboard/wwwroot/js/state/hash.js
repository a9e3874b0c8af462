// What the page shows, as the part of the address after '#': #6/44.8/20.5&year=2016..2020&layer=patrols&record=ID
// One table makes and parses it, so a link always says what the page does.
import { t } from '../words.js';
import { encode, formatFilter, parseFilter } from './filter.js';

const id = { parse: (v) => v || null, format: encode };

/** One of some words; the first is what an absent key means. */
const oneOf = (...words) => ({
  parse(v) {
    if (!words.includes(v)) throw new RangeError(t('link-fault-precision', { values: words.join(', ') }));
    return v === words[0] ? null : v;
  },
  format: String,
});

/** The columns of the table, in its order: state/table.js has what they say. */
export const TABLE_COLUMNS = ['title', 'layer', 'program', 'place', 'country', 'years', 'dates', 'status', 'actors', 'cameras', 'money', 'quantities', 'precision', 'confidence', 'review', 'sources'];

/** Which of them are shown: in the table's order, the first always. */
const columns = {
  parse(v) {
    const names = v.split(',').filter(Boolean);
    const unknown = names.find((name) => !TABLE_COLUMNS.includes(name));
    if (unknown !== undefined) throw new RangeError(t('link-fault-precision', { values: TABLE_COLUMNS.join(', ') }));
    return names.length > 0 ? TABLE_COLUMNS.filter((name, i) => i === 0 || names.includes(name)).join(',') : null;
  },
  format: String,
};

/** Besides the view and the filter: single values. Each is null when absent. */
const SINGLE = {
  record: id,
  /** A text that is open for reading. */
  document: id,
  tab: oneOf('filters', 'records', 'table', 'charts', 'stories'),
  sort: oneOf('newest', 'oldest', 'place'),
  /** The table's: a column, with a minus before it from the last to the first. */
  order: oneOf('-years', ...TABLE_COLUMNS.flatMap((column) => [column, `-${column}`]).filter((order) => order !== '-years')),
  /** The table's, "title,place,years"; null: those that the reader last chose on this device. */
  columns,
  story: id,
  /** From 1. */
  scene: {
    parse(v) {
      if (!/^[1-9]\d{0,5}$/.test(v)) throw new RangeError(t('link-fault-number'));
      return Number(v);
    },
    format: String,
  },
};

/** What is either there or not: the analyst's review queue. */
const FLAGS = ['review'];

export const EMPTY_STATE = Object.freeze({ view: null, filter: {}, record: null, document: null, tab: null, sort: null, order: null, columns: null, story: null, scene: null, review: false });

export function parseHash(hash) {
  const parts = hash.replace(/^#/, '').split('&');
  const view = parseView(parts[0]);
  const query = (view || parts[0] === '' ? parts.slice(1) : parts).join('&');
  const flags = FLAGS.filter((flag) => query.split('&').includes(flag));
  const state = { ...EMPTY_STATE, view, ...parseFilter(query.split('&').filter((part) => !FLAGS.includes(part)).join('&'), Object.keys(SINGLE)) };
  for (const flag of flags) state[flag] = true;
  const params = new URLSearchParams(query);
  for (const [key, kind] of Object.entries(SINGLE)) {
    try {
      state[key] = params.has(key) ? kind.parse(params.get(key)) : null;
    } catch (error) {
      state.problems.push(`${key}: ${error.message}`);
    }
  }
  return state;
}

export function formatHash(state) {
  const singles = Object.entries(SINGLE)
    .filter(([key]) => (state[key] ?? null) !== null)
    .map(([key, kind]) => `${key}=${kind.format(state[key])}`)
    .filter((part) => !part.endsWith('='));
  return `#${[state.view ? formatView(state.view) : '', formatFilter(state.filter), ...singles, ...FLAGS.filter((flag) => state[flag])].filter(Boolean).join('&')}`;
}

/** @param {string} text zoom/latitude/longitude */
export function parseView(text) {
  const match = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const [zoom, lat, lon] = match.slice(1).map(Number);
  return Math.abs(lat) <= 90 ? { zoom, lat, lon } : null;
}

/** As many decimals as one pixel needs at that zoom. */
function formatView({ zoom, lat, lon }) {
  const decimals = Math.max(0, Math.ceil((zoom * Math.LN2) / Math.LN10) - 1) + 1;
  const short = (n) => String(Number(n.toFixed(decimals)));
  return `${Number(zoom.toFixed(2))}/${short(lat)}/${short(lon)}`;
}
