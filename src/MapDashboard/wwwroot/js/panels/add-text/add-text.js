// Adding texts: pasted, or as files; previewed, then saved one after the other.
import * as api from '../../api.js';
import { el, icon } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { documentBody, isTextFile, tooLongInWords } from '../../state/texts.js';
import { counted, recordInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { previewPart } from './preview.js';
import { problemParts } from '../problem.js';

/** Fields with the message of their example. @type {[string, string | null][]} */
const FIELDS = [['title', null], ['publisher', null], ['author', null], ['published', 'add-published-example'], ['url', 'add-url-example'], ['language', 'add-language-example']];

/** What the next text is likely to share with the one before. */
const SHARED = ['publisher'];

export class AddText {
  /** @param {import('../../store.js').Store} store @param {{onSelect: (id: string) => void}} actions */
  constructor(store, actions) {
    this._store = store;
    this._actions = actions;
  }

  open() {
    /** @type {{file: File, state: HTMLElement, isTried?: boolean}[]} */
    this._files = [];
    this._text = el('textarea', { class: 'edit-input', rows: 8, id: 'add-text', 'aria-label': t('field-text'), placeholder: t('add-text-hint') });
    this._inputs = FIELDS.map(([name, example]) => el('label', { class: 'add-field' }, el('span', {}, t(`field-${name}`)), el('input', { type: 'text', class: 'edit-input', name, autocomplete: 'off', inputmode: name === 'url' ? 'url' : null, placeholder: example && t(example) })));
    const chooser = el('input', { type: 'file', multiple: true, accept: '.txt,.md,.markdown,.html,.htm', class: 'visually-hidden', 'aria-label': t('add-choose'), on: { change: () => (this._take(chooser.files), (chooser.value = '')) } });
    this._fileList = el('ul', { class: 'add-files' });
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    this._result = el('div', { class: 'add-result', 'aria-live': 'polite' });
    this._stop = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._adding?.abort() } }, t('add-stop'));
    this._progress = el('p', { class: 'fact-note', role: 'status' });
    this._save = el('button', { type: 'submit', class: 'button is-primary' }, t('add-to-map'));
    const form = el(
      'form',
      { class: 'add-form', on: { submit: (e) => (e.preventDefault(), this._add()), dragover: (e) => e.preventDefault(), drop: (e) => this._drop(e) } },
      el('div', { class: 'add-source' }, this._text, el('div', { class: 'add-choose' }, el('label', { class: 'button' }, chooser, icon('text'), t('add-choose')), el('span', { class: 'fact-note' }, t('add-files-note')))),
      this._fileList,
      el('div', { class: 'add-fields' }, this._inputs),
      this._fault,
      el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => this._preview() } }, t('add-preview')), this._stop, this._save),
      this._progress,
      this._result,
    );
    this._dialog = openDialog(t('menu-add-text'), [form], { className: 'is-wide' });
    this._dialog.element.addEventListener('dragover', (e) => e.preventDefault());
    this._dialog.element.addEventListener('drop', (e) => this._drop(e));
    this._text.focus();
  }

  _drop(event) {
    event.preventDefault();
    event.stopPropagation();
    this._take(event.dataTransfer.files);
  }

  _take(files) {
    for (const file of files) this._files.push({ file, state: el('span', { class: 'file-state' }, t(isTextFile(file.name) ? 'add-waiting' : 'add-wrong-kind')) });
    this._fileList.replaceChildren(...this._files.map((entry) => this._fileRow(entry)));
  }

  _fileRow(entry) {
    const drop = () => {
      this._files = this._files.filter((f) => f !== entry);
      this._fileList.replaceChildren(...this._files.map((f) => this._fileRow(f)));
    };
    return el('li', {}, icon('text'), el('span', { class: 'file-name' }, entry.file.name), entry.state, el('button', { type: 'button', class: 'link-button', 'aria-label': t('add-preview-of', { file: entry.file.name }), on: { click: () => this._previewFile(entry.file) } }, t('add-preview')), el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': t('add-leave-out', { file: entry.file.name }), on: { click: drop } }, icon('close')));
  }

  get _body() {
    const values = this._inputs.map((label) => /** @type {HTMLInputElement} */ (label.querySelector('input'))).map((input) => [input.name, input.value]);
    return documentBody({ ...Object.fromEntries(values), text: this._text.value });
  }

  async _preview() {
    if (!this._text.value.trim() && this._files.length) return this._previewFile(this._files[0].file);
    if (!this._text.value.trim()) return this._say(t('add-no-text'));
    return this._previewText();
  }

  /** The server reads the file, as it will when it is added. */
  _previewFile(file) {
    return this._showReading(async () => {
      const reading = await api.previewFile(file);
      return previewPart(reading.text, reading, this._store, [reading.title, reading.publisher, reading.published].filter(Boolean).join(' · '));
    }, file.name);
  }

  _previewText() {
    const body = this._body;
    return this._showReading(async () => previewPart(body.text, await api.previewDocument(body), this._store), '', body.text);
  }

  /** @param {() => Promise<HTMLElement>} read @param {string} name of the file; empty for the text */
  async _showReading(read, name, text = '') {
    const asked = (this._asked = {});
    this._say('');
    this._result.replaceChildren(el('p', { class: 'fact-note' }, t(name ? 'add-reading-file' : 'add-reading', { file: name })));
    try {
      const part = await read();
      if (asked !== this._asked) return; // something else is read by now
      this._result.replaceChildren(part);
      this._result.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      if (asked !== this._asked) return;
      this._result.replaceChildren();
      this._say(name ? `${name}: ` : '', ...faultParts(error, text));
    }
  }

  async _add() {
    if (!this._text.value.trim() && this._files.length === 0) return this._say(t('add-no-text'));
    this._say('');
    this._save.disabled = true;
    this._stop.hidden = false;
    const { signal } = (this._adding = new AbortController());
    const hasText = Boolean(this._text.value.trim());
    const total = this._files.length + (hasText ? 1 : 0);
    const begin = (number) => total > 1 && (this._progress.textContent = t('add-progress', { number, total }));
    const added = [];
    try {
      begin(1);
      if (hasText) added.push({ name: this._body.title ?? '', ...(await api.addDocument(this._body, signal)) });
      for (const [i, entry] of this._files.entries()) {
        if (signal.aborted) break;
        begin(i + (hasText ? 2 : 1));
        await this._addFile(entry, added, signal);
      }
      if (added.length > 0 || !signal.aborted) this._showResult(added);
    } catch (error) {
      this._say(...(signal.aborted ? [] : faultParts(error, this._text.value)));
    } finally {
      this._save.disabled = false;
      this._stop.hidden = true;
      this._progress.textContent = signal.aborted ? t('add-stopped', { number: added.length, total }) : '';
    }
  }

  /** One that is no good does not stop the others. */
  async _addFile(entry, added, signal) {
    const { file, state } = entry;
    state.className = 'file-state is-busy';
    state.textContent = t('add-busy');
    let outcome;
    try {
      outcome = await api.addFile(file, signal);
    } catch (error) {
      outcome = { status: error.status, detail: error.detail };
    }
    const isGood = outcome.status === 201 || outcome.status === 200;
    entry.isTried = isGood || !signal.aborted;
    state.className = isGood ? 'file-state is-good' : 'file-state is-bad';
    state.replaceChildren(...(isGood ? [t(outcome.status === 200 ? 'add-known' : 'add-added', { count: outcome.records.length })] : signal.aborted ? [t('add-file-stopped')] : problemParts({ message: '', ...outcome })));
    if (isGood) added.push({ name: file.name, records: outcome.records });
  }

  async _showResult(added) {
    const ids = [...new Set(added.flatMap((a) => a.records))];
    const rows = await Promise.all(ids.map((id) => this._recordLink(id)));
    if (this._text.value) this._forget();
    this._files = this._files.filter((entry) => !entry.isTried); // what became of the others stays to be read
    this._result.replaceChildren(
      el('section', { class: 'preview', 'aria-label': t('add-result') }, el('p', { class: 'preview-head' }, el('b', {}, t('add-read', { texts: counted(added.length, 'text'), records: counted(ids.length, 'record') }))), el('ul', { class: 'preview-claims' }, rows), ids.length ? null : el('p', { class: 'fact-note' }, t('add-nothing-kept'))),
    );
    this._result.scrollIntoView({ block: 'nearest' });
  }

  /** The next text is another one: the title, the date, the language of this one are not its own. */
  _forget() {
    this._text.value = '';
    for (const input of this._inputs.map((label) => /** @type {HTMLInputElement} */ (label.querySelector('input')))) if (!SHARED.includes(input.name)) input.value = '';
  }

  async _recordLink(id) {
    const feature = this._store.records.find(id) ?? (await api.record(id).catch(() => null));
    if (!feature) return null;
    const show = () => {
      this._dialog.close();
      this._actions.onSelect(id);
    };
    return el('li', {}, glyphOf(feature, this._store), el('button', { type: 'button', class: 'value-button', on: { click: show } }, recordInWords(feature.properties)));
  }

  /** @param {(Node | string)[]} fault */
  _say(...fault) {
    this._fault.replaceChildren(...fault);
  }
}

const glyphOf = (feature, store) => glyph(store.layer(feature.properties.layer), { size: 16 });

/** @param {any} error @param {string} text that was sent @returns {(Node | string)[]} */
const faultParts = (error, text) => (error.status === 413 && text ? [tooLongInWords(error, text)] : problemParts(error));
