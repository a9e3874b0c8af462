// What an analyst decides about one record, from the queue or from its card: sends it, tells of it, offers to take it back.
import * as api from '../../api.js';
import { labelled } from '../../state/field-names.js';
import { askAboutConflict } from './conflict.js';
import { goneParts } from '../gone.js';
import { problemParts } from '../problem.js';

/**
 * What was decided, to take it back: the record that it was about, and the one that it left, with its tag. They differ after a merge and a split.
 * @typedef {{id: string, feature: object, etag: string}} Decided
 */
/** @typedef {{kind: 'done', feature: object | null, etag: string | null, decided: Decided} | {kind: 'theirs', feature: object, etag: string} | {kind: 'gone'} | {kind: 'failed', fault: (Node | string)[]} | {kind: 'open'}} Outcome */

export class Decisions {
  /** @param {import('../../store.js').Store} store @param {{say: (text: string | (Node | string)[], action?: object | null) => void}} toasts */
  constructor(store, toasts) {
    this._store = store;
    this._toasts = toasts;
    /** Ids of records decided about on this page: that they come back is no news. */
    this.own = new Set();
    /** Until the server has answered to the newest decision: its news may be here before. @type {Promise<unknown>} */
    this.answered = Promise.resolve();
  }

  /** Something was sent whose news may come before its answer. @template T @param {Promise<T>} answer @returns {Promise<T>} */
  sent(answer) {
    this.answered = answer.catch(() => {});
    return answer;
  }

  /** @param {{feature: object, etag: string}} seen @param {object} patch @param {import('../../state/drafts.js').Draft} mine */
  save(seen, patch, mine) {
    return this._send(seen, 'save', mine, (etag) => api.edit(seen.feature.id, patch, etag));
  }

  accept(seen) {
    return this._send(seen, 'accept', null, (etag) => api.review(seen.feature.id, 'confirm', '', etag));
  }

  reject(seen, note) {
    return this._send(seen, 'reject', null, (etag) => api.review(seen.feature.id, 'reject', note, etag));
  }

  merge(seen, into) {
    return this._send(seen, 'merge', null, (etag) => api.merge(seen.feature.id, into, etag));
  }

  split(seen, claims) {
    return this._send(seen, 'split', null, (etag) => api.split(seen.feature.id, claims, etag));
  }

  /**
   * Only while nothing newer has been decided; the record of the outcome is the one that the decision was about.
   * @param {Decided} decided @returns {Promise<Outcome>}
   */
  async undo(decided) {
    const outcome = await this._send(decided, 'undo', null, (etag) => api.undo(decided.feature.id, etag));
    if (outcome.kind !== 'done' || decided.id === decided.feature.id) return outcome;
    const { feature, etag } = await api.recordToEdit(decided.id).catch(() => ({ feature: null, etag: null }));
    return { ...outcome, feature: this._take(feature), etag };
  }

  /** @returns {Promise<Outcome>} */
  async _send(seen, wanted, mine, call) {
    this.own.add(seen.feature.id);
    try {
      const { value, etag } = await this.sent(call(seen.etag));
      const left = value.type === 'Feature' ? value : seen.feature;
      return { kind: 'done', feature: this._take(value, wanted === 'merge' ? seen.feature.id : undefined), etag, decided: { id: seen.feature.id, feature: left, etag } };
    } catch (error) {
      if (error.status === 412 && error.problem.current) return this._resolve(seen, wanted, mine, call, error.problem);
      if (error.status === 410 || error.status === 404 || (error.status === 412 && error.problem.reason)) {
        this._toasts.say(goneParts(error.problem));
        return { kind: 'gone' };
      }
      if (error.status === 412) {
        this._toasts.say(problemParts(error, labelled));
        return { kind: 'gone' };
      }
      return { kind: 'failed', fault: problemParts(error, labelled) };
    }
  }

  /** @returns {Promise<Outcome>} */
  async _resolve(seen, wanted, mine, call, { current, etag }) {
    const choice = await askAboutConflict({ base: seen.feature, theirs: current, mine, wanted });
    if (choice === 'mine') return this._send({ feature: current, etag }, wanted, mine, call);
    if (choice === null) return { kind: 'open' };
    this._take(current);
    return { kind: 'theirs', feature: current, etag };
  }

  /** The page knows it at once; the change that comes over the wire later is no news. */
  _take(feature, goneId = feature?.type === 'Feature' ? null : feature?.id) {
    if (goneId) this._store.apply([{ id: goneId, kind: 'delete' }]);
    if (feature?.type !== 'Feature') return null;
    this.own.add(feature.id);
    this._store.apply([{ id: feature.id, kind: 'upsert', feature }]);
    return feature;
  }
}
