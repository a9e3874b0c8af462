// Which words of the evidence are lit up: those of the fact that is pointed at, else of the one whose sentence was asked for.
import { byId, el, icon, prefersCalm } from '../../dom.js';
import { t } from '../../words.js';

/** What the words are that say the record as a whole. */
export const WHOLE = 'claim';

export class Emphasis {
  /** @param {HTMLElement} content of the card, which scrolls */
  constructor(content) {
    this._content = content;
    /** @type {string | null} */
    this._pointed = null;
    /** @type {string | null} */
    this._asked = null;
  }

  /** Another record is shown. */
  forget() {
    this._pointed = null;
    this._ask(null);
  }

  /** For the part of the card that says a field. */
  pointing(field) {
    const point = (to) => () => {
      this._pointed = to;
      this._light();
    };
    return { mouseenter: point(field), mouseleave: point(null), focusin: point(field), focusout: point(null) };
  }

  /** Shows the words, or no longer. @param {string} field @param {{field: string}[]} evidence @returns {HTMLElement | null} null where no words say the field */
  button(field, evidence) {
    if (!evidence.some((span) => span.field === field)) return null;
    const name = t('show-sentence', { field });
    return el('button', { type: 'button', class: 'sentence-button', 'aria-label': name, title: name, 'aria-pressed': String(this._asked === field), data: { sentence: field }, on: { click: () => this._show(field) } }, icon('quote'));
  }

  _show(field) {
    const isNew = this._asked !== field;
    this._ask(isNew ? field : null);
    const mark = isNew && this._content.querySelector(field === WHOLE ? '.passage mark' : `.passage [data-field~="${field}"]`);
    if (!mark) return;
    this._reveal(mark);
    byId('announcer').textContent = mark.closest('p').textContent;
  }

  /** Scrolls the card, and nothing around it. */
  _reveal(mark) {
    const [at, window] = [mark, this._content].map((e) => e.getBoundingClientRect());
    const bar = this._content.querySelector('.card-bar').clientHeight;
    if (at.top >= window.top + bar && at.bottom <= window.bottom) return;
    this._content.scrollBy({ top: at.top - window.top - bar - (window.height - bar) / 3, behavior: prefersCalm() ? 'auto' : 'smooth' });
  }

  _ask(field) {
    this._asked = field;
    for (const button of this._content.querySelectorAll('.sentence-button')) button.setAttribute('aria-pressed', String(button.dataset.sentence === field));
    this._light();
  }

  _light() {
    const field = this._pointed ?? this._asked;
    if (field) this._content.dataset.emphasis = field;
    else delete this._content.dataset.emphasis;
  }
}
