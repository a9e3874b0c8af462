// Who is signed in, and what that lets them do. A viewer sees a link to sign in and nothing else.
import { el, icon } from '../dom.js';
import { t } from '../words.js';

export class Account {
  /** @param {HTMLElement} container @param {{name: string, icon: string, run: () => void, role?: string}[]} entries what analysts can do, before signing out; those with a role only who has it @param {() => void} onSignOut */
  constructor(container, entries, onSignOut) {
    this._container = container;
    this._entries = entries;
    this._onSignOut = onSignOut;
    document.addEventListener('pointerdown', (event) => !container.contains(/** @type {Node} */ (event.target)) && this._toggle(false));
    container.addEventListener('keydown', (event) => this._key(event));
    container.addEventListener('focusout', (event) => event.relatedTarget && !container.contains(/** @type {Node} */ (event.relatedTarget)) && this._toggle(false));
  }

  /** @param {{name?: string, role: string}} me */
  show(me) {
    if (!me.name) {
      this._container.replaceChildren(signInLink());
      return;
    }
    const items = [...(me.role === 'viewer' ? [] : this._entries.filter((entry) => !entry.role || entry.role === me.role)), { name: t('sign-out'), icon: 'leave', run: this._onSignOut }];
    this._button = el('button', { type: 'button', class: 'icon-button account-button', title: me.name, 'aria-expanded': 'false', 'aria-controls': 'account-menu', 'aria-label': t('account-menu', { person: me.name, role: t(`role-${me.role}`) }), on: { click: () => this._toggle(this._menu.hidden) } }, icon('person'), el('span', { class: 'visually-hidden', dir: 'auto', translate: 'no' }, me.name));
    this._menu = el(
      'div',
      { class: 'account-menu', id: 'account-menu', hidden: true },
      el('p', { class: 'account-who' }, el('b', { dir: 'auto', translate: 'no' }, me.name), el('span', {}, t(`role-${me.role}`))),
      el('ul', {}, items.map((item) => el('li', {}, el('button', { type: 'button', on: { click: () => this._run(item) } }, icon(item.icon), item.name)))),
    );
    this._container.replaceChildren(this._button, this._menu);
  }

  _run(item) {
    this._toggle(false);
    this._button.focus();
    item.run();
  }

  _toggle(isOpen) {
    if (!this._menu) return;
    this._menu.hidden = !isOpen;
    this._button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this._menu.querySelector('button').focus();
  }

  _key(event) {
    if (!this._menu || this._menu.hidden) return;
    const buttons = [...this._menu.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this._toggle(false);
      this._button.focus();
    }
  }
}

/** What a viewer without account sees. */
export const signInLink = () => el('a', { class: 'icon-button sign-in-link', href: 'sign-in', 'aria-label': t('sign-in'), title: t('sign-in') }, icon('person'));
