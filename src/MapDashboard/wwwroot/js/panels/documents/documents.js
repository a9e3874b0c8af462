// The texts on the server: one to read, with an address of its own. Analysts find them by their titles, too, correct and delete them.
import { el, icon } from '../../dom.js';
import * as api from '../../people-api.js';
import { momentInWords } from '../../state/dates.js';
import { documentInWords } from '../../state/texts.js';
import { counted, dateInWords, listed } from '../../state/wording.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { loadStyle } from '../lazy-style.js';
import { sentenceWithProblem } from '../problem.js';
import { DocumentView } from './document-view.js';

/** The reader has stopped typing, in milliseconds. */
const TYPING_MS = 250;

export class Documents {
  /** @param {import('../../store.js').Store} store @param {{onSelect: (id: string) => void, onShown: (id: string | null) => void}} actions onShown: a text is open now, or none any longer */
  constructor(store, actions) {
    this._store = store;
    this._actions = actions;
    this._words = '';
    /** What was typed and not saved, by document: a window that is closed loses nothing. @type {import('./correction.js').Drafts} */
    this._drafts = new Map();
    /** @type {{element: HTMLDialogElement, close: () => void} | null} */
    this._dialog = null;
    /** The text that is open. @type {string | null} */
    this.shown = null;
    /** Whether there is a list to go back to that somebody has seen. */
    this._hasList = false;
  }

  /** @param {string} [id] of the one to show; else the list */
  async open(id) {
    await loadStyle('people');
    if (!this._dialog) this._openDialog();
    if (id) await this._show(id);
    else this._hasList = true;
  }

  /** The address names no text any longer. */
  leave() {
    if (this.shown === null) return;
    if (this._hasList) this._back(this.shown);
    else this._dialog.close();
  }

  _openDialog() {
    const { isAnalyst } = this._store;
    this._search = /** @type {HTMLInputElement} */ (el('input', { type: 'search', class: 'edit-input', value: this._words, maxlength: 200, autocomplete: 'off', placeholder: t('documents-search-hint'), 'aria-label': t('documents-search'), on: { input: () => this._typed() } }));
    this._state = el('p', { class: 'fact-note', role: 'status' });
    this._list = el('ol', { class: 'document-list' });
    this._more = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._load(this._next) } }, t('audit-more'));
    this._listed = el('div', { class: 'document-listed' }, el('div', { class: 'document-search' }, icon('search'), this._search), this._state, this._list, this._more);
    this._opened = el('div', { class: 'document-opened', hidden: true });
    this._dialog = openDialog(t(isAnalyst ? 'menu-documents' : 'field-text'), [isAnalyst ? this._listed : null, this._opened], { className: 'is-wide is-people is-tall', onClose: () => this._closed() });
    if (!isAnalyst) return;
    this._search.focus();
    this._load();
  }

  _closed() {
    clearTimeout(this._timer);
    this._dialog = null;
    this.shown = null;
    this._hasList = false;
    this._actions.onShown(null);
  }

  _typed() {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._load(), TYPING_MS);
  }

  async _load(next = null) {
    this._asked?.abort();
    const { signal } = (this._asked = new AbortController());
    this._words = this._search.value.trim();
    try {
      const page = await api.documentsPage(this._words, next, signal);
      const rows = page.documents.map((document) => this._row(document));
      if (next) this._list.append(...rows);
      else this._list.replaceChildren(...rows);
      this._next = page.next;
      this._more.hidden = !page.next;
      this._state.textContent = page.numberMatched === 0 ? t(this._words ? 'documents-none-found' : 'documents-none') : counted(page.numberMatched, 'text');
      if (next) rows[0]?.querySelector('button').focus();
    } catch (error) {
      if (error.name !== 'AbortError') this._state.replaceChildren(...sentenceWithProblem(t('documents-not-loaded'), error));
    }
  }

  _row(document) {
    const { id, kind, publisher, author, published, language, added, claimCount, records } = document;
    const title = el('button', { type: 'button', class: 'value-button', lang: document.title ? language : null, dir: 'auto', on: { click: () => this._show(id) } }, documentInWords(document));
    const from = [author, publisher].filter(Boolean);
    return el(
      'li',
      { class: 'document-row', data: { id } },
      el('div', { class: 'document-title' }, title, kind === 'brief' ? el('span', { class: 'candidate-tag' }, t('documents-brief')) : null, from.length ? el('span', { class: 'document-from', lang: language, dir: 'auto' }, listed(from)) : null),
      el('span', { class: 'document-fact' }, published ? t('documents-published', { date: dateInWords(published) }) : t('documents-undated')),
      el('span', { class: 'document-fact' }, listed([counted(claimCount, 'claim'), counted(records.length, 'record')])),
      el('span', { class: 'document-fact' }, t('documents-added', { when: momentInWords(added) })),
    );
  }

  /** Opens a document in the place of the list. @param {string} id */
  async _show(id) {
    this.shown = id;
    this._actions.onShown(id);
    const view = new DocumentView(this._store, id, this._drafts, {
      onBack: this._store.isAnalyst ? (outcome) => this._back(id, outcome) : null,
      onSelect: (record) => {
        this._dialog.close();
        this._actions.onSelect(record);
      },
    });
    this._opened.replaceChildren(view.element);
    this._listed.hidden = true;
    this._opened.hidden = false;
    this._dialog.element.querySelector('.dialog-body').scrollTop = 0;
    view.focus();
    await view.load();
  }

  /** The list again, where one was. @param {string} id @param {{isStale?: boolean, said?: string}} [outcome] isStale: the list is no longer right */
  async _back(id, { isStale = false, said = '' } = {}) {
    this.shown = null;
    this._hasList = true;
    this._actions.onShown(null);
    this._listed.hidden = false;
    this._opened.hidden = true;
    this._opened.replaceChildren();
    if (isStale) await this._load();
    if (said) this._state.textContent = said;
    const row = /** @type {HTMLElement | undefined} */ ([...this._list.children].find((r) => /** @type {HTMLElement} */ (r).dataset.id === id));
    (row?.querySelector('button') ?? this._search).focus();
  }
}
