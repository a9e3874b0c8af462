// One document: its text with the sentences that claims were read from, what each became, and what can be done with it.
import { recordsPage } from '../../api.js';
import { el, icon } from '../../dom.js';
import { documentToEdit } from '../../people-api.js';
import { momentInWords } from '../../state/dates.js';
import { documentInWords } from '../../state/texts.js';
import { counted, dateInWords, languageInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { goneParts } from '../gone.js';
import { sentenceWithProblem } from '../problem.js';
import { copyLink } from '../card/bar.js';
import { Correction } from './correction.js';
import { askToDelete } from './deletion.js';
import { outcomePart } from './outcome.js';
import { readingParts } from './reading.js';

/** Records of one text that are looked up; more of them are not linked. */
const MOST_RECORDS = 1000;

export class DocumentView {
  /**
   * @param {import('../../store.js').Store} store @param {string} id @param {import('./correction.js').Drafts} drafts
   * @param {{onBack: ((outcome?: {isStale?: boolean, said?: string}) => void) | null, onSelect: (record: string) => void}} actions onBack: null for who has no list
   */
  constructor(store, id, drafts, actions) {
    this._store = store;
    this._drafts = drafts;
    this._id = id;
    this._actions = actions;
    this._isStale = false;
    /** @type {any} with its text; null until it is there */
    this._document = null;
    /** @type {string | null} */
    this._etag = null;
    this._said = el('div', { class: 'document-said', role: 'status' });
    this._content = el('div', { class: 'document-content' });
    const back = actions.onBack ? el('button', { type: 'button', class: 'link-button document-back', on: { click: () => actions.onBack({ isStale: this._isStale }) } }, icon('back'), t('documents-back')) : null;
    this.element = el('div', {}, back, this._said, this._content);
  }

  focus() {
    this.element.querySelector('button')?.focus();
  }

  /** @param {(Node | string | null)[]} [said] what was just done */
  async load(said = []) {
    this._said.replaceChildren(...said.filter(Boolean));
    if (!this._document) this._content.replaceChildren(el('p', { class: 'fact-note' }, t('live-loading')));
    try {
      const [{ value, etag }, { features }] = await Promise.all([documentToEdit(this._id), recordsPage({ source: [this._id] }, { limit: MOST_RECORDS })]);
      this._document = value;
      this._etag = etag;
      const { parts, reveal } = readingParts(value, features, this._store, this._actions.onSelect);
      this._content.replaceChildren(...this._head(), ...parts);
      if (said.length) return;
      this._content.querySelector('h3').focus();
      reveal(this._store.selected);
    } catch (error) {
      this._isStale = true;
      this._content.replaceChildren(el('p', { class: 'edit-fault', role: 'alert' }, ...(error.status === 410 ? goneParts(error.problem) : sentenceWithProblem(t('documents-not-opened'), error))));
    }
  }

  _head() {
    const { title, author, publisher, published, url, language, kind, added, text } = this._document;
    const address = url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, t('source-read'), icon('external')) : null;
    const names = [author, publisher].filter(Boolean).map((name) => el('span', { lang: language, dir: 'auto' }, name));
    const length = text === null ? null : counted(text.length, 'character');
    const facts = [...names, published ? t('documents-published', { date: dateInWords(published) }) : t('documents-undated'), address, languageInWords(language), length, t('documents-added', { when: momentInWords(added) })].filter(Boolean);
    const button = (words, sign, run, danger = '') => el('button', { type: 'button', class: `button ${danger}`, on: { click: run } }, icon(sign), words);
    const copy = el('button', { type: 'button', class: 'icon-button', 'aria-label': t('card-copy'), title: t('card-copy'), on: { click: (event) => copyLink(event.currentTarget) } }, icon('link'));
    const acts = this._store.isAnalyst ? [button(t('documents-correct'), 'edit', () => this._correct()), button(t('documents-delete'), 'close', () => this._delete(), 'is-danger')] : [];
    return [
      el('h3', { class: 'document-heading', tabindex: '-1', lang: title ? language : null, dir: 'auto' }, documentInWords(this._document)),
      el('p', { class: 'document-facts' }, facts.flatMap((fact, i) => (i ? [' · ', fact] : [fact]))),
      kind === 'brief' ? el('p', { class: 'fact-note' }, t('documents-brief-note')) : null,
      el('div', { class: 'card-actions', role: 'group', 'aria-label': t('documents-acts') }, ...acts, copy),
    ].filter(Boolean);
  }

  _correct() {
    const correction = new Correction(this._store, { document: this._document, etag: this._etag }, this._drafts, {
      onCancel: () => this.load(),
      onGone: () => this._reload(),
      onSaved: (changes) => this._saved(changes),
    });
    this._said.replaceChildren();
    this._content.replaceChildren(correction.element);
    correction.focus();
  }

  async _saved(changes) {
    this._isStale = true;
    await this.load([el('b', {}, t('documents-saved')), outcomePart(changes, this._store, this._actions.onSelect)]);
    this._content.querySelector('h3')?.focus();
  }

  _reload() {
    this._isStale = true;
    return this.load();
  }

  async _delete() {
    const outcome = await askToDelete({ document: this._document, etag: this._etag }, this._store);
    if (outcome === 'deleted') this._actions.onBack({ isStale: true, said: t('documents-deleted', { title: documentInWords(this._document) }) });
    else if (outcome === 'changed') {
      this._isStale = true;
      await this.load([t('documents-changed-meanwhile')]);
    } else if (outcome === 'gone') await this._reload();
  }
}
