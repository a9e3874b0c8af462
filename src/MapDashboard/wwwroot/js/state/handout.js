// What a scene shows, for paper: the box that its view covers, and the quotes of its records with the numbers of their sources. Pure.
import { parseHash } from './hash.js';

/** The window that a view is reckoned for, in CSS pixels. */
const WINDOW = { width: 1280, height: 720 };

/** The world's side at zoom 0 in Web Mercator, in pixels. */
const TILE_PX = 256;

/**
 * Which records a scene shows, and as of when: its filter, within the box of its view.
 * @param {{view: string}} scene @returns {{filter: object, record: string | null, asOf: string | null}} asOf: the moment that the filter names; null for now
 */
export function shownBy(scene) {
  const { view, filter, record } = parseHash(scene.view);
  const box = view && boxOf(view);
  return { filter: box && !filter.bbox ? { ...filter, bbox: box } : filter, record, asOf: filter.asOf ?? null };
}

/** @param {{zoom: number, lat: number, lon: number}} view @returns {number[] | null} west, south, east, north in degrees; null when the world is not wide enough */
export function boxOf({ zoom, lat, lon }) {
  const world = TILE_PX * 2 ** zoom;
  const halfLon = (WINDOW.width / 2 / world) * 360;
  if (halfLon >= 180) return null;
  const at = mercator(lat);
  const halfLat = (WINDOW.height / 2 / world) * 2 * Math.PI;
  const [south, north] = [latitude(at - halfLat), latitude(at + halfLat)].map(short);
  return [short(wrapped(lon - halfLon)), south, short(wrapped(lon + halfLon)), north];
}

const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360));
const latitude = (y) => Math.max(-90, Math.min(90, (Math.atan(Math.exp(y)) * 360) / Math.PI - 90));
const wrapped = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
const short = (degrees) => Number(degrees.toFixed(4));

/** Sources in the order in which they are first quoted, from 1. */
export class SourceNumbers {
  constructor() {
    /** @type {Map<string, object>} a piece of evidence of each source, by its document's id, or by what else names it */
    this.sources = new Map();
  }

  /** @param {object} evidence */
  of(evidence) {
    const key = evidence.documentId ?? evidence.url ?? evidence.title ?? '';
    if (!this.sources.has(key)) this.sources.set(key, evidence);
    return [...this.sources.keys()].indexOf(key) + 1;
  }
}

/** The sentences that say that the records are there, each once. @param {object[]} evidence @param {number} most */
export function quotesOf(evidence, most) {
  const said = evidence.filter((e) => e.field === 'claim' && e.exact.trim());
  return said.filter((e, i) => said.findIndex((other) => other.exact === e.exact && other.documentId === e.documentId) === i).slice(0, most);
}

/** What the sources of records of an earlier moment said, each sentence once; in which text it stands is known only of now. @param {string[]} quotes @param {number} most */
export const quotesThen = (quotes, most) => [...new Set(quotes.filter((quote) => quote.trim()))].slice(0, most);
