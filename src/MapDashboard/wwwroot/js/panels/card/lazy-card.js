// The card's modules are loaded after the first view, or when a card is first asked for; until then no card is open.

export class LazyCard {
  /**
   * @param {import('../../store.js').Store} store
   * @param {() => Promise<import('./card.js').Card>} make loads and makes the card
   * @param {() => void} onShown it shows something that was asked for before it was there
   * @param {(error: Error) => void} onFault
   */
  constructor(store, make, onShown, onFault) {
    this._make = make;
    this._onShown = onShown;
    this._onFault = onFault;
    /** @type {import('./card.js').Card | null} */
    this._card = null;
    /** @type {Promise<import('./card.js').Card> | null} */
    this._coming = null;
    const end = store.on('selection', () => {
      if (this._card) end();
      else if (store.selected !== null) this._whenThere((card) => card.followSelection());
    });
  }

  /** Loads it before anybody asks. */
  prepare() {
    this._whenThere(() => {});
  }

  get isOpen() {
    return this._card?.isOpen ?? false;
  }

  close() {
    this._card?.close();
  }

  /** Several records at one place, to choose from. @param {object[]} features @param {import('../../map/tally.js').Sum[]} [sums] */
  choose(features, sums) {
    this._whenThere((card) => card.choose(features, sums));
  }

  /** @param {Parameters<import('./card.js').Card['present']>} what */
  present(...what) {
    this._whenThere((card) => card.present(...what));
  }

  async _whenThere(run) {
    if (this._card) {
      run(this._card);
      return;
    }
    try {
      this._coming ??= this._make();
      this._card = await this._coming;
      run(this._card);
      if (this.isOpen) this._onShown();
    } catch (error) {
      this._coming = null; // asking again tries again
      this._onFault(error);
    }
  }
}
