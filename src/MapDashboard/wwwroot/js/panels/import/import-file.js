// A file of records onto the map: chosen or dropped, looked at by the server, its columns put right, then taken in whole or not at all.
import * as api from '../../api.js';
import { el, icon } from '../../dom.js';
import { cornersOf, importQuery, isRecordsFile, isWorthwhile } from '../../state/imports.js';
import { counted, numberInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { problemParts } from '../problem.js';
import { columnsPart, faultsPart, firstPart, headPart } from './outcome.js';
import { PastImports } from './past.js';

/** So long after the last letter the file is looked at anew. */
const PAUSE_MS = 400;

export class ImportFile {
  /** @param {import('../../store.js').Store} store @param {{onShow: (corners: object[]) => void}} actions onShow: brings what was imported into view */
  constructor(store, actions) {
    this._store = store;
    this._actions = actions;
  }

  open() {
    /** @type {File | null} */
    this._file = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this._soon = undefined;
    /** @type {Map<string, string>} columns that mean something else than the server took them for */
    this._columns = new Map();
    const chooser = el('input', { type: 'file', accept: '.csv,.tsv,.txt,.geojson,.json,.geojsonl,.ndjson,.kml,.kmz', class: 'visually-hidden', 'aria-label': t('import-choose'), on: { change: () => (this._take(chooser.files), (chooser.value = '')) } });
    const reread = () => this._preview();
    const rereadSoon = () => {
      clearTimeout(this._soon);
      this._soon = setTimeout(reread, PAUSE_MS);
    };
    this._name = el('span', { class: 'import-name' }, t('import-drop'));
    this._source = el('input', { type: 'text', class: 'edit-input', name: 'source', autocomplete: 'off', placeholder: t('import-source-example'), on: { input: rereadSoon } });
    this._layer = el('select', { class: 'edit-input', name: 'layer', on: { change: reread } }, el('option', { value: '' }, t('import-layer-none')), this._store.vocabulary.layers.map((layer) => el('option', { value: layer.key }, layer.name)));
    this._fault = el('p', { class: 'edit-fault', role: 'alert' });
    this._progress = el('p', { class: 'fact-note', role: 'status' });
    this._result = el('div', { class: 'add-result', 'aria-live': 'polite' });
    this._stop = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._running?.abort() } }, t('import-stop'));
    this._save = el('button', { type: 'submit', class: 'button is-primary', disabled: true }, t('import-do'));
    const form = el(
      'form',
      { class: 'add-form', on: { submit: (e) => (e.preventDefault(), this._import()) } },
      el('div', { class: 'import-file' }, el('label', { class: 'button' }, chooser, icon('text'), t('import-choose')), this._name),
      el('div', { class: 'add-fields' }, el('label', { class: 'add-field' }, el('span', {}, t('import-source')), this._source), el('label', { class: 'add-field' }, el('span', {}, t('import-layer')), this._layer)),
      this._fault,
      this._result,
      el('div', { class: 'dialog-buttons' }, this._progress, this._stop, this._save),
    );
    this._past = new PastImports(() => this._result.replaceChildren());
    this._past.load();
    this._dialog = openDialog(t('menu-import'), [el('p', { class: 'fact-note' }, t('import-what')), form, this._past.element], { className: 'is-wide', onClose: () => this._running?.abort() });
    this._dialog.element.addEventListener('dragover', (event) => event.preventDefault());
    this._dialog.element.addEventListener('drop', (event) => (event.preventDefault(), this._take(event.dataTransfer.files)));
  }

  /** @param {FileList} files */
  _take([file]) {
    if (!file) return;
    if (!isRecordsFile(file.name)) return this._say(t('import-wrong-kind', { file: file.name }));
    this._file = file;
    this._columns.clear();
    this._name.replaceChildren(el('b', { dir: 'auto', translate: 'no' }, file.name), ` ${sizeInWords(file.size)}`);
    this._preview();
  }

  async _preview() {
    if (!this._file) return;
    await this._run('import-checking', (signal, onProgress) => api.previewImport(this._file, this._query, { signal, onProgress }), (report) => this._show(report));
  }

  async _import() {
    const fault = await this._run('import-storing', (signal, onProgress) => api.importFile(this._file, this._query, { signal, onProgress }), (report) => this._done(report));
    if (!fault || fault.problem?.faults) return;
    this._save.disabled = false; // what was seen can be imported still
    this._save.focus();
  }

  get _query() {
    return importQuery({ name: this._file.name, source: this._source.value, layer: this._layer.value, columns: this._columns });
  }

  /**
   * One question at a time: a newer one ends the one before.
   * @param {string} doing what is said once the file has been sent @param {(signal: AbortSignal, onProgress: (share: number) => void) => Promise<object>} ask @param {(report: object) => void} show
   * @returns {Promise<any>} why it was not done; null when it was, or when something newer is asked
   */
  async _run(doing, ask, show) {
    clearTimeout(this._soon);
    this._running?.abort();
    const mine = (this._running = new AbortController());
    this._say();
    this._save.disabled = true;
    this._stop.hidden = false;
    const say = (text) => mine === this._running && (this._progress.textContent = text);
    try {
      const report = await ask(mine.signal, (share) => say(share < 1 ? t('import-sending', { share: numberInWords(share, { style: 'percent' }) }) : t(doing)));
      if (mine !== this._running) return null;
      say('');
      show(report);
      return null;
    } catch (error) {
      if (mine !== this._running) return null;
      say(mine.signal.aborted ? t('import-stopped') : '');
      if (!mine.signal.aborted) this._refused(error);
      return error;
    } finally {
      if (mine === this._running) this._stop.hidden = true;
    }
  }

  /** What it would be. @param {any} report */
  _show(report) {
    this._save.disabled = !isWorthwhile(report);
    this._result.replaceChildren(
      el('section', { class: 'preview', 'aria-label': t('add-preview') }, headPart(report), faultsPart(report), columnsPart(report, (column, field) => this._mean(column, field)), firstPart(report, this._store)),
    );
  }

  /** From now on a column means this. */
  _mean(column, field) {
    this._columns.set(column, field);
    this._preview();
  }

  /** The server's refusal holds what a preview would have said. @param {any} error */
  _refused(error) {
    if (error.problem?.faults) return this._result.replaceChildren(el('section', { class: 'preview', 'aria-label': t('add-result') }, faultsPart(error.problem)));
    this._result.replaceChildren();
    this._say(...problemParts(error));
  }

  /** @param {any} report */
  _done(report) {
    const show = () => {
      this._dialog.close();
      this._actions.onShow(cornersOf(report.extent));
    };
    this._file = null;
    this._name.textContent = t('import-drop');
    const button = el('button', { type: 'button', class: 'button', on: { click: show } }, t('import-show'));
    this._result.replaceChildren(el('section', { class: 'preview', 'aria-label': t('add-result') }, el('p', { class: 'preview-head', role: 'status' }, el('b', {}, t('import-done', { added: counted(report.added, 'record'), renewed: report.renewed }))), el('p', {}, button)));
    button.focus();
    this._past.load();
  }

  /** @param {(Node | string)[]} fault */
  _say(...fault) {
    this._fault.replaceChildren(...fault);
  }
}

/** "12 kB", "3.4 MB". @param {number} bytes */
const sizeInWords = (bytes) => numberInWords(bytes / (bytes >= 1e6 ? 1e6 : 1e3), { style: 'unit', unit: bytes >= 1e6 ? 'megabyte' : 'kilobyte', maximumFractionDigits: 1 });
