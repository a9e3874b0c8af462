// The window that the speaker sees and nobody else: it is told which scene stands, and asks for others.
import { language, t } from '../words.js';

/** What the button that opens it is called. */
export const speakerName = () => t('story-speaker');

/** The channel between a presenting window and its speaker's. @param {string} name */
export const channelOf = (name) => new BroadcastChannel(`mapdashboard-story-${name}`);

export class SpeakerWindow {
  /** @param {(action: string) => void} onAction the speaker pressed a key or button there */
  constructor(onAction) {
    /** Several windows may present at once. */
    this._name = Math.random().toString(36).slice(2);
    this._channel = channelOf(this._name);
    this._last = null;
    this._began = Date.now();
    this._channel.addEventListener('message', ({ data }) => {
      if (data.kind === 'hello') this._post();
      else if (data.kind === 'action') onAction(data.action);
    });
  }

  /** @returns {boolean} false when the browser opens no window */
  open(story, scene) {
    this._last = { story, scene };
    const query = new URLSearchParams({ window: this._name, lang: language() });
    const opened = window.open(`stories/${encodeURIComponent(story.id)}/speaker?${query}`, `speaker-${this._name}`, 'popup,width=1000,height=680');
    opened?.focus();
    return opened !== null;
  }

  /** @param {number} scene the one that stands now, from 1 */
  tell(story, scene) {
    this._last = { story, scene };
    this._post();
  }

  end() {
    this._channel.postMessage({ kind: 'end' });
    this._channel.close();
  }

  _post() {
    if (this._last) this._channel.postMessage({ kind: 'scene', ...this._last, began: this._began });
  }
}
