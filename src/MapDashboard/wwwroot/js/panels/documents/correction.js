// A document as a form. Before anything is saved it says what becomes of records.
import { el } from '../../dom.js';
import * as api from '../../people-api.js';
import { FIELDS, correctionOf, differing, draftOf } from '../../state/documents.js';
import { labelled } from '../../state/field-names.js';
import { tooLongInWords } from '../../state/texts.js';
import { t } from '../../words.js';
import { problemParts } from '../problem.js';
import { askWhoseDocument } from './conflict.js';
import { outcomePart } from './outcome.js';

/** Examples beside the fields that have a form of their own. @type {Record<string, string>} */
const EXAMPLES = { published: 'add-published-example', url: 'add-url-example', language: 'add-language-example' };

/** @typedef {{document: any, etag: string | null}} Seen */
/** @typedef {Map<string, {seen: Seen, draft: import('../../state/documents.js').Draft}>} Drafts by id; seen: of which version it is */

export class Correction {
  /**
   * @param {import('../../store.js').Store} store @param {Seen} seen @param {Drafts} drafts
   * @param {{onCancel: () => void, onGone: () => void, onSaved: (changes: object[]) => void}} actions
   */
  constructor(store, seen, drafts, actions) {
    this._store = store;
    const kept = drafts.get(seen.document.id);
    this._seen = kept?.seen ?? seen; // what somebody else has made of it since is found out when it is saved
    this._drafts = drafts;
    this._actions = actions;
    const draft = kept?.draft ?? draftOf(seen.document);
    const input = (field, example = EXAMPLES[field]) => (field === 'text' ? el('textarea', { class: 'edit-input', name: field, rows: 12, lang: seen.document.language, dir: 'auto' }) : el('input', { type: 'text', class: 'edit-input', name: field, autocomplete: 'off', inputmode: field === 'url' ? 'url' : null, placeholder: example ? t(example) : null }));
    this._inputs = Object.fromEntries(FIELDS.map((field) => [field, /** @type {HTMLInputElement} */ (input(field))]));
    this._fill(draft);
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    this._outcome = el('div', { class: 'document-effect', 'aria-live': 'polite' });
    this._go = /** @type {HTMLButtonElement} */ (el('button', { type: 'submit', class: 'button is-primary' }, t('documents-check')));
    const label = (field) => el('label', { class: field === 'text' ? 'add-field is-text' : 'add-field' }, el('span', {}, t(`field-${field}`)), this._inputs[field]);
    this.element = el(
      'form',
      { class: 'add-form document-form', novalidate: true, on: { submit: (e) => (e.preventDefault(), this._submit()), input: () => this._edited() } },
      el('h3', { tabindex: '-1' }, t('documents-correct')),
      kept ? el('p', { class: 'fact-note', role: 'status' }, t('documents-draft')) : null,
      el('div', { class: 'add-fields' }, FIELDS.filter((field) => field !== 'text').map(label)),
      label('text'),
      this._fault,
      this._outcome,
      el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => this._cancel() } }, t('cancel')), this._go),
    );
  }

  _cancel() {
    this._drafts.delete(this._seen.document.id);
    this._actions.onCancel();
  }

  focus() {
    this._inputs.title.focus();
  }

  get _draft() {
    return Object.fromEntries(FIELDS.map((field) => [field, this._inputs[field].value]));
  }

  /** @param {import('../../state/documents.js').Draft} draft */
  _fill(draft) {
    for (const field of FIELDS) this._inputs[field].value = draft[field];
  }

  /** What was said of it holds no longer. */
  _edited() {
    this._asked?.abort();
    this._checked = null;
    this._keep();
    this._fault.replaceChildren();
    this._outcome.replaceChildren();
    this._go.textContent = t('documents-check');
  }

  _keep() {
    const draft = this._draft;
    const isSame = differing(draftOf(this._seen.document), draft).length === 0;
    if (isSame) this._drafts.delete(this._seen.document.id);
    else this._drafts.set(this._seen.document.id, { seen: this._seen, draft });
  }

  _submit() {
    const draft = this._draft;
    if (!draft.text.trim()) return this._refuse('text', t('documents-empty'));
    if (differing(draftOf(this._seen.document), draft).length === 0) return this._refuse('title', t('documents-same'));
    return this._checked ? this._save() : this._check();
  }

  /** @param {string} field @param {string} words */
  _refuse(field, words) {
    this._fault.replaceChildren(words);
    this._inputs[field].focus({ preventScroll: true });
    this._fault.scrollIntoView({ block: 'nearest' });
  }

  /** Asks what it would change; nothing is stored. */
  async _check() {
    this._edited();
    const { signal } = (this._asked = new AbortController());
    this._outcome.replaceChildren(el('p', { class: 'fact-note' }, t('documents-checking')));
    await this._send(async (body) => {
      const changes = await api.previewCorrection(this._seen.document.id, body, this._seen.etag, signal);
      this._checked = body;
      this._outcome.replaceChildren(outcomePart(changes, this._store, null, 'will'));
      this._go.textContent = t('save');
      this._outcome.scrollIntoView({ block: 'nearest' });
    });
  }

  _save() {
    return this._send(async (body) => {
      const { changes } = await api.correctDocument(this._seen.document.id, body, this._seen.etag);
      this._drafts.delete(this._seen.document.id);
      this._actions.onSaved(changes);
    });
  }

  /** @param {(body: object) => Promise<void>} send */
  async _send(send) {
    const body = correctionOf(this._draft, this._seen.document);
    this._go.disabled = true;
    try {
      await send(body);
    } catch (error) {
      if (error.name === 'AbortError') return;
      this._outcome.replaceChildren();
      if (error.status === 412) return await this._resolve();
      if (error.status === 410 || error.status === 404) return this._actions.onGone();
      this._fault.replaceChildren(...(error.status === 413 ? [tooLongInWords(error, body.text)] : problemParts(error, labelled)));
    } finally {
      this._go.disabled = false;
    }
  }

  /** Somebody has changed it meanwhile: whose holds is asked, and nothing is saved before its effect is seen again. */
  async _resolve() {
    this._checked = null;
    this._go.textContent = t('documents-check');
    const { value, etag } = await api.documentToEdit(this._seen.document.id);
    const mine = this._draft;
    const choice = await askWhoseDocument(draftOf(this._seen.document), mine, draftOf(value));
    if (choice === null) return;
    this._seen = { document: value, etag };
    this._fill(choice);
    this._keep();
    this._inputs.title.focus();
    if (differing(draftOf(value), choice).length) await this._check();
  }
}
