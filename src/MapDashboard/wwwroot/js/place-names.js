// Fetches the names of the records' places in the reader's language, each once.
import * as api from './api.js';
import { usePlaceNames } from './state/place-names.js';
import { language } from './words.js';

/** What the server answers at once. */
const MOST_IDS = 500;

const asked = new Set();

/**
 * Names the places of these records as soon as the server has answered; until then, and where it does not, the names of the records stand.
 * @param {object[]} features @param {() => void} onKnown there are names that were not known before
 */
export async function namePlaces(features, onKnown) {
  if (language() === 'en') return;
  const ids = [...new Set(features.flatMap((f) => (f.properties.places ?? []).map((p) => p.geonameid)))].filter((id) => id > 0 && !asked.has(id));
  if (ids.length === 0) return;
  for (const id of ids) asked.add(id);
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, i) => ids.slice(i * MOST_IDS, (i + 1) * MOST_IDS));
  const known = await Promise.all(parts.map((part) => api.placeNames(language(), part).catch(() => ({}))));
  for (const names of known) usePlaceNames(names);
  if (known.some((names) => Object.keys(names).length > 0)) onKnown();
}
