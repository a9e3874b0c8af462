// What becomes of the record that the queue stands at: accepted, saved, rejected, split, merged, taken back.
import { actionInWords, current, replaced, restored, settled, without } from '../../state/review.js';
import { recordInWords } from '../../state/wording.js';
import { askWhatToMergeWith, askWhatToSplit, splitFault } from './choices.js';
import { t } from '../../words.js';

export class Verdicts {
  /**
   * @param {import('./review-panel.js').ReviewPanel} panel @param {import('../../store.js').Store} store
   * @param {import('./decisions.js').Decisions} decisions @param {{say: (text: string | (Node | string)[], action?: object) => void, announce: (text: string) => void}} actions
   */
  constructor(panel, store, decisions, actions) {
    this._panel = panel;
    this._store = store;
    this._decisions = decisions;
    this._actions = actions;
    this._isBusy = false;
    /** @type {keyof typeof import('../../state/review.js').KEYS | null} what was asked for while a decision was on its way to the server */
    this._missed = null;
  }

  /**
   * While a decision is on its way nothing else is decided: the record that was meant may no longer stand here when it arrives.
   * @param {keyof typeof import('../../state/review.js').KEYS} name of what is asked for @returns {boolean} whether it has to wait, which is then said
   */
  isTooEarly(name) {
    if (this._isBusy) this._missed = name;
    return this._isBusy;
  }

  /** As it is; or as it was edited. */
  async accept() {
    const { editor } = this._panel;
    if (!current(this._panel.queue)) return;
    if (!editor.isDirty) return this._decide('accept', (seen) => this._decisions.accept(seen));
    let patch;
    try {
      patch = editor.patch();
    } catch (fault) {
      editor.showFault(fault.message);
      return;
    }
    const mine = editor.draft;
    await this._decide('save', (seen) => this._decisions.save(seen, patch, mine));
  }

  /** @param {string} note */
  reject(note) {
    return this._decide('reject', (seen) => this._decisions.reject(seen, note));
  }

  async merge() {
    const item = current(this._panel.queue);
    if (!item) return;
    const into = await askWhatToMergeWith(item, this._store);
    if (!into) return;
    const before = this._panel.queue.decided.length;
    await this._decide('merge', (seen) => this._decisions.merge(seen, into));
    const next = current(this._panel.queue);
    if (next && this._panel.queue.decided.length > before) await this._panel.reload(next.id); // where it went may wait, too, and is another version now
  }

  async split() {
    const item = current(this._panel.queue);
    if (!item) return;
    const fault = splitFault(item);
    if (fault) return this._actions.say(fault);
    const claims = await askWhatToSplit(item);
    if (!claims) return;
    await this._decide('split', (seen) => this._decisions.split(seen, claims));
    await this._panel.reload(item.id);
  }

  async undo() {
    if (this.isTooEarly('undo')) return;
    const last = this._panel.queue.decided.at(-1);
    if (!last) return this._actions.say(t('undo-nothing'));
    this._isBusy = true;
    this._missed = null;
    const outcome = await this._decisions.undo(last.decided).finally(() => (this._isBusy = false));
    if (outcome.kind === 'failed') return this._actions.say([t('undo-failed'), ' ', ...outcome.fault]);
    if (outcome.kind === 'open') return;
    if (outcome.kind !== 'done' || !outcome.feature) {
      this._panel.queue = settled(this._panel.queue);
      if (outcome.kind === 'done') this._say(t('undone'));
      else if (outcome.kind === 'theirs') this._say(t('undo-overtaken', { record: recordInWords(outcome.feature.properties) }));
      if (this._panel.isOpen) this._panel.show();
      return;
    }
    this._panel.queue = restored(this._panel.queue, { ...last.item, ...outcome.feature, etag: outcome.etag });
    this._say(t('undone-record', { record: recordInWords(outcome.feature.properties) }));
    if (!this._panel.isOpen) return;
    if (last.kind === 'split' || last.kind === 'merge') await this._panel.reload(last.item.id);
    else this._panel.show();
  }

  /** @param {'accept' | 'save' | 'reject' | 'merge' | 'split'} verdict @param {(seen: {feature: object, etag: string}) => Promise<import('./decisions.js').Outcome>} decide */
  async _decide(verdict, decide) {
    if (this._isBusy) return;
    const item = current(this._panel.queue);
    this._isBusy = true;
    this._missed = null;
    try {
      this._settle(item, verdict, await decide({ feature: item, etag: item.etag }));
    } finally {
      this._isBusy = false;
    }
  }

  /** What was done, after what was asked for too early and not done. @param {string} text @param {object} [action] */
  _say(text, action) {
    this._actions.say(this._missed ? `${t('review-too-early', { action: actionInWords(this._missed) })} ${text}` : text, action);
  }

  /** @param {import('./decisions.js').Outcome} outcome */
  _settle(item, verdict, outcome) {
    if (outcome.kind === 'failed') return this._panel.showFault(outcome.fault);
    if (outcome.kind === 'open') return;
    const { queue } = this._panel;
    const waitsStill = outcome.kind === 'theirs' && outcome.feature.properties.review === 'extracted';
    this._panel.forgetDraft(item.id);
    this._panel.queue = waitsStill ? replaced(queue, { ...outcome.feature, etag: outcome.etag }) : without(queue, item.id, outcome.kind === 'done' ? { kind: verdict, decided: outcome.decided } : null);
    if (outcome.kind === 'done') this._say(t('done-record', { verdict, record: recordInWords(item.properties) }), { name: t('undo'), run: () => this.undo() });
    this._panel.show();
    const next = current(this._panel.queue);
    this._actions.announce(next ? t('done-next', { verdict, next: recordInWords(next.properties) }) : t('done-end', { verdict }));
  }
}
