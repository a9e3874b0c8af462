// An analyst at a record's card: the same fields as in the queue, and the same decisions.
import { recordToEdit } from '../api.js';
import { el } from '../dom.js';
import { draftOf } from '../state/drafts.js';
import { tagOf } from '../state/review.js';
import { recordInWords } from '../state/wording.js';
import { askWhatToMergeWith, askWhatToSplit, splitFault } from './review/choices.js';
import { Editor } from './review/editor.js';
import { openDialog } from './dialog.js';
import { t } from '../words.js';

export class RecordEditing {
  /**
   * @param {import('../store.js').Store} store @param {import('./review/decisions.js').Decisions} decisions
   * @param {object} actions onGhosts(candidates, pick), onCourse(lonLats, moved, focus), onDraw(onClick) → stop, onPlace(place), onGone(), onSelect(id), say(text, action)
   */
  constructor(store, decisions, actions) {
    this._store = store;
    this._decisions = decisions;
    this._actions = actions;
  }

  /** @param {object} full with its details @param {() => void} onEdit */
  buttons(full, onEdit) {
    const button = (name, run) => el('button', { type: 'button', class: 'button', on: { click: run } }, name);
    const claims = full.properties.claims?.length ?? 0;
    return el(
      'div',
      { class: 'card-actions', role: 'group', 'aria-label': t('review-actions') },
      button(t('review-edit'), onEdit),
      full.properties.review === 'extracted' ? button(t('review-accept'), () => this._decide(full, 'accept', (seen) => this._decisions.accept(seen))) : null,
      button(t('review-reject'), () => this._reject(full)),
      claims > 1 ? button(t('review-split'), () => this._split(full)) : null,
      claims > 0 ? button(t('review-merge'), () => this._merge(full)) : null,
      full.properties.reviewedBy ? button(t('undo'), () => this.undo({ id: full.id, feature: full, etag: tagOf(full) })) : null,
    );
  }

  /**
   * The form, with the record as it is now.
   * @param {() => void} onEnd saved or given up
   */
  async form(id, onEnd) {
    const seen = await recordToEdit(id);
    const end = () => {
      this._actions.onGhosts([], null);
      editor.close();
      onEnd();
    };
    const save = async () => {
      let patch;
      try {
        patch = editor.patch();
      } catch (fault) {
        return editor.showFault(fault.message);
      }
      if (Object.keys(patch).length === 0) return end();
      const outcome = await this._decisions.save(seen, patch, editor.draft);
      if (outcome.kind === 'failed') return editor.showFault(outcome.fault);
      if (outcome.kind === 'open') return;
      if (outcome.kind === 'gone') return this._actions.onGone();
      if (outcome.kind === 'done') this._actions.say(t('done-record', { verdict: 'save', record: recordInWords(seen.feature.properties) }), { name: t('undo'), run: () => this.undo(outcome.decided) });
      end();
    };
    const editor = new Editor(this._store, seen.feature, {
      onSave: save,
      onCancel: end,
      onChange: (place) => place && this._actions.onPlace(place),
      onGhosts: (rejected, pick, picked) => this._actions.onGhosts([...rejected.map((r) => ({ ...r.candidate, rejected: r })), ...picked.map((p) => ({ ...p, isPicked: true }))], ({ rejected: r }) => r && pick(r.candidate, r.instead)),
      onCourse: this._actions.onCourse,
      onDraw: this._actions.onDraw,
    }, draftOf(seen.feature));
    const buttons = el('div', { class: 'card-actions is-form' }, el('button', { type: 'button', class: 'button is-primary', on: { click: save } }, t('save')), el('button', { type: 'button', class: 'button', on: { click: end } }, t('cancel')));
    return { element: el('div', {}, editor.element, buttons), start: () => (editor.focus(), editor.showOnMap()), close: () => editor.close() };
  }

  /** @param {import('./review/decisions.js').Decided} decided */
  async undo(decided) {
    const outcome = await this._decisions.undo(decided);
    if (outcome.kind === 'done') this._actions.say(t('undone'));
    else if (outcome.kind === 'theirs') this._actions.say(t('undo-overtaken', { record: recordInWords(outcome.feature.properties) }));
    else if (outcome.kind === 'failed') this._actions.say([t('undo-failed'), ' ', ...outcome.fault]);
    if (outcome.kind === 'done' && outcome.feature) this._actions.onSelect(decided.id);
  }

  _reject(full) {
    const input = el('input', { type: 'text', class: 'edit-input', maxlength: 1000, autocomplete: 'off', 'aria-label': t('reject-why'), placeholder: t('reject-why-hint') });
    const submit = (event) => {
      event.preventDefault();
      dialog.close();
      this._decide(full, 'reject', (seen) => this._decisions.reject(seen, input.value.trim()));
    };
    const form = el('form', { class: 'reject-form', on: { submit } }, input, el('button', { type: 'submit', class: 'button is-danger' }, t('review-reject')));
    const dialog = openDialog(t('reject-title'), [el('p', {}, t('reject-note')), form]);
    input.focus();
  }

  async _merge(full) {
    const into = await askWhatToMergeWith(full, this._store);
    if (into) await this._decide(full, 'merge', (seen) => this._decisions.merge(seen, into), into);
  }

  async _split(full) {
    const fault = splitFault(full);
    if (fault) return this._actions.say(fault);
    const claims = await askWhatToSplit(full);
    if (claims) await this._decide(full, 'split', (seen) => this._decisions.split(seen, claims));
  }

  /** @param {'accept' | 'reject' | 'merge' | 'split'} verdict */
  async _decide(full, verdict, decide, next = null) {
    const outcome = await decide({ feature: full, etag: tagOf(full) });
    if (outcome.kind === 'failed') return this._actions.say([t('not-done', { verdict }), ' ', ...outcome.fault]);
    if (outcome.kind === 'done') this._actions.say(t('done-record', { verdict, record: recordInWords(full.properties) }), { name: t('undo'), run: () => this.undo(outcome.decided) });
    if (next) this._actions.onSelect(next);
    else if (outcome.kind === 'gone' || verdict === 'reject') this._actions.onGone();
  }
}
