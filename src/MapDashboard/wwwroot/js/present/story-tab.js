// The tab with the stories: anybody presents them, analysts make them.
import * as api from '../api.js';
import { el, icon } from '../dom.js';
import { sentenceWithProblem } from '../panels/problem.js';
import { EMPTY_STATE } from '../state/hash.js';
import { dateInWords } from '../state/wording.js';
import { t } from '../words.js';
import { openSaving } from './save-file.js';
import { loadStyles } from './styles.js';

export class StoryTab {
  /** @param {HTMLElement} container @param {import('../stories.js').Stories} stories */
  constructor(container, stories) {
    this._container = container;
    this._stories = stories;
    this._page = stories.page;
    this._list = el('div', { class: 'stories' }, el('p', { role: 'status' }, t('story-loading')));
    container.replaceChildren(this._list);
    this._isAnalyst = false;
    loadStyles().then(() => this.update());
    const { store } = this._page;
    store.on('records', () => store.isAnalyst !== this._isAnalyst && this.update()); // who reads the page is known only with its data
  }

  /** Asks the server anew. */
  async update() {
    try {
      const list = await api.stories();
      const { isAnalyst } = this._page.store;
      this._isAnalyst = isAnalyst;
      const add = isAnalyst ? el('div', {}, el('button', { type: 'button', class: 'button', on: { click: () => this._edit(null) } }, icon('plus'), t('story-new'))) : null;
      const none = list.length ? null : el('p', {}, t(isAnalyst ? 'story-none-analyst' : 'story-none'));
      this._list.replaceChildren(...[...list.map((story) => this._entry(story, isAnalyst)), none, add].filter(Boolean));
    } catch (error) {
      this._list.replaceChildren(el('p', { role: 'alert' }, ...sentenceWithProblem(t('story-list-failed'), error)), el('button', { type: 'button', class: 'button', on: { click: () => this.update() } }, t('try-again')));
    }
  }

  _entry({ id, title, language, scenes, changed, changedBy }, isAnalyst) {
    const name = el('h2', { lang: language, dir: 'auto', id: `story-${id}` }, title);
    const link = (text, click) => el('button', { type: 'button', class: 'link-button', 'aria-describedby': name.id, on: { click } }, text);
    return el(
      'article',
      { class: 'story-entry', 'aria-labelledby': name.id },
      name,
      el('p', {}, t('story-scenes', { count: scenes }), ' · ', t('story-changed-by', { date: dateInWords(changed.slice(0, 10)), person: changedBy })),
      el(
        'div',
        { class: 'story-row' },
        el('button', { type: 'button', class: 'button is-primary', 'aria-describedby': name.id, disabled: scenes === 0, on: { click: () => this._present(id) } }, icon('play'), t('story-present')),
        el('a', { class: 'button', href: `stories/${encodeURIComponent(id)}/handout`, target: '_blank', 'aria-describedby': name.id }, icon('print'), t('story-handout')),
        el('button', { type: 'button', class: 'button', 'aria-describedby': name.id, disabled: scenes === 0, on: { click: () => openSaving(id) } }, icon('download'), t('talk-button')),
        el('button', { type: 'button', class: 'button', 'aria-describedby': name.id, disabled: scenes === 0, on: { click: () => this._embed(id, title) } }, icon('share'), t('embed-story')),
        isAnalyst ? link(t('story-edit'), () => this._edit(id)) : null,
        isAnalyst ? link(t('story-delete'), () => this._delete(id)) : null,
      ),
    );
  }

  async _present(id) {
    try {
      const story = await api.story(id);
      (await this._stories.present())?.start(story, 1);
    } catch (error) {
      this._page.toasts.say(sentenceWithProblem(t('story-not-opened'), error));
    }
  }

  async _embed(id, title) {
    try {
      (await import('../panels/share/share.js')).openEmbed({ ...EMPTY_STATE, story: id }, title);
    } catch (error) {
      this._page.toasts.say(sentenceWithProblem(t('story-not-opened'), error));
    }
  }

  async _edit(id) {
    try {
      const [{ StoryEditor }, saved] = await Promise.all([import('./story-editor.js'), id && api.storyToEdit(id)]);
      const editor = new StoryEditor(this._page, saved && { story: saved.value, etag: saved.etag }, {
        onClose: () => {
          this._container.replaceChildren(this._list);
          this.update().then(() => this._list.querySelector('button')?.focus());
        },
        onPresent: async (story, scene) => (await this._stories.present())?.start(story, scene),
      });
      this._container.replaceChildren(editor.element);
      editor.focus();
    } catch (error) {
      this._page.toasts.say(sentenceWithProblem(t('story-not-opened'), error));
    }
  }

  /** With the way back: the story is made again under its id. */
  async _delete(id) {
    const { toasts } = this._page;
    try {
      const { value: story, etag } = await api.storyToEdit(id);
      await api.deleteStory(id, etag);
      const { draftOf, bodyOf } = await import('../state/story-draft.js');
      const restore = () => api.addStory({ id, ...bodyOf(draftOf(story)) }).then(() => this.update(), (error) => toasts.say(sentenceWithProblem(t('story-not-saved'), error)));
      toasts.say(t('story-deleted', { title: story.title }), { name: t('undo'), run: restore });
    } catch (error) {
      toasts.say(sentenceWithProblem(t('story-not-deleted'), error));
    }
    this.update();
  }
}
