// The card: one record with everything that is known about it and who says so, or a choice of records at one place.
import { ApiError, record as fetchRecord } from '../../api.js';
import { el } from '../../dom.js';
import { countOf } from '../../map/tally.js';
import { t } from '../../words.js';
import { sentenceWithProblem } from '../problem.js';
import { barPart } from './bar.js';
import { Emphasis } from './emphasis.js';
import { goneParts } from './gone.js';
import { groupPart } from './group.js';
import { recordPart } from './record.js';

const MOST_RELATED = 6;

export class Card {
  /**
   * @param {HTMLElement} element @param {HTMLElement} content
   * @param {object} actions onClose(), onSelect(id), onHover(id), onShow(feature), onFilter(key, value), onGhosts(candidates), say(text or nodes)
   * @param {() => import('../record-editing.js').RecordEditing} editing
   */
  constructor(element, content, store, actions, editing) {
    this._editing = editing;
    this._isEditing = false;
    this._onEnd = null;
    this._element = element;
    this._content = content;
    this._emphasis = new Emphasis(content);
    this._store = store;
    this._actions = actions;
    this._details = new Map();
    /** @type {HTMLElement | null} what had the focus before the card opened */
    this._from = null;
    /** @type {{features: any[], count: number} | null} */
    this._group = null;
    /** Related records that have been asked for. */
    this._missed = new Set();
    this._shown = null;
    this._shownSequence = null;
    /** @type {string | null} the moment of which it is shown */
    this._shownMoment = null;
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this._actions.onClose();
    });
    store.on('selection', () => this.followSelection());
    store.on('records', () => this._refresh());
    store.on('names', () => this._rename());
  }

  get isOpen() {
    return !this._element.hidden;
  }

  /** Several records at one place, to choose from. @param {any[]} features @param {import('../../map/tally.js').Sum[]} [sums] those that the server has only counted */
  async choose(features, sums = []) {
    this._group = { features, count: countOf({ features, sums }) };
    this._store.select(null);
    this._open();
    const group = this._group;
    if (!this._store.records.areAllHere) {
      this._showWaiting();
      try {
        this._group = await this._store.records.chosen(features, sums);
      } catch (error) {
        if (this._group === group) this._renderProblem(error, () => this.choose(features, sums));
        return;
      }
    }
    this._showGroup();
    this._focusHeading();
  }

  close() {
    if (!this.isOpen) return;
    this._element.hidden = true;
    this._endEditing();
    this._group = null;
    this._shown = null;
    this._actions.onGhosts([]);
    this._content.replaceChildren();
    if (this._from?.isConnected && document.hasFocus()) this._from.focus({ preventScroll: true });
    this._from = null;
  }

  /** Shows the selected record, or closes. */
  followSelection() {
    const id = this._store.selected;
    if (id === null) {
      if (!this._group) this.close();
      return;
    }
    this._open();
    this._show(id);
  }

  /** A record that changed while its card is open is shown as it is now; nothing else moves. */
  _refresh() {
    const id = this._store.selected;
    if (!this.isOpen || id === null || this._isEditing) return;
    const feature = this._store.records.find(id);
    if (!feature && this._shownMoment === this._store.moment) return;
    if (feature?.properties.sequence !== this._shownSequence || this._shownMoment !== this._store.moment) this._show(id, { keepsPlace: this._shownMoment === this._store.moment });
  }

  /** Names of places in the page's language came after the card. */
  _rename() {
    if (!this.isOpen || this._isEditing) return;
    const id = this._store.selected;
    const full = this._details.get(keyOf(id, this._shownMoment)) ?? null;
    const known = this._store.records.find(id) ?? full;
    if (id === null && this._group) this._showGroup();
    else if (known && this._shown === id) this._render(known, full);
  }

  async _show(id, { keepsPlace = false } = {}) {
    this._shown = id;
    this._endEditing();
    this._actions.onGhosts([]);
    const { moment, records } = this._store;
    const known = records.find(id);
    this._shownSequence = known?.properties.sequence;
    this._shownMoment = moment;
    if (!known && records.areAllHere) {
      this._renderGone(id, moment);
      return;
    }
    const key = keyOf(id, moment);
    const isShown = () => this._shown === id && this._shownMoment === moment;
    if (!keepsPlace) {
      this._emphasis.forget();
      this._content.scrollTop = 0;
      if (known) this._render(known, this._details.get(key) ?? null);
      else this._showWaiting();
      this._focusHeading();
    }
    try {
      const full = await fetchRecord(id, moment);
      this._details.set(key, full);
      if (!isShown()) return;
      this._shownSequence = (records.find(id) ?? full).properties.sequence;
      this._render(records.find(id) ?? full, full);
    } catch (error) {
      if (isShown()) this._renderProblem(error);
    }
  }

  /** Nothing is here yet of what is to be shown. */
  _showWaiting() {
    this._content.replaceChildren(this._bar(), titled(t('card-coming'), el('p', { class: 'card-waiting', role: 'status' }, t('evidence-loading'))));
  }

  _render(feature, full) {
    const hadFocus = this._content.contains(document.activeElement);
    const scroll = this._content.scrollTop;
    const open = new Set([...this._content.querySelectorAll('details[open]')].map((d) => d.dataset.part));
    const { _store: store, _emphasis: emphasis, _actions: actions, _shownMoment: moment } = this;
    const buttons = full && store.isAnalyst && !moment ? this._editing().buttons(full, () => this._edit(full.id)) : null;
    this._content.replaceChildren(this._bar(feature), recordPart(feature, full, { store, emphasis, actions, moment, buttons, related: this._related(full?.properties.related ?? []) }));
    for (const details of this._content.querySelectorAll('details')) if (open.has(details.dataset.part)) details.open = true;
    this._content.scrollTop = scroll;
    if (hadFocus) this._focusHeading();
  }

  /** The form in the place of the facts, until it is saved or given up. */
  async _edit(id) {
    try {
      const form = await this._editing().form(id, () => this._show(id));
      if (this._shown !== id) return;
      this._isEditing = true;
      this._onEnd = form.close;
      this._content.replaceChildren(this._bar(), titled(t('edit-title'), form.element));
      this._content.scrollTop = 0;
      form.start();
    } catch (error) {
      this._actions.say(sentenceWithProblem(t('edit-not-possible'), error));
    }
  }

  /** A form of somebody else's in the place of a record. @param {string} title @param {HTMLElement} form @param {() => void} onClose */
  present(title, form, onClose) {
    this._group = null;
    this._store.select(null);
    this._open();
    this._shown = null;
    this._isEditing = true;
    this._onEnd = onClose;
    this._content.replaceChildren(this._bar(), titled(title, form));
    this._content.scrollTop = 0;
  }

  _endEditing() {
    if (!this._isEditing) return;
    this._isEditing = false;
    this._onEnd?.();
    this._onEnd = null;
  }

  /** Those of the related records that are here; the others are asked for. @param {string[]} all */
  _related(all) {
    const ids = all.slice(0, MOST_RELATED);
    const known = ids.map((id) => this._store.records.find(id)).filter(Boolean);
    if (known.length < ids.length) this._fetchRelated(ids);
    return known;
  }

  /** Those that are not here, so that they are when the card is shown next. @param {string[]} ids */
  async _fetchRelated(ids) {
    const { records } = this._store;
    if (records.areAllHere) return;
    const shown = this._shown;
    const missing = ids.filter((id) => !records.find(id) && !this._missed.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this._missed.add(id);
    await Promise.all(missing.map((id) => records.fetch(id)));
    const full = this._details.get(keyOf(shown, this._shownMoment));
    if (this._shown === shown && full && !this._isEditing) this._render(records.find(shown) ?? full, full);
  }

  _showGroup() {
    this._content.replaceChildren(this._bar(), groupPart(this._group, this._store, this._actions));
    this._content.scrollTop = 0;
  }

  _bar(feature = null) {
    return barPart(feature, this._group?.count ?? 0, { onBack: () => this._backToGroup(), onShow: this._actions.onShow, onClose: this._actions.onClose });
  }

  _backToGroup() {
    const group = this._group;
    this._store.select(null);
    this._group = group;
    this._shown = null;
    this._showGroup();
    this._focusHeading();
  }

  /** All records are loaded: one that is not among them was taken away, or the link is wrong. The server knows why. */
  async _renderGone(id, moment) {
    const message = el('p', { class: 'card-problem', role: 'alert' }, this._goneParts({}, moment));
    this._content.replaceChildren(this._bar(), titled(t('card-not-found'), message));
    this._content.scrollTop = 0;
    this._focusHeading();
    const { problem } = await fetchRecord(id, moment).then(() => ({ problem: null }), (error) => error);
    if (problem) message.replaceChildren(...this._goneParts(problem, moment));
  }

  _goneParts(problem, moment) {
    return goneParts(problem, moment, this._store, this._actions.onSelect);
  }

  /** @param {any} error @param {() => void} [tryAgain] */
  _renderProblem(error, tryAgain = () => this._show(this._shown)) {
    const isGone = error instanceof ApiError && (error.status === 404 || error.status === 410);
    const again = isGone ? null : el('button', { type: 'button', class: 'button', on: { click: tryAgain } }, t('try-again'));
    const message = el('p', { class: 'card-problem', role: 'alert' }, ...(isGone ? this._goneParts(error.problem, this._shownMoment) : sentenceWithProblem(t('evidence-not-loaded'), error)), again);
    this._content.querySelector('.card-waiting')?.replaceWith(message);
  }

  _open() {
    if (this.isOpen) return;
    this._from = document.activeElement === document.body ? null : /** @type {HTMLElement} */ (document.activeElement);
    this._element.hidden = false;
    this._content.scrollTop = 0;
  }

  /** Not while the reader is in the page around this one: a frame that takes the focus takes the keys, too. */
  _focusHeading() {
    if (document.hasFocus()) this._content.querySelector('.card-title')?.focus({ preventScroll: true });
  }
}

/** @param {string | null} id @param {string | null} moment of which the record is */
const keyOf = (id, moment) => `${id} ${moment ?? ''}`;

/** What stands in the place of a record. @param {string} title @param {Node} part */
const titled = (title, part) => el('div', { class: 'card-body' }, el('h2', { class: 'card-title', tabindex: '-1' }, title), part);
