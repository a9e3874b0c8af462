// The tabs whose modules are loaded when they are first opened: the first view needs none of them.
import { byId, el } from '../dom.js';
import { t } from '../words.js';

export class LazyTabs {
  /** @param {Record<string, () => Promise<unknown>>} openers by the tab's id: loads and makes what is in it */
  constructor(openers) {
    this._openers = { ...openers };
  }

  /** A tab is open now. @param {string} id */
  async opened(id) {
    const opener = this._openers[id];
    if (!opener) return;
    delete this._openers[id];
    const note = el('p', { class: 'empty is-coming', role: 'status' }, t('live-loading'));
    const panel = byId(id.replace(/-tab$/, '-panel'));
    panel.replaceChildren(note);
    try {
      await opener();
      note.remove();
    } catch {
      this._openers[id] = opener;
      const again = el('button', { type: 'button', class: 'button', on: { click: () => (panel.focus(), this.opened(id)) } }, t('try-again'));
      note.replaceWith(el('div', { class: 'empty', role: 'alert' }, el('b', {}, t('page-part-missing')), el('span', {}, t('page-part-missing-why')), again));
    }
  }
}
