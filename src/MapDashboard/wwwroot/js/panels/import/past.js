// The imports that there were: who, when, how many; each can be taken back as one.
import * as api from '../../api.js';
import { el } from '../../dom.js';
import { momentInWords } from '../../state/dates.js';
import { counted } from '../../state/wording.js';
import { t } from '../../words.js';
import { sentenceWithProblem } from '../problem.js';

export class PastImports {
  /** @param {() => void} onTakenBack */
  constructor(onTakenBack) {
    this._onTakenBack = onTakenBack;
    this._list = el('ol', { class: 'import-past' });
    this._state = el('p', { class: 'fact-note', role: 'status' });
    this.element = el('details', { hidden: true }, el('summary', {}, t('import-past')), this._state, this._list);
  }

  /** Asks anew; nothing is shown where there were none. */
  async load() {
    try {
      const imports = await api.imports();
      this.element.hidden = imports.length === 0;
      this._list.replaceChildren(...imports.map((past) => this._row(past)));
    } catch (error) {
      this.element.hidden = false;
      this._state.replaceChildren(...sentenceWithProblem(t('import-past-failed'), error));
    }
  }

  /** @param {{id: number, at: string, by: string, file: string, added: number, renewed: number, undone: boolean}} past */
  _row({ id, at, by, file, added, renewed, undone }) {
    const count = t('import-past-count', { added: counted(added, 'record'), renewed });
    // the second press does it
    const button = el('button', { type: 'button', class: 'button', 'aria-label': t('import-take-back-of', { file }), on: { click: () => this._ask(button, id) } }, t('import-take-back'));
    return el('li', { class: undone ? 'is-undone' : '' }, el('span', {}, el('b', { dir: 'auto', translate: 'no' }, file), ` · ${count}`, el('br'), el('span', { class: 'fact-note' }, el('time', { datetime: at }, momentInWords(at)), ' · ', el('span', { dir: 'auto', translate: 'no' }, by))), undone ? el('span', { class: 'candidate-tag' }, t('audit-undone')) : button);
  }

  async _ask(button, id) {
    if (button.dataset.asked !== 'yes') {
      button.dataset.asked = 'yes';
      button.classList.add('is-danger');
      button.textContent = t('import-take-back-sure');
      button.removeAttribute('aria-label');
      return;
    }
    button.disabled = true;
    this._state.textContent = t('import-taking-back');
    try {
      await api.undoImport(id);
      this._state.textContent = t('import-taken-back');
      this._onTakenBack();
    } catch (error) {
      this._state.replaceChildren(...sentenceWithProblem(t('import-not-taken-back'), error));
    }
    await this.load();
  }
}
