// What each of the actors is that somebody types: a choice for each name, below the field that holds the names.
import { el } from '../dom.js';
import { ACTOR_KINDS, actorKindInWords } from '../state/actors.js';
import { t } from '../words.js';

export class ActorKindsField {
  /** @param {(kinds: Record<string, string>) => void} onChange what is chosen now, by name */
  constructor(onChange) {
    this._onChange = onChange;
    this.element = el('ul', { class: 'actor-kinds', 'aria-label': t('actor-kinds') });
    /** @type {Record<string, string>} also of names that are gone: who types one anew means the same */
    this._kinds = {};
  }

  /** @param {string[]} names @param {Record<string, string>} [kinds] */
  show(names, kinds = this._kinds) {
    this._kinds = { ...kinds };
    this.element.replaceChildren(...[...new Set(names)].map((name) => this._row(name)));
    this.element.hidden = names.length === 0;
  }

  _row(name) {
    const choose = () => {
      this._kinds = { ...this._kinds, [name]: select.value };
      this._onChange(this._kinds);
    };
    const options = [el('option', { value: '' }, t('actor-kind', { kind: 'unknown' })), ...ACTOR_KINDS.map((kind) => el('option', { value: kind }, actorKindInWords(kind)))];
    const select = el('select', { class: 'edit-input', 'aria-label': t('actor-kind-of', { name }), on: { change: choose } }, options);
    select.value = this._kinds[name] ?? '';
    return el('li', {}, el('span', { dir: 'auto', translate: 'no' }, name), select);
  }
}
