// The review queue: one record after the other with the sentence that says so, its fields to correct, and what to do with it.
import * as api from '../../api.js';
import { el, icon } from '../../dom.js';
import { colored, glyph } from '../../glyphs.js';
import { KEYS, EMPTY_QUEUE, actionOf, current, extended, isLow, moved, queueOf, replaced, restored, without } from '../../state/review.js';
import { withKey } from '../../state/filter.js';
import { confidenceInWords, counted, recordInWords } from '../../state/wording.js';
import { isDialogOpen } from '../dialog.js';
import { askWhatToMergeWith, askWhatToSplit, showKeys, splitFault } from './choices.js';
import { Editor } from './editor.js';
import { sentencesPart } from './sentences.js';

export class ReviewPanel {
  /**
   * @param {HTMLElement} element @param {HTMLElement} content
   * @param {import('../../store.js').Store} store
   * @param {import('./decisions.js').Decisions} decisions
   * @param {object} actions onClose(), onShow(feature | null), onGhosts(candidates, onPick), onHandle(lonLat, moved), onPlace(place), onFilter(filter), say(text, action), announce(text)
   */
  constructor(element, content, store, decisions, actions) {
    this._element = element;
    this._content = content;
    this._store = store;
    this._decisions = decisions;
    this._actions = actions;
    /** @type {import('../../state/review.js').Queue} */
    this._queue = EMPTY_QUEUE;
    this._drafts = new Map();
    this._editor = null;
    this._isBusy = false;
    document.addEventListener('keydown', (event) => this._key(event));
  }

  get isOpen() {
    return !this._element.hidden;
  }

  async open() {
    if (this.isOpen) return;
    this._element.hidden = false;
    this._content.replaceChildren(this._bar(), el('p', { class: 'review-state', role: 'status' }, 'Loading the queue'));
    await this._load();
  }

  close() {
    if (!this.isOpen) return;
    this._element.hidden = true;
    this._content.replaceChildren();
    this._editor = null;
    this._actions.onGhosts([], null);
    this._actions.onHandle(null);
    this._actions.onShow(null);
  }

  async _load() {
    try {
      // only what is on the map now can be reviewed
      this._queue = queueOf(await api.reviewQueue(withKey(this._store.filter, 'asOf', null)));
      this._drafts.clear();
      this._show();
    } catch (error) {
      this._content.replaceChildren(this._bar(), el('p', { class: 'card-problem', role: 'alert' }, `The queue could not be loaded. ${error.message}`, el('button', { type: 'button', class: 'button', on: { click: () => this._load() } }, 'Try again')));
    }
  }

  async _loadMore() {
    if (!isLow(this._queue) || this._isLoading) return;
    this._isLoading = true;
    try {
      this._queue = extended(this._queue, await api.reviewQueue({}, this._queue.next));
      this._showCount();
    } catch (error) {
      this._actions.say(`The rest of the queue could not be loaded. ${error.message}`);
    } finally {
      this._isLoading = false;
    }
  }

  _show({ focus = true } = {}) {
    const item = current(this._queue);
    this._actions.onHandle(null);
    if (!item) return this._showEnd();
    this._editor = new Editor(this._store, item, this._editorActions(), this._drafts.get(item.id) ?? null);
    const body = el('div', { class: 'review-body', tabindex: '-1' }, this._heading(item), sentencesPart(item), this._editor.element);
    this._footer = el('div', { class: 'review-footer' });
    this._content.replaceChildren(this._bar(), body, this._footer);
    this._showButtons();
    if (focus) body.focus({ preventScroll: true });
    this._actions.onShow(item);
    this._editor.showOnMap();
    this._loadMore();
  }

  _showEnd() {
    this._editor = null;
    this._actions.onGhosts([], null);
    this._actions.onShow(null);
    const isFiltered = Object.keys(this._store.filter).length > 0;
    const done = el('div', { class: 'review-end', tabindex: '-1' }, el('h3', {}, 'Nothing waits'), el('p', {}, isFiltered ? 'No record within the filters waits for a review.' : 'Every record was reviewed. New ones come with the next text.'), isFiltered ? el('button', { type: 'button', class: 'button', on: { click: () => this._withoutFilter() } }, 'Review without the filters') : null, this._queue.decided.length ? this._button('Undo') : null);
    this._content.replaceChildren(this._bar(), done);
    done.focus();
  }

  _withoutFilter() {
    this._actions.onFilter({});
    this._load();
  }

