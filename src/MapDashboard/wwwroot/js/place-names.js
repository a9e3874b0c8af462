// Fetches the names of places in the reader's language, each once.
import * as api from './api.js';
import { placeName, usePlaceNames } from './state/place-names.js';
import { language } from './words.js';

/** What the server answers at once. */
const MOST_IDS = 500;

const asked = new Set();

/**
 * Names the places of these records as soon as the server has answered; until then, and where it does not, the names of the records stand.
 * @param {object[]} features @param {() => void} onKnown there are names that were not known before
 */
export function namePlaces(features, onKnown) {
  return nameIds(features.flatMap((f) => (f.properties.places ?? []).map((p) => p.geonameid)), onKnown);
}

/** The names on the map's ground; null where they are in the reader's language already. @returns {import('./map/labels-layer.js').Naming | null} */
export const namingOfGround = () => (language() === 'en' ? null : { nameOf: placeName, ask: nameIds });

/** @param {number[]} ids of GeoNames @param {() => void} onKnown */
async function nameIds(ids, onKnown) {
  if (language() === 'en') return;
  const unknown = [...new Set(ids)].filter((id) => id > 0 && !asked.has(id));
  if (unknown.length === 0) return;
  for (const id of unknown) asked.add(id);
  const parts = Array.from({ length: Math.ceil(unknown.length / MOST_IDS) }, (_, i) => unknown.slice(i * MOST_IDS, (i + 1) * MOST_IDS));
  const known = await Promise.all(parts.map((part) => api.placeNames(language(), part).catch(() => ({}))));
  for (const names of known) usePlaceNames(names);
  if (known.some((names) => Object.keys(names).length > 0)) onKnown();
}
