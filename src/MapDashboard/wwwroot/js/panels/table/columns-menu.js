// Which columns the table shows. The choice is kept on this device only.
import { el } from '../../dom.js';
import { COLUMNS, FIXED_COLUMN, chosenColumns, columnInWords } from '../../state/table.js';
import { t } from '../../words.js';

const KEY = 'mapdashboard-columns';

export class ColumnsMenu {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.columns = chosenColumns(read());
    const boxes = COLUMNS.filter((c) => c.key !== FIXED_COLUMN).map(({ key }) => {
      const box = el('input', { type: 'checkbox', value: key, checked: this.columns.some((c) => c.key === key) });
      return el('label', { class: 'columns-choice' }, box, columnInWords(key));
    });
    this._summary = el('summary', { class: 'button' }, t('table-columns'));
    this.element = el('details', { class: 'columns' }, this._summary, el('div', { class: 'columns-choices', role: 'group', 'aria-label': t('table-columns'), on: { change: () => this._choose(onChange) } }, ...boxes));
    this.element.addEventListener('keydown', (event) => this._key(event));
    this.element.addEventListener('focusout', (event) => {
      if (!this.element.contains(/** @type {Node | null} */ (event.relatedTarget)) && event.relatedTarget) this.element.open = false;
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.element.contains(/** @type {Node} */ (event.target))) this.element.open = false;
    });
  }

  _choose(onChange) {
    const chosen = [...this.element.querySelectorAll('input:checked')].map((box) => box.value).join(',');
    this.columns = chosenColumns(chosen);
    write(chosen);
    onChange();
  }

  _key(event) {
    if (event.key !== 'Escape' || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this._summary.focus();
  }
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the page
  }
}

function write(columns) {
  try {
    localStorage.setItem(KEY, columns);
  } catch {
    // see read
  }
}
