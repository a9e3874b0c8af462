// The speaker's notes in the place of present/speaker-window.js: pages of files cannot talk to each other, so they come over the map, in the same window.
import { el } from '../dom.js';
import { markdown } from '../present/markdown.js';
import { t } from '../words.js';

export const speakerName = () => t('talk-notes');

export class SpeakerWindow {
  constructor() {
    this._text = el('div', { class: 'story-text', dir: 'auto', tabindex: '0' });
    this._element = el('aside', { class: 'talk-notes', 'aria-label': t('story-notes'), hidden: true }, el('h2', {}, t('story-notes')), this._text);
    document.body.append(this._element);
  }

  /** Shows the notes, or puts them away. @returns {boolean} */
  open(story, scene) {
    this._element.hidden = !this._element.hidden;
    this.tell(story, scene);
    return true;
  }

  /** @param {{language: string, scenes: object[]}} story @param {number} scene the one that stands now, from 1 */
  async tell(story, scene) {
    const { notes } = story.scenes[scene - 1];
    const asked = (this._asked = {});
    const text = notes ? await markdown(notes) : el('p', { lang: document.documentElement.lang }, t('speaker-no-notes'));
    if (asked !== this._asked) return; // another scene stands by now
    this._text.lang = story.language;
    this._text.replaceChildren(text);
  }

  end() {
    this._element.remove();
  }
}
