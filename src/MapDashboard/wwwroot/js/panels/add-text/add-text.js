// Adding texts: pasted, or as files; previewed, then saved one after the other.
import * as api from '../../api.js';
import { el, icon } from '../../dom.js';
import { glyph } from '../../glyphs.js';
import { documentBody, faultInWords, isTextFile } from '../../state/texts.js';
import { counted, recordInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { previewPart } from './preview.js';

/** @type {[string, string, object][]} */
const FIELDS = [
  ['title', 'Title', {}],
  ['publisher', 'Publisher', {}],
  ['author', 'Author', {}],
  ['published', 'Published', { placeholder: 'e.g. 2024-09-24, 2024-09 or 2024' }],
  ['url', 'Address', { inputmode: 'url', placeholder: 'e.g. https://…' }],
  ['language', 'Language', { placeholder: 'e.g. en, sr, hr; guessed when empty' }],
];

export class AddText {
  /** @param {import('../../store.js').Store} store @param {{onSelect: (id: string) => void}} actions */
  constructor(store, actions) {
    this._store = store;
    this._actions = actions;
  }

  open() {
    /** @type {{file: File, state: HTMLElement}[]} */
    this._files = [];
    this._text = el('textarea', { class: 'edit-input', rows: 8, id: 'add-text', 'aria-label': 'Text', placeholder: 'Paste a text here, or drop files (txt, md, html) anywhere on this window' });
    this._inputs = FIELDS.map(([name, label, attributes]) => el('label', { class: 'add-field' }, el('span', {}, label), el('input', { type: 'text', class: 'edit-input', name, autocomplete: 'off', ...attributes })));
    const chooser = el('input', { type: 'file', multiple: true, accept: '.txt,.md,.markdown,.html,.htm', class: 'visually-hidden', 'aria-label': 'Choose files', on: { change: () => (this._take(chooser.files), (chooser.value = '')) } });
    this._fileList = el('ul', { class: 'add-files' });
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    this._result = el('div', { class: 'add-result', 'aria-live': 'polite' });
    this._stop = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._adding?.abort() } }, t('add-stop'));
    this._progress = el('p', { class: 'fact-note', role: 'status' });
    this._save = el('button', { type: 'submit', class: 'button is-primary' }, 'Add to the map');
    const form = el(
      'form',
      { class: 'add-form', on: { submit: (e) => (e.preventDefault(), this._add()), dragover: (e) => e.preventDefault(), drop: (e) => this._drop(e) } },
      el('div', { class: 'add-source' }, this._text, el('div', { class: 'add-choose' }, el('label', { class: 'button' }, chooser, icon('text'), 'Choose files'), el('span', { class: 'fact-note' }, 'Files carry their own title and date where they have them.'))),
      this._fileList,
      el('div', { class: 'add-fields' }, this._inputs),
      this._fault,
      el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: () => this._preview() } }, 'Preview'), this._stop, this._save),
      this._progress,
      this._result,
    );
    this._dialog = openDialog('Add a text', [form], { className: 'is-wide' });
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
    for (const file of files) this._files.push({ file, state: el('span', { class: 'file-state' }, isTextFile(file.name) ? 'not added yet' : 'only txt, md and html are read') });
    this._fileList.replaceChildren(...this._files.map((entry) => this._fileRow(entry)));
  }

  _fileRow(entry) {
    const drop = () => {
      this._files = this._files.filter((f) => f !== entry);
      this._fileList.replaceChildren(...this._files.map((f) => this._fileRow(f)));
    };
    return el('li', {}, icon('text'), el('span', { class: 'file-name' }, entry.file.name), entry.state, el('button', { type: 'button', class: 'link-button', 'aria-label': `Preview ${entry.file.name}`, on: { click: () => this._previewFile(entry.file) } }, 'Preview'), el('button', { type: 'button', class: 'icon-button is-small', 'aria-label': `Leave out ${entry.file.name}`, on: { click: drop } }, icon('close')));
  }

  get _body() {
    const values = this._inputs.map((label) => /** @type {HTMLInputElement} */ (label.querySelector('input'))).map((input) => [input.name, input.value]);
    return documentBody({ ...Object.fromEntries(values), text: this._text.value });
  }

  async _preview() {
    if (!this._text.value.trim() && this._files.length) return this._previewFile(this._files[0].file);
    if (!this._text.value.trim()) return this._say('There is no text yet.');
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
    this._result.replaceChildren(el('p', { class: 'fact-note' }, `Reading ${name} …`));
    try {
      const part = await read();
      if (asked !== this._asked) return; // something else is read by now
      this._result.replaceChildren(part);
      this._result.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      if (asked !== this._asked) return;
      this._result.replaceChildren();
      this._say(`${name ? `${name}: ` : ''}${faultInWords(error, text)}`);
    }
  }

  async _add() {
    if (!this._text.value.trim() && this._files.length === 0) return this._say('There is no text yet.');
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
      if (hasText) added.push({ name: this._body.title ?? 'The text', ...(await api.addDocument(this._body, signal)) });
      for (const [i, entry] of this._files.entries()) {
        if (signal.aborted) break;
        begin(i + (hasText ? 2 : 1));
        await this._addFile(entry, added, signal);
      }
      if (added.length > 0 || !signal.aborted) this._showResult(added);
    } catch (error) {
      this._say(signal.aborted ? '' : faultInWords(error, this._text.value));
    } finally {
      this._save.disabled = false;
      this._stop.hidden = true;
      this._progress.textContent = signal.aborted ? t('add-stopped', { number: added.length, total }) : '';
    }
  }

  /** One that is no good does not stop the others. */
  async _addFile({ file, state }, added, signal) {
    state.className = 'file-state is-busy';
    state.textContent = 'reading …';
    let outcome;
    try {
      outcome = await api.addFile(file, signal);
    } catch (error) {
      outcome = { status: error.status, detail: signal.aborted ? t('add-file-stopped') : error.message };
    }
    const isGood = outcome.status === 201 || outcome.status === 200;
    state.className = isGood ? 'file-state is-good' : 'file-state is-bad';
    state.textContent = isGood ? `${outcome.status === 200 ? 'was here already' : 'added'}: ${counted(outcome.records.length, 'record')}` : outcome.detail;
    if (isGood) added.push({ name: file.name, records: outcome.records });
  }

  async _showResult(added) {
    const ids = [...new Set(added.flatMap((a) => a.records))];
    const rows = await Promise.all(ids.map((id) => this._recordLink(id)));
    this._text.value = '';
    this._files = []; // what became of each stays to be read
    this._result.replaceChildren(
      el('section', { class: 'preview', 'aria-label': 'Result' }, el('p', { class: 'preview-head' }, el('b', {}, `${counted(added.length, 'text')} read: ${counted(ids.length, 'record')}`)), el('ul', { class: 'preview-claims' }, rows), ids.length ? null : el('p', { class: 'fact-note' }, 'No sentence says anything that belongs on this map; the text is kept.')),
    );
    this._result.scrollIntoView({ block: 'nearest' });
  }

  async _recordLink(id) {
    const feature = this._store.features.get(id) ?? (await api.record(id).catch(() => null));
    if (!feature) return null;
    const show = () => {
      this._dialog.close();
      this._actions.onSelect(id);
    };
    return el('li', {}, glyphOf(feature, this._store), el('button', { type: 'button', class: 'value-button', on: { click: show } }, recordInWords(feature.properties)));
  }

  _say(fault) {
    this._fault.textContent = fault;
  }
}

const glyphOf = (feature, store) => glyph(store.layer(feature.properties.layer), { size: 16 });
