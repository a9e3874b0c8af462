// A document as it is read, corrected and compared. Pure.
import { sentencePieces } from './review.js';

/** What of a document can be corrected, in the order of the form. */
export const FIELDS = ['title', 'publisher', 'author', 'published', 'url', 'language', 'text'];

/** What is no field of the form and stays as it is. */
const KEPT = ['kind', 'license'];

/** How much of a text stands around what differs in it, in characters. */
const AROUND = 40;

/** The most that is shown of what differs. */
const MOST_DIFFERING = 300;

/** @typedef {Record<string, string>} Draft the fields as they stand in the form; empty for what is not known */

/** @param {object} document as the API has it @returns {Draft} */
export const draftOf = (document) => Object.fromEntries(FIELDS.map((field) => [field, document[field] ?? '']));

/** What goes to the server: all that there is of the document. @param {Draft} draft @param {object} document */
export function correctionOf(draft, document) {
  const typed = FIELDS.map((field) => [field, field === 'text' ? draft.text : draft[field].trim()]);
  return Object.fromEntries([...typed, ...KEPT.map((field) => [field, document[field]])].filter(([, value]) => value));
}

/** Fields that differ. A text area turns all line ends into one kind: that is no difference. @param {Draft} before @param {Draft} after */
export const differing = (before, after) => FIELDS.filter((field) => compared(before[field]) !== compared(after[field]));

const compared = (text) => text.replace(/\r\n?/g, '\n').trim();

/**
 * Field by field what differs between what I want and what somebody else has made of it meanwhile.
 * @param {Draft} base as I saw it @param {Draft} mine @param {Draft} theirs
 * @returns {{field: string, mine: string, theirs: string, isMine: boolean, isTheirs: boolean}[]} isMine: I changed it
 */
export function conflictRows(base, mine, theirs) {
  return differing(mine, theirs).map((field) => {
    const [mineShown, theirsShown] = field === 'text' ? excerpts(mine.text, theirs.text) : [mine[field], theirs[field]];
    return { field, mine: mineShown, theirs: theirsShown, isMine: differing(base, mine).includes(field), isTheirs: differing(base, theirs).includes(field) };
  });
}

/** Of two texts the parts that differ, with some words around them. @param {string} a @param {string} b */
export function excerpts(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a, b].map((text) => excerpt(text, start, text.length - end));
}

function excerpt(text, start, end) {
  const from = start - AROUND <= 0 ? 0 : Math.max(text.lastIndexOf(' ', start - AROUND) + 1, start - 2 * AROUND);
  const last = Math.min(end, start + MOST_DIFFERING) + AROUND;
  const space = text.indexOf(' ', last);
  const to = last >= text.length || space < 0 || space > last + AROUND ? Math.min(last, text.length) : space;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

/**
 * A text cut at the sentences that claims were read from.
 * @typedef {{text: string, claims: number[], pieces: {text: string, field: string | null}[]}} Passage claims: their numbers from 0; none between the sentences
 * @param {string} text @param {{evidence: {start: number, end: number, field: string}[]}[]} claims
 * @returns {Passage[]}
 */
export function passagesOf(text, claims) {
  const passages = [];
  let at = 0;
  for (const { start, end, numbers } of sentencesOf(claims, text.length)) {
    if (start > at) passages.push(plain(text.slice(at, start)));
    const spans = [...numbers].flatMap((n) => claims[n].evidence);
    passages.push({ text: text.slice(start, end), claims: [...numbers].sort((a, b) => a - b), pieces: sentencePieces({ text: text.slice(start, end), start, spans }) });
    at = end;
  }
  if (at < text.length) passages.push(plain(text.slice(at)));
  return passages;
}

/**
 * Words between sentences of claims, with the headings that a line of Markdown makes ("## Ports") without its signs.
 * @param {string} text @returns {{text: string, isHeading: boolean}[]}
 */
export function headed(text) {
  return text
    .split(/^(#{1,6} .*)$/m)
    .filter((part) => part !== '')
    .map((part) => ({ sign: /^#{1,6} +/.exec(part), part }))
    .map(({ sign, part }) => (sign ? { text: part.slice(sign[0].length).replace(/ +#* *$/, ''), isHeading: true } : { text: part, isHeading: false }));
}

const plain = (text) => ({ text, claims: [], pieces: [{ text, field: null }] });

/** Sentences of claims in the order of the text, those that overlap as one. */
function sentencesOf(claims, length) {
  const spans = claims.flatMap(({ evidence }, number) => evidence.filter((e) => e.field === 'claim' && e.start < e.end && e.end <= length).map(({ start, end }) => ({ start, end, number })));
  const sentences = [];
  for (const { start, end, number } of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = sentences.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.numbers.add(number);
    } else sentences.push({ start, end, numbers: new Set([number]) });
  }
  return sentences;
}

/** What becomes of records, by kind. @param {{kind: string}[]} changes */
export const byKind = (changes) => ({ added: of(changes, 'added'), changed: of(changes, 'changed'), withdrawn: of(changes, 'withdrawn') });

const of = (changes, kind) => changes.filter((change) => change.kind === kind);
