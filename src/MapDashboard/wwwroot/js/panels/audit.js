// Who did what when: every decision, text, token and sign-in, newest first.
import { audit as fetchAudit } from '../api.js';
import { el } from '../dom.js';
import { kindInWords, momentInWords } from '../state/changes.js';
import { openDialog } from './dialog.js';
import { changesPart } from './history.js';

const KINDS = ['edit', 'confirm', 'reject', 'reset', 'merge', 'split', 'undo', 'manual', 'document-added', 'document-changed', 'document-deleted', 'document-reread', 'token-made', 'token-revoked', 'sign-in'];

export class Audit {
  /** @param {{onSelect: (id: string) => void}} actions */
  constructor(actions) {
    this._actions = actions;
  }

  open() {
    this._list = el('ol', { class: 'audit-list' });
    this._more = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._load(this._next) } }, 'Show more');
    this._state = el('p', { class: 'fact-note', role: 'status' });
    this._by = el('select', { class: 'edit-input', on: { change: () => this._load() } }, el('option', { value: '' }, 'Everybody'));
    this._kind = el('select', { class: 'edit-input', on: { change: () => this._load() } }, el('option', { value: '' }, 'Everything'), KINDS.map((k) => el('option', { value: k }, kindInWords(k))));
    const filters = el('div', { class: 'audit-filters' }, el('label', {}, el('span', {}, 'Who'), this._by), el('label', {}, el('span', {}, 'What'), this._kind));
    this._dialog = openDialog('Audit', [filters, this._state, this._list, this._more], { className: 'is-wide is-audit' });
    this._load();
  }

  async _load(next = null) {
    const filter = Object.fromEntries([['by', this._by.value], ['kind', this._kind.value]].filter(([, v]) => v));
    try {
      const page = await fetchAudit(filter, next);
      if (!next) this._list.replaceChildren();
      this._list.append(...page.entries.map((e) => this._row(e)));
      this._next = page.next;
      this._more.hidden = !page.next;
      this._state.textContent = this._list.childElementCount ? '' : 'Nothing was done yet.';
      this._offerPeople(page.entries);
    } catch (error) {
      this._state.textContent = `The audit could not be loaded. ${error.message}`;
    }
  }

  /** People who have done something, as far as they were seen. */
  _offerPeople(entries) {
    const known = new Set([...this._by.options].map((o) => o.value));
    for (const name of new Set(entries.map((e) => e.by))) if (!known.has(name)) this._by.append(el('option', { value: name }, name));
  }

  _row({ at, by, kind, recordId, token, title, note, undone, changed }) {
    const about = title ?? token ?? '';
    const show = () => {
      this._dialog.close();
      this._actions.onSelect(recordId);
    };
    return el(
      'li',
      { class: undone ? 'audit-row is-undone' : 'audit-row' },
      el('time', { datetime: at }, momentInWords(at)),
      el('b', { class: 'audit-by' }, by),
      el('div', { class: 'audit-what' }, el('p', {}, el('span', { class: 'audit-kind' }, kindInWords(kind)), about ? ' · ' : '', recordId && about ? el('button', { type: 'button', class: 'value-button', on: { click: show } }, about) : about, undone ? el('span', { class: 'candidate-tag' }, 'taken back') : null), note ? el('p', { class: 'version-note' }, `“${note}”`) : null, changesPart(changed)),
    );
  }
}
