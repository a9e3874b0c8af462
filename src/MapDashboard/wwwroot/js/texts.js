// The door to the texts on the server: their modules are loaded when an address names one, or when somebody opens one or their list.

export class Texts {
  /**
   * @param {{store: import('./store.js').Store, address: import('./address.js').Address, select: (id: string) => void}} page
   * @param {(error: Error) => void} onFault a module could not be loaded
   */
  constructor(page, onFault) {
    this._page = page;
    this._onFault = onFault;
    /** @type {import('./panels/documents/documents.js').Documents | null} */
    this._documents = null;
  }

  /** @param {string} [id] of the one to show; else the list, which analysts have */
  async open(id) {
    await (await this._loaded())?.open(id);
  }

  /** What an address says of it. @param {string | null} id */
  async show(id) {
    if (id === null) this._documents?.leave();
    else if (this._documents?.shown !== id) await this.open(id);
  }

  async _loaded() {
    const { store, address, select } = this._page;
    try {
      const { Documents } = await import('./panels/documents/documents.js');
      return (this._documents ??= new Documents(store, { onSelect: select, onShown: (document) => address.write({ document }, { replace: false }) }));
    } catch (error) {
      this._onFault(error);
      return null;
    }
  }
}
