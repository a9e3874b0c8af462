// Which columns the table shows: as the address says, else as they were last chosen on this device.
import { el } from '../../dom.js';
import { COLUMNS, FIXED_COLUMN, chosenColumns, columnInWords } from '../../state/table.js';
import { t } from '../../words.js';

const KEY = 'mapdashboard-columns';

export class ColumnsMenu {
  /**
   * @param {string | null} columns as the address has them
   * @param {(columns: string) => void} onChange
   */
  constructor(columns, onChange) {
    this.columns = chosenColumns(columns ?? read());
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

  /** What the address does not say yet: the choice of this device; null when none was ever made. */
  static get kept() {
    return read() && namesOf(chosenColumns(read()));
  }

  /** As another address has them. @param {string | null} columns @returns {boolean} whether others are shown now */
  show(columns) {
    const before = namesOf(this.columns);
    this.columns = chosenColumns(columns ?? read());
    for (const box of this.element.querySelectorAll('input')) box.checked = this.columns.some((c) => c.key === box.value);
    return namesOf(this.columns) !== before;
  }

  _choose(onChange) {
    this.columns = chosenColumns([...this.element.querySelectorAll('input:checked')].map((box) => box.value).join(','));
    write(namesOf(this.columns));
    onChange(namesOf(this.columns));
  }

  _key(event) {
    if (event.key !== 'Escape' || !this.element.open) return;
    event.stopPropagation();
    this.element.open = false;
    this._summary.focus();
  }
}

const namesOf = (columns) => columns.map((c) => c.key).join(',');

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
