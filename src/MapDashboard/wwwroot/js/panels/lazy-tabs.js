// The tabs whose modules are loaded when they are first opened: the first view needs neither.

export class LazyTabs {
  /** @param {Record<string, () => Promise<unknown>>} openers by the tab's id: loads and makes what is in it @param {(error: Error) => void} onFault */
  constructor(openers, onFault) {
    this._openers = { ...openers };
    this._onFault = onFault;
  }

  /** A tab is open now. @param {string} id */
  async opened(id) {
    const opener = this._openers[id];
    if (!opener) return;
    delete this._openers[id];
    try {
      await opener();
    } catch (error) {
      this._openers[id] = opener; // opening it again tries again
      this._onFault(error);
    }
  }
}
