// Making a story: its title, its scenes in their order, saving. The map beside it stays as it is, and what it shows becomes a scene.
import * as api from '../api.js';
import { el, icon } from '../dom.js';
import { sentenceWithProblem } from '../panels/problem.js';
import { EMPTY_STATE } from '../state/hash.js';
import { stateOf, viewOf } from '../state/story.js';
import { bodyOf, draftOf, draftScene, isChanged, moved, titleFor, withCopy, withScene, without } from '../state/story-draft.js';
import { titleInWords } from '../state/wording.js';
import { LANGUAGES, language, t } from '../words.js';
import { SceneList } from './scene-list.js';
import { askAboutStory } from './story-conflict.js';

/** @typedef {import('../state/story-draft.js').Draft} Draft */

export class StoryEditor {
  /**
   * @param {import('./present.js').Page} page
   * @param {{story: object, etag: string} | null} saved null for a new story
   * @param {{onClose: () => void, onPresent: (story: object, scene: number) => void}} actions
   */
  constructor(page, saved, actions) {
    this._page = page;
    this._actions = actions;
    this._title = /** @type {HTMLInputElement} */ (el('input', { type: 'text', class: 'edit-input', maxlength: 200, required: true, dir: 'auto', on: { input: () => this._set({ title: this._title.value }) } }));
    this._language = /** @type {HTMLSelectElement} */ (el('select', { class: 'edit-input', on: { change: () => this._set({ language: this._language.value }) } }));
    this._scenes = new SceneList({
      onChange: (scenes) => this._set({ scenes }),
      onMove: (from, to) => this._order(moved(this._draft.scenes, from, to), t('story-moved', { title: this._draft.scenes[from].title, number: Math.max(1, Math.min(this._draft.scenes.length, to + 1)), total: this._draft.scenes.length })),
      onCopy: (index) => this._order(withCopy(this._draft.scenes, index), t('story-copied', { title: this._draft.scenes[index].title })),
      onDelete: (index) => this._delete(index),
      onShow: (scene) => this._show(scene),
      onPresent: (index) => this._present(index + 1),
      viewNow: () => viewOf(page.address.state),
    });
    this._save = el('button', { type: 'button', class: 'button is-primary', on: { click: () => this.save() } }, t('story-save'));
    this._play = el('button', { type: 'button', class: 'button', on: { click: () => this._present(1) } }, icon('play'), t('story-present'));
    this._state = el('p', { class: 'story-state', role: 'status' });
    this.element = el(
      'section',
      { class: 'story-editor', 'aria-label': t('story-editing') },
      el('button', { type: 'button', class: 'button is-quiet', on: { click: () => this._close() } }, icon('back'), t('story-all')),
      el('label', { class: 'story-field' }, t('story-title'), this._title),
      el('label', { class: 'story-field' }, t('story-language'), this._language),
      el('button', { type: 'button', class: 'button story-add', on: { click: () => this._add() } }, icon('plus'), t('story-add-view')),
      this._scenes.element,
      el('div', { class: 'story-foot' }, this._state, el('div', { class: 'story-row' }, this._save, this._play)),
    );
    this._warn = (event) => this.isChanged && event.preventDefault(); // the browser asks before the page is left
    addEventListener('beforeunload', this._warn);
    this._take(saved);
  }

  get isChanged() {
    return isChanged(this._draft, this._saved);
  }

  focus() {
    this._title.focus();
  }

  /** @param {{story: object, etag: string} | null} saved what the server has; the draft is that now @param {number[]} [keys] of its scenes, where they are those that were worked on: open forms stay open */
  _take(saved, keys = []) {
    this._etag = saved?.etag ?? null;
    /** @type {Draft | null} */
    this._saved = saved && draftOf(saved.story);
    /** @type {Draft} */
    this._draft = saved ? draftOf(saved.story) : { id: null, title: '', language: language(), scenes: [] };
    keys.forEach((key, i) => (this._draft.scenes[i].key = key));
    this._title.value = this._draft.title;
    const tags = [...new Set([...Object.keys(LANGUAGES), this._draft.language])];
    this._language.replaceChildren(...tags.map((tag) => el('option', { value: tag, lang: tag, selected: tag === this._draft.language }, LANGUAGES[tag] ?? tag)));
    this._scenes.show(this._draft.scenes);
    this._showState();
  }

