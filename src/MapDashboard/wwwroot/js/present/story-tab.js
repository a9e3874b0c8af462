// The tab with the stories: anybody presents them, analysts make them.
import * as api from '../api.js';
import { el, icon } from '../dom.js';
import { sentenceWithProblem } from '../panels/problem.js';
import { dateInWords } from '../state/wording.js';
import { t } from '../words.js';
import { loadStyles } from './styles.js';

export class StoryTab {
  /** @param {HTMLElement} container @param {import('../store.js').Store} store @param {import('../stories.js').Stories} stories */
  constructor(container, store, stories) {
    this._store = store;
    this._stories = stories;
    this._list = el('div', { class: 'stories' }, el('p', { role: 'status' }, t('story-loading')));
    container.replaceChildren(this._list);
    loadStyles().then(() => this.update());
  }

  /** Asks the server anew. */
  async update() {
    try {
      const list = await api.stories();
      this._list.replaceChildren(...list.map((story) => this._entry(story)), ...(list.length ? [] : [el('p', {}, t(this._store.isAnalyst ? 'story-none-analyst' : 'story-none'))]));
    } catch (error) {
      this._list.replaceChildren(el('p', { role: 'alert' }, ...sentenceWithProblem(t('story-list-failed'), error)), el('button', { type: 'button', class: 'button', on: { click: () => this.update() } }, t('try-again')));
    }
  }

  _entry({ id, title, language, scenes, changed, changedBy }) {
    return el(
      'article',
      { class: 'story-entry' },
      el('h3', { lang: language, dir: 'auto' }, title),
      el('p', {}, t('story-scenes', { count: scenes }), ' · ', t('story-changed-by', { date: dateInWords(changed.slice(0, 10)), person: changedBy })),
      el('div', { class: 'story-row' }, el('button', { type: 'button', class: 'button is-primary', disabled: scenes === 0, on: { click: () => this._present(id) } }, icon('play'), t('story-present')), el('a', { class: 'button', href: `stories/${encodeURIComponent(id)}/handout`, target: '_blank' }, icon('print'), t('story-handout'))),
    );
  }

  async _present(id) {
    const present = await this._stories.present();
    present?.visit({ ...(await import('../state/hash.js')).EMPTY_STATE, story: id, scene: 1 });
  }
}
