// Who did what when: every decision, text, token and sign-in, newest first.
import { audit as fetchAudit } from '../api.js';
import { el } from '../dom.js';
import { GROUPS, KINDS, inRuns } from '../state/audit.js';
import { kindInWords } from '../state/changes.js';
import { momentInWords } from '../state/dates.js';
import { openDialog } from './dialog.js';
import { changesPart } from './history.js';
import { t } from '../words.js';
import { sentenceWithProblem } from './problem.js';

export class Audit {
  /** @param {{onSelect: (id: string) => void, onDocument: (id: string) => void}} actions */
  constructor(actions) {
    this._actions = actions;
  }

  open() {
    const option = (value, name) => el('option', { value }, name);
    const chooser = (...options) => el('select', { class: 'edit-input', on: { change: () => this._load() } }, ...options);
    this._entries = [];
    this._list = el('ol', { class: 'audit-list' });
    this._more = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => this._load(this._next) } }, t('audit-more'));
    this._state = el('p', { class: 'fact-note', role: 'status' });
    this._by = chooser(option('', t('audit-everybody')));
    this._kind = chooser(...GROUPS.map((g) => option(g.kinds.join(','), t(`audit-group-${g.name}`))), el('optgroup', { label: t('audit-only') }, KINDS.map((k) => option(k, kindInWords(k)))));
    const filters = el('div', { class: 'audit-filters' }, el('label', {}, el('span', {}, t('audit-who')), this._by), el('label', {}, el('span', {}, t('audit-what')), this._kind));
    this._dialog = openDialog(t('audit'), [filters, this._state, this._list, this._more], { className: 'is-wide is-audit' });
    this._load();
  }

  async _load(next = null) {
    const filter = Object.fromEntries([['by', this._by.value], ['kind', this._kind.value]].filter(([, v]) => v));
    const asked = (this._asked = {});
    try {
      const page = await fetchAudit(filter, next);
      if (asked !== this._asked) return; // something else was chosen meanwhile
      this._entries = next ? [...this._entries, ...page.entries] : page.entries;
      this._list.replaceChildren(...inRuns(this._entries).map((e) => this._row(e)));
      this._next = page.next;
      this._more.hidden = !page.next;
      this._state.textContent = this._entries.length ? '' : t('audit-nothing');
      this._offerPeople(page.people);
    } catch (error) {
      this._state.replaceChildren(...sentenceWithProblem(t('audit-not-loaded'), error));
    }
  }

  _offerPeople(people) {
    const known = new Set([...this._by.options].map((o) => o.value));
    this._by.append(...people.filter((name) => !known.has(name)).map((name) => el('option', { value: name }, name)));
  }

  _row({ at, by, kind, recordId, documentId, token, title, note, undone, changed, times, since }) {
    const about = title ?? token ?? '';
    const isText = !recordId && documentId && kind !== 'document-deleted';
    const show = () => {
      this._dialog.close();
      if (isText) this._actions.onDocument(documentId);
      else this._actions.onSelect(recordId);
    };
    return el(
      'li',
      { class: undone ? 'audit-row is-undone' : 'audit-row' },
      el('time', { datetime: at }, momentInWords(at)),
      el('b', { class: 'audit-by', dir: 'auto', translate: 'no' }, by),
      el('div', { class: 'audit-what' }, el('p', {}, el('span', { class: 'audit-kind' }, kindInWords(kind)), times ? ` ${t('audit-times', { count: times, since: momentInWords(since) })}` : '', about ? ' · ' : '', (recordId || isText) && about ? el('button', { type: 'button', class: 'value-button', dir: 'auto', translate: 'no', on: { click: show } }, about) : el('span', { dir: 'auto', translate: 'no' }, about), undone ? el('span', { class: 'candidate-tag' }, t('audit-undone')) : null), note ? el('p', { class: 'version-note' }, t('quoted', { text: note })) : null, changesPart(changed)),
    );
  }
}
