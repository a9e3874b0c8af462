// WAI-ARIA tabs: arrows move, the panel follows. A tab that the window has no room for names the one that stands for it in data-instead.

export class Tabs {
  /** @param {HTMLElement} tablist @param {(id: string) => void} [onChange] */
  constructor(tablist, onChange = () => {}) {
    this._tabs = [...tablist.querySelectorAll('[role=tab]')];
    this._onChange = onChange;
    /** The tab that is open, by its id. */
    this.current = this._tabs[0].id;
    for (const tab of this._tabs) tab.addEventListener('click', () => this.open(tab.id));
    tablist.addEventListener('keydown', (event) => {
      const forward = tablist.matches(':dir(rtl)') ? -1 : 1;
      const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
      if (!step) return;
      event.preventDefault();
      const tabs = this._tabs.filter(isShown);
      const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
      this.open(next.id);
      next.focus();
    });
    // a tab that a narrow window has no room for cannot stay open
    addEventListener('resize', () => this._hasNoRoomFor(this.current) && this.open(this.current));
  }

  /** Of the others some are shown. @param {string} id */
  _hasNoRoomFor(id) {
    return !isShown(document.getElementById(id)) && this._tabs.some(isShown);
  }

  open(id) {
    if (this._hasNoRoomFor(id)) id = document.getElementById(id).dataset.instead ?? id;
    for (const tab of this._tabs) {
      const isOpen = tab.id === id;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isOpen;
    }
    document.getElementById(id).scrollIntoView({ block: 'nearest', inline: 'nearest' }); // there may be more tabs than room
    this.current = id;
    this._onChange(id);
  }
}

/** Whether the style sheet shows a tab. */
const isShown = (tab) => tab.offsetParent !== null;
