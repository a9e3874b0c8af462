// What the file holds, in the place of api.js: the same functions, and nobody is asked for anything.
import { ApiError } from '../api-error.js';
import { parseHash } from '../state/hash.js';

export { ApiError };

const held = JSON.parse(document.getElementById('held').textContent);

/** BCP 47 tag of the page's words. @type {string} */
export const heldLanguage = held.language;

/** @type {{id: string, title: string}} */
export const heldStory = held.story;

/** A file of basemap/: JSON as it is, any other in Base64. @param {string} name */
export const groundFile = (name) => found(held.ground, name);

export const words = async () => held.words;
export const vocabulary = async () => held.vocabulary;
export const allRecords = async () => ({ features: held.records, sequence: 0 });
export const placeNames = async () => held.placeNames;
export const story = async (id) => found({ [held.story.id]: held.story }, id);

/** What the server found for the keys of a scene's filter that only it can judge. */
export const matchingIds = async ({ q, asOf }) => new Set(heldFor((filter) => filter.q === q && filter.asOf === asOf).flatMap((scene) => scene.matching));

/** The records as they were at the moment that a scene names. */
export const matching = async ({ asOf }) => pastOf(asOf).map((past) => past.record);

/** A record with what its card shows: its quotes and where they stand. @param {string} id @param {string} [asOf] */
export async function record(id, asOf) {
  if (!asOf) return found(held.details, id);
  const past = pastOf(asOf).find((one) => one.record.id === id);
  if (!past) throw new ApiError(404, '');
  return { ...past.record, properties: { ...past.record.properties, quotes: past.quotes } };
}

/** The source documents, as the quotes name them. */
export const documents = async () => Object.values(held.details).flatMap(({ properties }) => properties.evidence ?? []).map((e) => ({ ...e, id: e.documentId }));

/** What the file holds for the scenes whose filter is meant. @param {(filter: object) => boolean} isMeant */
const heldFor = (isMeant) => held.scenes.filter((_, i) => isMeant(parseHash(held.story.scenes[i].view).filter));

const pastOf = (asOf) => heldFor((filter) => filter.asOf === asOf).flatMap((scene) => scene.past);

function found(things, key) {
  if (!Object.hasOwn(things, key)) throw new ApiError(404, '');
  return things[key];
}
