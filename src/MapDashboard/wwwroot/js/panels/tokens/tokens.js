// The tokens of people and programs: made, handed over, revoked. For admins.
import { el, icon } from '../../dom.js';
import * as api from '../../people-api.js';
import { momentInWords } from '../../state/dates.js';
import { inOrder, isLastAdmin } from '../../state/tokens.js';
import { t } from '../../words.js';
import { openDialog } from '../dialog.js';
import { loadStyle } from '../lazy-style.js';
import { sentenceWithProblem } from '../problem.js';
import { secretPart, signInPart } from './handing-over.js';
import { makingForm } from './making.js';
import { askToRevoke } from './revoking.js';

export class Tokens {
  /** @param {string} own name of the reader's token */
  constructor(own) {
    this._own = own;
    /** @type {api.Token[]} */
    this._tokens = [];
  }

  async open() {
    await loadStyle('people');
    this._made = el('div', { class: 'token-made' });
    this._list = el('ul', { class: 'token-list', 'aria-label': t('menu-tokens') });
    this._state = el('p', { class: 'fact-note', role: 'status' });
    const form = makingForm((name, role) => this._make(name, role));
    this._dialog = openDialog(t('menu-tokens'), [el('p', { class: 'fact-note' }, t('tokens-lead')), form, this._made, this._state, this._list], { className: 'is-wide is-people' });
    form.querySelector('input').focus();
    await this._load();
  }

  async _load() {
    try {
      this._tokens = inOrder(await api.tokens());
      this._list.replaceChildren(...this._tokens.map((token) => this._row(token)));
    } catch (error) {
      this._state.replaceChildren(...sentenceWithProblem(t('tokens-not-loaded'), error));
    }
  }

  /** @param {string} name @param {string} role */
  async _make(name, role) {
    const token = await api.makeToken(name, role);
    const code = await api.signInCode(name).catch(() => null); // the token is made all the same
    this._show(secretPart(name, token, code));
    this._state.textContent = '';
    await this._load();
  }

  /** @param {HTMLElement} part what was made, to be handed over */
  _show(part) {
    this._made.replaceChildren(part);
    part.scrollIntoView({ block: 'nearest' });
    part.querySelector('h3').focus();
  }

  /** @param {api.Token} token */
  _row(token) {
    const { name, role, created, lastUsed, revoked } = token;
    const isOwn = name === this._own;
    const tag = (words) => el('span', { class: 'candidate-tag' }, words);
    const button = (words, sign, label, run) => el('button', { type: 'button', class: 'button', 'aria-label': label, on: { click: run } }, icon(sign), words);
    return el(
      'li',
      { class: revoked ? 'token-row is-revoked' : 'token-row' },
      el('div', { class: 'token-who' }, el('b', { dir: 'auto', translate: 'no' }, name), el('span', { class: 'token-role' }, t(`role-${role}`)), isOwn ? tag(t('tokens-own')) : null, revoked ? tag(t('tokens-revoked')) : null),
      el('div', { class: 'token-when' }, el('time', { datetime: created }, t('tokens-made', { when: momentInWords(created) })), lastUsed ? el('time', { datetime: lastUsed }, t('tokens-last-used', { when: momentInWords(lastUsed) })) : el('span', {}, t('tokens-never-used'))),
      revoked ? null : el('div', { class: 'token-acts' }, button(t('tokens-link'), 'link', t('tokens-link-of', { name }), () => this._link(token)), button(t('tokens-revoke'), 'close', t('tokens-revoke-of', { name }), () => this._revoke(token))),
    );
  }

  /** @param {api.Token} token */
  async _link({ name }) {
    try {
      this._show(signInPart(name, await api.signInCode(name)));
      this._state.textContent = '';
    } catch (error) {
      this._state.replaceChildren(...sentenceWithProblem(t('tokens-no-link'), error));
    }
  }

  /** @param {api.Token} token */
  async _revoke(token) {
    const isOwn = token.name === this._own;
    if (!(await askToRevoke(token, { isOwn, isLast: isLastAdmin(this._tokens, token) }))) return;
    if (isOwn) return location.reload(); // signed out by it
    this._made.replaceChildren();
    await this._load();
    this._state.textContent = t('tokens-was-revoked', { name: token.name });
    this._dialog.element.querySelector('h2').focus();
  }
}
