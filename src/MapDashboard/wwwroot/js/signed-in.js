// The door to the analyst's side: its modules are loaded only for who is signed in.
import { byId } from './dom.js';
import { signInLink } from './panels/account.js';

export class SignedIn {
  /** @param {import('./analyst.js').Page} page */
  constructor(page) {
    this._page = page;
    /** @type {import('./analyst.js').Analyst | null} */
    this._analyst = null;
  }

  /** Who reads the page is known now. @param {{name?: string, role: string}} who */
  async arrived(who) {
    if (who.name && !this._analyst) {
      const { Analyst } = await import('./analyst.js');
      this._analyst = new Analyst(this._page);
    }
    this._page.store.me = who;
    if (this._analyst) this._analyst.signedIn(who);
    else byId('account').replaceChildren(signInLink());
  }

  /** What the card needs to edit a record; null for who may only read. */
  get editing() {
    return this._analyst?.editing ?? null;
  }

  get isReviewing() {
    return this._analyst?.isReviewing ?? false;
  }

  /** Those of the news that the reader did not make, as soon as that is known. @param {{id: string}[]} features */
  async ofOthers(features) {
    await this._analyst?.decisions.answered;
    return features.filter(({ id }) => !this._analyst?.decisions.own.has(id));
  }

  /** @param {boolean} isOpen */
  showReview(isOpen) {
    this._analyst?.showReview(isOpen);
  }

  /** @param {boolean} isOpen */
  layReview(isOpen) {
    this._analyst?.layReview(isOpen);
  }
}
