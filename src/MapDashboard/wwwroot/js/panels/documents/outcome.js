// What a change of a document makes of records: how many, and each with what changes in it.
import { el } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { byKind } from '../../state/documents.js';
import { recordInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { changesPart } from '../history.js';

/** The most that are listed of each kind. */
const MOST = 50;

/** More of a kind stand folded up. */
const MOST_OPEN = 3;

/** The kinds with the messages that head them. */
const KINDS = /** @type {const} */ ({ withdrawn: 'documents-withdrawn', changed: 'documents-changed', added: 'documents-added-records' });

/** "1 record changes, 1 is withdrawn, 2 are new." @param {object[]} changes @param {'will' | 'did'} tense */
export function outcomeInWords(changes, tense) {
  const kinds = byKind(changes);
  return t(tense === 'will' ? 'documents-will' : 'documents-did', { any: changes.length, changed: kinds.changed.length, withdrawn: kinds.withdrawn.length, added: kinds.added.length });
}

/**
 * @param {any[]} changes @param {import('../../store.js').Store} store
 * @param {((id: string) => void) | null} onSelect null: they are not there yet @param {'will' | 'did'} [tense]
 */
export function outcomePart(changes, store, onSelect, tense = 'did') {
  return el('div', {}, el('p', {}, outcomeInWords(changes, tense)), changesByKind(changes, store, onSelect));
}

/** The records, those of one kind together. @param {any[]} changes @param {import('../../store.js').Store} store @param {((id: string) => void) | null} onSelect */
export function changesByKind(changes, store, onSelect) {
  const kinds = byKind(changes);
  return el('div', { class: 'document-outcome' }, Object.entries(KINDS).filter(([kind]) => kinds[kind].length).map(([kind, heading]) => group(kind, heading, kinds[kind], store, onSelect)));
}

function group(kind, heading, changes, store, onSelect) {
  const left = changes.length - MOST;
  return el(
    'details',
    { open: changes.length <= MOST_OPEN, data: { kind } },
    el('summary', {}, t(heading, { count: changes.length })),
    el('ul', {}, changes.slice(0, MOST).map((change) => row(change, store, kind === 'withdrawn' ? null : onSelect))),
    left > 0 ? el('p', { class: 'fact-note' }, t('documents-and-more', { count: left })) : null,
  );
}

function row({ id, kind, properties, changed }, store, onSelect) {
  const words = recordInWords(properties);
  const isQuiet = kind === 'changed' && changed.length === 0; // no field that has a name of its own
  return el('li', {}, el('p', { class: 'document-record' }, glyph(store.layer(properties.layer), { size: 16 }), onSelect ? el('button', { type: 'button', class: 'value-button', dir: 'auto', on: { click: () => onSelect(id) } }, words) : el('b', { dir: 'auto' }, words)), isQuiet ? el('p', { class: 'fact-note' }, t('documents-only-words')) : changesPart(changed));
}
