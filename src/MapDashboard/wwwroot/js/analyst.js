// What analysts have that viewers have not, and how it hangs together: the queue, editing, adding, drawing, the audit.
import * as api from './api.js';
import { byId } from './dom.js';
import { Account } from './panels/account.js';
import { AddText } from './panels/add-text/add-text.js';
import { Audit } from './panels/audit.js';
import { NewRecord } from './panels/new-record.js';
import { RecordEditing } from './panels/record-editing.js';
import { Decisions } from './panels/review/decisions.js';
import { ReviewPanel } from './panels/review/review-panel.js';
import { sentenceWithProblem } from './panels/problem.js';
import { tagOf } from './state/review.js';
import { recordInWords } from './state/wording.js';
import { t } from './words.js';

/**
 * The page as the analyst's side needs it.
 * @typedef {object} Page
 * @property {import('./store.js').Store} store
 * @property {import('./map/map-view.js').MapView} map
 * @property {import('./panels/card/card.js').Card} card
 * @property {import('./layout.js').Layout} layout
 * @property {import('./address.js').Address} address
 * @property {import('./panels/notice.js').Notice} notice
 * @property {import('./panels/toasts.js').Toasts} toasts
 * @property {(id: string) => void} select
 * @property {() => void} closeCard
 * @property {(filter: object) => void} setFilter
 * @property {(id?: string) => void} openTexts one to read, or their list
 * @property {() => void} openStage
 */

export class Analyst {
  /** @param {Page} page */
  constructor(page) {
    const { store, map, toasts, select } = page;
    this._page = page;
    this.decisions = new Decisions(store, toasts);
    const onMap = {
      onGhosts: (candidates, onPick) => map.showGhosts(candidates, onPick),
      onCourse: (lonLats, onMoved, focus) => this.showCourse(lonLats, onMoved, focus),
      onDraw: (onClick) => map.waitForClicks(onClick),
      onPlace: ({ lon, lat }) => map.revealSpot([lon, lat]),
      say: (text, action) => toasts.say(text, action),
    };
    this.editing = new RecordEditing(store, this.decisions, { ...onMap, onGone: page.closeCard, onSelect: select });
    this._review = new ReviewPanel(byId('review'), byId('review-content'), store, this.decisions, {
      ...onMap,
      onClose: () => this.showReview(false),
      onShow: (feature) => this._showWaiting(feature),
      onWhy: () => map.revealGhosts(),
      onFilter: page.setFilter,
      announce: (text) => (byId('announcer').textContent = text),
    });
    this._newRecord = new NewRecord(store, this._drawing());
    this._addText = new AddText(store, { onSelect: select });
    this._audit = new Audit({ onSelect: select, onDocument: (id) => page.openTexts(id) });
    this._account = new Account(byId('account'), this._menu(), () => this._signOut());
  }

  get isReviewing() {
    return this._review.isOpen;
  }

  /** @param {{name?: string, role: string}} who */
  signedIn(who) {
    this._account.show(who);
  }

  /** The queue, with an address of its own. */
  showReview(isOpen) {
    const { card, store, address } = this._page;
    if (isOpen) {
      card.close();
      store.select(null);
    }
    address.write({ review: isOpen, ...(isOpen && { record: null }) }, { replace: false });
    this.layReview(isOpen);
  }

  /** The queue stands in the place of the panel; viewers have none. */
  layReview(isOpen) {
    const { store, layout } = this._page;
    const opens = isOpen && store.isAnalyst;
    byId('panel').hidden = opens;
    if (!opens) {
      this._review.close();
      layout.update();
      return;
    }
    this._review.open();
    layout.raise('review');
  }

  /** The markers to move by hand, the last of them where it can be seen. */
  showCourse(lonLats, onMoved, focus) {
    const { map, layout } = this._page;
    map.showCourse(lonLats, onMoved, focus);
    if (lonLats.length === 0) return;
    layout.freeMap();
    map.revealSpot(lonLats.at(-1));
  }

  _menu() {
    return [
      { name: t('menu-review'), icon: 'check', run: () => this.showReview(true) },
      { name: t('menu-add-text'), icon: 'text', run: () => this._addText.open() },
      { name: t('menu-import'), icon: 'download', run: () => this._openImport() },
      { name: t('menu-new-record'), icon: 'pin', run: () => (this.showReview(false), this._newRecord.start()) },
      { name: t('menu-documents'), icon: 'quote', run: () => this._page.openTexts() },
      { name: t('menu-stage'), icon: 'stage', run: () => this._page.openStage() },
      { name: t('menu-audit'), icon: 'list', run: () => this._audit.open() },
      { name: t('menu-tokens'), icon: 'link', run: () => this._openTokens(), role: 'admin' },
    ];
  }

  async _openImport() {
    const { ImportFile } = await import('./panels/import/import-file.js');
    const { store, map, layout } = this._page;
    const onShow = (corners) => {
      layout.freeMap();
      map.fit(corners);
    };
    new ImportFile(store, { onShow }).open();
  }

  async _openTokens() {
    const { Tokens } = await import('./panels/tokens/tokens.js');
    new Tokens(this._page.store.me?.name ?? '').open();
  }

  _drawing() {
    const { map, notice, card, layout } = this._page;
    return {
      onCourse: (lonLats, onMoved, focus) => this.showCourse(lonLats, onMoved, focus),
      onDraw: (onClick) => map.waitForClicks(onClick),
      freeCenter: () => map.freeCenter,
      notice: (title, text, action) => notice.show(title, text, action, 'draw'),
      onEnd: () => notice.hide('draw'),
      onForm: (title, form, onClose) => {
        card.present(title, form, onClose);
        layout.raise('card');
      },
      sent: (answer) => this.decisions.sent(answer),
      onMade: (feature) => this._made(feature),
    };
  }

  _made(feature) {
    const { store, select, toasts } = this._page;
    this.decisions.own.add(feature.id);
    store.apply([{ id: feature.id, kind: 'upsert', feature }]);
    select(feature.id);
    toasts.say(t('record-added', { record: recordInWords(feature.properties) }), { name: t('undo'), run: () => this.editing.undo({ id: feature.id, feature, etag: tagOf(feature) }) });
  }

  _showWaiting(feature) {
    const { map } = this._page;
    map.setSelected(feature?.id ?? null);
    if (feature) map.reveal(feature, { animate: false }); // who decides every other second does not wait for flights
  }

  async _signOut() {
    await api.signOut().catch((error) => this._page.toasts.say(sentenceWithProblem(t('sign-out-failed'), error)));
    location.reload();
  }
}