  _set(changes) {
    this._draft = { ...this._draft, ...changes };
    this._showState();
  }

  /** The scenes in another order, or other scenes. */
  _order(scenes, said) {
    this._set({ scenes });
    this._scenes.show(scenes);
    this._page.say(said);
  }

  _add() {
    const { store, address, filters, say } = this._page;
    const record = store.records.find(address.state.record);
    const scene = draftScene({ title: titleFor(record ? titleInWords(record.properties) : null, filters()) || t('story-untitled', { number: this._draft.scenes.length + 1 }), view: viewOf(address.state) });
    this._set({ scenes: [...this._draft.scenes, scene] });
    this._scenes.show(this._draft.scenes, { open: scene.key });
    say(t('story-added', { title: scene.title, total: this._draft.scenes.length }));
  }

  _delete(index) {
    const scene = this._draft.scenes[index];
    this._order(without(this._draft.scenes, index), t('story-scene-deleted', { title: scene.title }));
    this._page.toasts.say(t('story-scene-deleted', { title: scene.title }), { name: t('undo'), run: () => this._order(withScene(this._draft.scenes, index, scene), t('story-scene-back', { title: scene.title })) });
  }

  /** The map as the scene has it; this tab stays open. */
  _show(scene) {
    const state = { ...EMPTY_STATE, ...stateOf({ id: '', scenes: [scene] }, 1), story: null, scene: null, tab: 'stories' };
    this._page.address.write(state, { replace: false });
    this._page.show(state, (view) => view && (this._page.map.view = view));
  }

  _present(scene) {
    const body = bodyOf(this._draft);
    this._actions.onPresent({ ...body, id: this._draft.id, scenes: body.scenes.map((s) => ({ caption: null, notes: null, seconds: null, ...s })) }, scene);
  }

  /** @param {string | null} [etag] the version that may be replaced */
  async save(etag = this._etag) {
    if (!this._title.reportValidity() || !this._scenes.isComplete()) return;
    this._save.setAttribute('aria-disabled', 'true');
    try {
      const { id, scenes } = this._draft;
      const answer = id ? await api.changeStory(id, bodyOf(this._draft), etag) : await api.addStory(bodyOf(this._draft));
      this._take({ story: answer.value, etag: answer.etag }, scenes.map((scene) => scene.key));
      this._state.textContent = t('story-saved');
    } catch (error) {
      if (error.status === 412 && error.problem.current) await this._settle(error.problem);
      else this._state.replaceChildren(...sentenceWithProblem(t('story-not-saved'), error));
    } finally {
      this._save.removeAttribute('aria-disabled');
    }
  }

  /** Somebody else saved meanwhile: nothing is overwritten unless the reader says so. */
  async _settle({ current, etag }) {
    this._state.textContent = t('story-conflict', { person: current.changedBy });
    const choice = await askAboutStory(current, bodyOf(this._draft));
    if (choice === 'theirs') this._take({ story: current, etag });
    else if (choice === 'mine') await this.save(etag);
  }

  _showState() {
    const { isChanged: changed } = this;
    this._play.disabled = this._draft.scenes.length === 0 || this._draft.id === null;
    this._state.textContent = changed ? t('story-unsaved') : '';
  }

  _close() {
    if (this.isChanged && this._draft.scenes.length + this._draft.title.length > 0 && !confirm(t('story-discard'))) return;
    removeEventListener('beforeunload', this._warn);
    this._actions.onClose();
  }
}