  _bar() {
    const turn = (by, name, sign) => el('button', { type: 'button', class: 'icon-button', 'aria-label': name, title: `${name} (${by > 0 ? 'J' : 'K'})`, on: { click: () => this._turn(by) } }, icon(sign));
    this._count = el('span', { class: 'review-count', role: 'status' });
    this._showCount();
    return el(
      'div',
      { class: 'review-bar' },
      el('h2', { class: 'review-title' }, 'Review'),
      this._count,
      el('span', { class: 'spacer' }),
      turn(-1, 'Previous record', 'up'),
      turn(1, 'Next record', 'down'),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Keys', title: 'Keys (?)', on: { click: showKeys } }, icon('help')),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close the review', title: 'Close', on: { click: () => this._actions.onClose() } }, icon('close')),
    );
  }

  _showCount() {
    const { remaining } = this._queue;
    const isFiltered = Object.keys(this._store.filter).length > 0;
    if (this._count) this._count.textContent = `${counted(remaining, 'record')} left${isFiltered ? ' within the filters' : ''}`;
  }

  _heading({ properties: p }) {
    const layer = this._store.layer(p.layer);
    return colored(el('div', { class: 'review-head' }, el('p', { class: 'card-kicker' }, glyph(layer, { size: 18 }), el('span', {}, layer.name), el('span', { 'aria-hidden': 'true' }, '·'), el('span', {}, `confidence ${confidenceInWords(p.confidence)}`)), el('h3', { class: 'review-record' }, p.title)), layer);
  }

  _showButtons() {
    const isDirty = this._editor?.isDirty;
    const names = ['Accept', 'Edit', 'Reject', 'Split', 'Merge', 'Undo'];
    const buttons = names.map((name) => (name === 'Accept' && isDirty ? this._button('Accept', 'Save', 'Enter') : this._button(name)));
    this._footer?.replaceChildren(el('div', { class: 'review-actions', role: 'group', 'aria-label': 'What to do with it' }, buttons));
  }

  _button(name, label = name, key = KEYS.find((k) => k.name === name).key.toUpperCase()) {
    const isOff = name === 'Undo' && this._queue.decided.length === 0;
    return el('button', { type: 'button', class: name === 'Accept' ? 'button is-primary' : 'button', 'aria-keyshortcuts': key, 'aria-disabled': isOff ? 'true' : null, on: { click: () => this._act(name) } }, label, el('kbd', { 'aria-hidden': 'true' }, key));
  }

  _editorActions() {
    return {
      onSave: () => this._act('Accept'),
      onCancel: () => this._resetDraft(),
      onChange: (place) => {
        this._keepDraft();
        this._showButtons();
        if (place) this._actions.onPlace(place);
      },
      onGhosts: (rejected, pick, picked) => this._actions.onGhosts([...rejected.map((r) => ({ ...r.candidate, rejected: r })), ...picked.map((p) => ({ ...p, isPicked: true }))], ({ rejected: r }) => r && pick(r.candidate, r.instead)),
      onHandle: this._actions.onHandle,
    };
  }

  _keepDraft() {
    const item = current(this._queue);
    if (this._editor.isDirty) this._drafts.set(item.id, this._editor.draft);
    else this._drafts.delete(item.id);
  }

  _resetDraft() {
    this._drafts.delete(current(this._queue).id);
    this._show();
  }

  _key(event) {
    if (!this.isOpen || isDialogOpen() || event.defaultPrevented || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === 'Enter' && event.target.tagName !== 'BUTTON' && event.target.tagName !== 'SUMMARY' && this._editor?.isDirty) return this._act('Accept');
    if (event.key === 'Escape' && this._editor?.isDirty) return this._resetDraft();
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    this._act(action);
  }

  _act(name) {
    const acts = {
      Accept: () => this._accept(),
      Edit: () => this._editor?.focus(),
      Reject: () => this._askReject(),
      Split: () => this._split(),
      Merge: () => this._merge(),
      Undo: () => this._undo(),
      Next: () => this._turn(1),
      Previous: () => this._turn(-1),
      'Why here?': () => this._editor?.focusPlace(),
      Help: showKeys,
    };
    return acts[name]();
  }

  _turn(by) {
    const from = this._queue.at;
    this._queue = moved(this._queue, by);
    if (this._queue.at === from) return this._actions.announce(by > 0 ? 'This is the last record.' : 'This is the first record.');
    this._show();
    this._actions.announce(recordInWords(current(this._queue).properties));
  }

  async _accept() {
    const item = current(this._queue);
    if (!item) return;
    if (!this._editor.isDirty) return this._decide('Accepted', (seen) => this._decisions.accept(seen));
    let patch;
    try {
      patch = this._editor.patch();
    } catch (fault) {
      this._editor.showFault(fault.message);
      return;
    }
    const mine = this._editor.draft;
    await this._decide('Saved', (seen) => this._decisions.save(seen, patch, mine));
  }

  _askReject() {
    if (!this._editor) return;
    const input = el('input', { type: 'text', class: 'edit-input', 'aria-label': 'Why it is rejected', placeholder: 'Why? May be left empty', maxlength: 1000, autocomplete: 'off' });
    const submit = (event) => {
      event.preventDefault();
      this._decide('Rejected', (seen) => this._decisions.reject(seen, input.value.trim()));
    };
    const cancel = () => {
      this._showButtons();
      this._content.querySelector('.review-body').focus();
    };
    this._footer.replaceChildren(
      el('form', { class: 'reject-form', on: { submit, keydown: (e) => e.key === 'Escape' && (e.stopPropagation(), cancel()) } }, input, el('button', { type: 'submit', class: 'button is-danger' }, 'Reject'), el('button', { type: 'button', class: 'button', on: { click: cancel } }, 'Cancel')),
    );
    input.focus();
  }

  async _merge() {
    const item = current(this._queue);
    if (!item) return;
    const into = await askWhatToMergeWith(item, this._store);
    if (into) await this._decide('Merged', (seen) => this._decisions.merge(seen, into));
  }

  async _split() {
    const item = current(this._queue);
    if (!item) return;
    const fault = splitFault(item);
    if (fault) return this._actions.say(fault);
    const claims = await askWhatToSplit(item);
    if (!claims) return;
    await this._decide('Split', (seen) => this._decisions.split(seen, claims));
    await this._reload(item.id);
  }

  /** What a split made or its undoing took away is only known to the server. @param {string} id which record to stay at */
  async _reload(id) {
    try {
      let fresh = queueOf(await api.reviewQueue(withKey(this._store.filter, 'asOf', null)));
      const place = () => fresh.items.findIndex((i) => i.id === id);
      while (place() < 0 && fresh.next) fresh = extended(fresh, await api.reviewQueue({}, fresh.next));
      this._queue = { ...fresh, at: Math.max(0, place()), decided: this._queue.decided };
      this._show();
    } catch (error) {
      this._actions.say(`The queue could not be loaded. ${error.message}`);
    }
  }

  /** @param {string} said @param {(seen: {feature: object, etag: string}) => Promise<import('./decisions.js').Outcome>} decide */
  async _decide(said, decide) {
    if (this._isBusy) return;
    const item = current(this._queue);
    this._isBusy = true;
    try {
      this._settle(item, said, await decide({ feature: item, etag: item.etag }));
    } finally {
      this._isBusy = false;
    }
  }

  /** @param {import('./decisions.js').Outcome} outcome */
  _settle(item, said, outcome) {
    if (outcome.kind === 'failed') {
      this._showButtons();
      this._editor.showFault(outcome.message);
      return;
    }
    if (outcome.kind === 'open') return;
    this._drafts.delete(item.id);
    if (outcome.kind === 'theirs' && outcome.feature.properties.review === 'extracted') this._queue = replaced(this._queue, { ...outcome.feature, etag: outcome.etag });
    else this._queue = without(this._queue, item.id, outcome.kind === 'done' ? { kind: said } : null);
    if (outcome.kind === 'done') this._actions.say(`${said}: ${recordInWords(item.properties)}`, { name: 'Undo', run: () => this._undo() });
    this._show();
    const next = current(this._queue);
    this._actions.announce(next ? `${said}. Next: ${recordInWords(next.properties)}` : `${said}. Nothing waits.`);
  }

  async _undo() {
    const last = this._queue.decided.at(-1);
    if (!last) return this._actions.announce('There is nothing to take back.');
    if (this._isBusy) return;
    this._isBusy = true;
    const outcome = await this._decisions.undo(last.undoId);
    this._isBusy = false;
    if (outcome.kind !== 'done' || !outcome.feature) {
      this._actions.say(outcome.kind === 'failed' ? `It could not be taken back: ${outcome.message}` : 'It could not be taken back.');
      return;
    }
    this._queue = restored(this._queue, { ...last.item, ...outcome.feature, etag: outcome.etag });
    this._actions.say(`Taken back: ${recordInWords(outcome.feature.properties)}`);
    if (!this.isOpen) return;
    if (last.kind === 'Split') await this._reload(last.item.id);
    else this._show();
  }
}
