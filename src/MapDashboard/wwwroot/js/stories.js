// The door to stories: their modules are loaded when an address names one, or when somebody opens their tab.

export class Stories {
  /** @param {import('./present/present.js').Page} page @param {(error: Error) => void} onFault a module could not be loaded */
  constructor(page, onFault) {
    this.page = page;
    this._onFault = onFault;
    /** @type {import('./present/present.js').Present | null} */
    this._present = null;
  }

  /** Whether an address is shown as a scene of a story; the page itself shows all others. @param {object} state @param {boolean} isLed a presenter leads there */
  takes(state, isLed) {
    if (state.story === null) {
      this._present?.leave({ isVisit: true });
      return false;
    }
    this.present().then((present) => present?.visit(state, isLed));
    return true;
  }

  /** What tells stories; null when it cannot be loaded. */
  async present() {
    try {
      const { Present } = await import('./present/present.js');
      this._present ??= new Present(this.page);
      return this._present;
    } catch (error) {
      this._onFault(error);
      return null;
    }
  }
}
