// The review queue as a value: what waits, where the analyst is, what was decided. Pure.
import { t } from '../words.js';
import { draftOf, listOf } from './drafts.js';
import { fieldInWords } from './field-names.js';
import { layerInWords, statusInWords } from './labels.js';

/** Load the next page when fewer than this are ahead. */
const LOW = 5;

/**
 * @typedef {{id: string, etag: string, geometry: object, properties: object, sentences: object[]}} Item
 * @typedef {{items: Item[], at: number, remaining: number, next: string | null, decided: {item: Item, at: number, kind: string, decided: import('../panels/review/decisions.js').Decided}[]}} Queue
 * @returns {Queue}
 */
export const queueOf = ({ features, remaining, next }) => ({ items: features, at: 0, remaining, next: next ?? null, decided: [] });

/** @type {Queue} */
export const EMPTY_QUEUE = { items: [], at: 0, remaining: 0, next: null, decided: [] };

/** @param {Queue} queue */
export const current = (queue) => queue.items[queue.at] ?? null;

/** @param {Queue} queue */
export const isLow = (queue) => queue.next !== null && queue.items.length - queue.at < LOW;

/** More of the queue; what is in it already is not added twice. @param {Queue} queue */
export function extended(queue, { features, remaining, next }) {
  const known = new Set([...queue.items, ...queue.decided.map((d) => d.item)].map((i) => i.id));
  return { ...queue, items: [...queue.items, ...features.filter((f) => !known.has(f.id))], remaining, next: next ?? null };
}

/** @param {Queue} queue @param {number} by */
export const moved = (queue, by) => ({ ...queue, at: Math.max(0, Math.min(queue.items.length - 1, queue.at + by)) });

/**
 * Without an item: it was decided, or is gone. What follows takes its place.
 * @param {Queue} queue @param {string} id @param {{kind: string, decided: import('../panels/review/decisions.js').Decided} | null} decision null when it was not decided here
 */
export function without(queue, id, decision) {
  const index = queue.items.findIndex((i) => i.id === id);
  if (index < 0) return queue;
  const items = queue.items.filter((i) => i.id !== id);
  const at = Math.max(0, Math.min(items.length - 1, index < queue.at ? queue.at - 1 : queue.at));
  const decided = decision ? [...queue.decided, { item: queue.items[index], at: index, ...decision }] : queue.decided;
  return { ...queue, items, at, decided, remaining: Math.max(0, queue.remaining - 1) };
}

/** The newest decision taken back: its item stands where it stood, and is the current one. @param {Queue} queue @param {Item} item as it is now */
export function restored(queue, item) {
  const last = queue.decided.at(-1);
  const others = queue.items.filter((i) => i.id !== item.id);
  const wasOut = others.length === queue.items.length;
  const at = Math.min(last?.at ?? 0, others.length);
  return { ...queue, items: others.toSpliced(at, 0, item), at, decided: queue.decided.slice(0, -1), remaining: queue.remaining + (wasOut ? 1 : 0) };
}

/** The newest decision can no longer be taken back: somebody has decided since. @param {Queue} queue @returns {Queue} */
export const settled = (queue) => ({ ...queue, decided: queue.decided.slice(0, -1) });

/** What If-Match names, of a record with its details. */
export const tagOf = (feature) => `"${feature.properties.cite.url.split('/').at(-1)}"`;

/** An item as the server has it now. @param {Queue} queue */
export const replaced = (queue, item) => ({ ...queue, items: queue.items.map((i) => (i.id === item.id ? { ...i, ...item } : i)) });

const FIELDS = ['title', 'layer', 'program', 'status', 'dates', 'places', 'actors', 'quantities'];

/**
 * Field by field what differs: what I wanted it to be, and what somebody else has made of it.
 * @param {object} base the record as I saw it @param {object} theirs as it is now @param {import('./drafts.js').Draft | null} mine null when I changed no field
 * @returns {{field: string, name: string, base: string, mine: string, theirs: string, isContested: boolean}[]}
 */
export function differences(base, theirs, mine) {
  const [before, now] = [shown(draftOf(base)), shown(draftOf(theirs))];
  const wanted = mine ? shown(mine) : before;
  return FIELDS
    .filter((field) => now[field] !== before[field] || wanted[field] !== before[field])
    .filter((field) => now[field] !== wanted[field])
    .map((field) => ({ field, name: fieldInWords(field), base: before[field], mine: wanted[field], theirs: now[field], isContested: wanted[field] !== before[field] && now[field] !== before[field] }));
}

/** With what they are, where that is said. */
const actorsInWords = (draft) => listOf(draft.actors).map((name) => (draft.actorKinds?.[name] ? t('actor-named', { name, kind: draft.actorKinds[name] }) : name)).join('; ');

const shown = (draft) => ({ ...draft, actors: actorsInWords(draft), layer: layerInWords(draft.layer), status: statusInWords(draft.status), places: draft.places.map((p) => [p.name, p.country].filter(Boolean).join(', ')).join(' – ') });

/** What can be done in the queue, each with its key. */
export const KEYS = { accept: 'a', edit: 'e', reject: 'r', split: 's', merge: 'm', undo: 'u', next: 'j', previous: 'k', why: 'w', help: '?' };

/** The name of an action: "Accept". @param {keyof typeof KEYS} action */
export const actionInWords = (action) => t(`review-${action}`);

/** What a key does in the queue; null for any other key. @returns {keyof typeof KEYS | null} */
export function actionOf({ key, ctrlKey = false, metaKey = false, altKey = false }) {
  if (ctrlKey || metaKey || altKey) return null;
  return /** @type {keyof typeof KEYS} */ (Object.keys(KEYS).find((action) => KEYS[action] === key.toLowerCase())) ?? null;
}

/**
 * A sentence cut at the spans of its fields. Of spans that overlap the first, then the longer one, counts.
 * @param {{text: string, start: number, spans: {field: string, start: number, end: number}[]}} sentence offsets in the document
 * @returns {{text: string, field: string | null}[]}
 */
export function sentencePieces({ text, start, spans }) {
  const inside = spans
    .filter((s) => s.field !== 'claim')
    .map((s) => ({ field: s.field, from: s.start - start, to: s.end - start }))
    .filter((s) => s.from >= 0 && s.to <= text.length && s.from < s.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces = [];
  let at = 0;
  for (const { field, from, to } of inside) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), field: null });
    pieces.push({ text: text.slice(from, to), field });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), field: null });
  return pieces;
}
