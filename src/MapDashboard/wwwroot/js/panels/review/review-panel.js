// The review queue: one record after the other with the sentence that says so, its fields to correct, and what to do with it.
import { el, painted } from '../../dom.js';
import { EMPTY_QUEUE, actionOf, current, extended, isLow, moved } from '../../state/review.js';
import { recordInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { isDialogOpen } from '../dialog.js';
import { showKeys } from './choices.js';
import { Editor } from './editor.js';
import { firstOf, nextPageOf, reloaded } from './queue-source.js';
import { actionsPart, barPart, endPart, headingPart, rejectPart } from './review-parts.js';
import { sentencesPart } from './sentences.js';
import { Verdicts } from './verdicts.js';
import { sentenceWithProblem } from '../problem.js';

/** What must not meet a decision that is still on its way. */
const CHANGES = new Set(['accept', 'edit', 'reject', 'split', 'merge']);

export class ReviewPanel {
  /**
   * @param {HTMLElement} element @param {HTMLElement} content
   * @param {import('../../store.js').Store} store
   * @param {import('./decisions.js').Decisions} decisions
   * @param {object} actions onClose(), onShow(feature | null), onGhosts(candidates, onPick), onCourse(lonLats, moved, focus), onDraw(onClick) → stop, onPlace(place), onWhy(), onFilter(filter), say(text, action), announce(text)
   */
  constructor(element, content, store, decisions, actions) {
    this._element = element;
    this._content = content;
    this._store = store;
    this._actions = actions;
    /** @type {import('../../state/review.js').Queue} */
    this.queue = EMPTY_QUEUE;
    /** @type {Editor | null} of the record that it stands at */
    this.editor = null;
    this._drafts = new Map();
    this._isLoaded = false;
    this._decisions = decisions;
    this._verdicts = new Verdicts(this, store, decisions, actions);
    store.on('records', () => this._lookAgain());
    document.addEventListener('keydown', (event) => this._key(event));
  }

  get isOpen() {
    return !this._element.hidden;
  }

  async open() {
    if (this.isOpen) return;
    this._element.hidden = false;
    this._isLoaded = false;
    this._content.replaceChildren(this._bar(), el('p', { class: 'review-state', role: 'status' }, t('review-loading')));
    await this._load();
  }

  close() {
    if (!this.isOpen) return;
    this._element.hidden = true;
    this._content.replaceChildren();
    this.editor?.close();
    this.editor = null;
    this._actions.onGhosts([], null);
    this._actions.onShow(null);
  }

  async _load() {
    try {
      this.queue = await firstOf(this._store.filter);
      this._drafts.clear();
      this._isLoaded = true;
      this.show();
    } catch (error) {
      this._content.replaceChildren(this._bar(), el('p', { class: 'card-problem', role: 'alert' }, ...sentenceWithProblem(t('review-not-loaded'), error), el('button', { type: 'button', class: 'button', on: { click: () => this._load() } }, t('try-again'))));
    }
  }

  async _loadMore() {
    if (!isLow(this.queue) || this._isLoading) return;
    this._isLoading = true;
    try {
      const page = await nextPageOf(this.queue);
      this.queue = extended(this.queue, page); // what was decided meanwhile stays decided
      this._showCount();
    } catch (error) {
      this._actions.say(sentenceWithProblem(t('review-rest-not-loaded'), error));
    } finally {
      this._isLoading = false;
    }
  }

  show({ focus = true } = {}) {
    const item = current(this.queue);
    this.editor?.close();
    if (!item) return this._showEnd();
    this.editor = new Editor(this._store, item, this._editorActions(), this._drafts.get(item.id) ?? null);
    const body = el('div', { class: 'review-body', tabindex: '-1' }, headingPart(item, this._store), sentencesPart(item), this.editor.element);
    this._footer = el('div', { class: 'review-footer' });
    this._content.replaceChildren(this._bar(), body, this._footer);
    this._showButtons();
    if (focus) body.focus({ preventScroll: true });
    this._showOnMap(item, this.editor);
    this._loadMore();
  }

  /** When the sentence has been painted: drawing another part of the map takes longer, and the analyst reads meanwhile. */
  async _showOnMap(item, editor) {
    await painted();
    if (this.editor !== editor) return; // decided, or closed
    this._actions.onShow(item);
    editor.showOnMap();
  }

  _showEnd() {
    this.editor = null;
    this._actions.onGhosts([], null);
    this._actions.onShow(null);
    const done = endPart({ isFiltered: this._isFiltered, ...this._acting, onAll: () => this._withoutFilter() });
    this._content.replaceChildren(this._bar(), done);
    done.focus();
    this._lookAgain();
  }

  /** At the end: what has come since the queue was loaded waits, too. */
  async _lookAgain() {
    this._hasNews = this._isAtEnd;
    if (this._isLooking) return;
    this._isLooking = true;
    try {
      while (this._hasNews) {
        this._hasNews = false;
        await this._decisions.answered;
        const fresh = await firstOf(this._store.filter);
        if (!this._isAtEnd || !current(fresh)) continue;
        this.queue = { ...fresh, decided: this.queue.decided };
        this.show({ focus: this._content.contains(document.activeElement) });
      }
    } catch {
      // the next change asks again
    } finally {
      this._isLooking = false;
    }
  }

  get _isAtEnd() {
    return this.isOpen && this._isLoaded && !current(this.queue);
  }

  _withoutFilter() {
    this._actions.onFilter({});
    this._load();
  }

  get _isFiltered() {
    return Object.keys(this._store.filter).length > 0;
  }

  get _acting() {
    return { canUndo: this.queue.decided.length > 0, onAct: (name) => this._act(name) };
  }

  _bar() {
    this._count = el('span', { class: 'review-count', role: 'status' });
    this._showCount();
    return barPart(this._count, { onTurn: (by) => this._turn(by), onClose: () => this._actions.onClose() });
  }

  _showCount() {
    if (this._count && this._isLoaded) this._count.textContent = t(this._isFiltered ? 'review-left-filtered' : 'review-left', { count: this.queue.remaining });
  }

  _showButtons() {
    this._footer?.replaceChildren(actionsPart({ isDirty: this.editor?.isDirty ?? false, ...this._acting }));
  }

  _editorActions() {
    return {
      onSave: () => this._act('accept'),
      onCancel: () => this._resetDraft(),
      onChange: (place) => {
        this._keepDraft();
        this._showButtons();
        if (place) this._actions.onPlace(place);
      },
      onGhosts: (rejected, pick, picked) => this._actions.onGhosts([...rejected.map((r) => ({ ...r.candidate, rejected: r })), ...picked.map((p) => ({ ...p, isPicked: true }))], ({ rejected: r }) => r && pick(r.candidate, r.instead)),
      onCourse: this._actions.onCourse,
      onDraw: this._actions.onDraw,
    };
  }

  _keepDraft() {
    const item = current(this.queue);
    if (this.editor.isDirty) this._drafts.set(item.id, this.editor.draft);
    else this._drafts.delete(item.id);
  }

  _resetDraft() {
    this._drafts.delete(current(this.queue).id);
    this.show();
  }

  _key(event) {
    if (!this.isOpen || isDialogOpen() || event.defaultPrevented || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === 'Enter' && event.target.tagName !== 'BUTTON' && event.target.tagName !== 'SUMMARY' && this.editor?.isDirty) return this._act('accept');
    if (event.key === 'Escape' && this.editor?.isDirty) return this._resetDraft();
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    this._act(action);
  }

  _act(name) {
    if (CHANGES.has(name) && this._verdicts.isTooEarly(name)) return;
    const acts = {
      accept: () => this._verdicts.accept(),
      edit: () => this.editor?.focus(),
      reject: () => this._askReject(),
      split: () => this._verdicts.split(),
      merge: () => this._verdicts.merge(),
      undo: () => this._verdicts.undo(),
      next: () => this._turn(1),
      previous: () => this._turn(-1),
      why: () => (this.editor?.focusPlace(), this._actions.onWhy()),
      help: showKeys,
    };
    return acts[name]();
  }

  _turn(by) {
    const from = this.queue.at;
    this.queue = moved(this.queue, by);
    if (this.queue.at === from) return this._actions.announce(t(by > 0 ? 'review-last' : 'review-first'));
    this.show();
    this._actions.announce(recordInWords(current(this.queue).properties));
  }

  _askReject() {
    if (!this.editor) return;
    const onReject = (note) => this._verdicts.reject(note);
    const onCancel = () => {
      this._showButtons();
      this._content.querySelector('.review-body').focus();
    };
    this._footer.replaceChildren(rejectPart({ onReject, onCancel }));
    this._footer.querySelector('input').focus();
  }

  /** What a split made or its undoing took away is only known to the server. @param {string} id which record to stay at */
  async reload(id) {
    try {
      this.queue = await reloaded(this.queue, this._store.filter, id);
      this.show();
    } catch (error) {
      this._actions.say(sentenceWithProblem(t('review-not-loaded'), error));
    }
  }

  /** @param {string | (Node | string)[]} fault */
  showFault(fault) {
    this._showButtons();
    this.editor.showFault(fault);
  }

  forgetDraft(id) {
    this._drafts.delete(id);
  }
}
