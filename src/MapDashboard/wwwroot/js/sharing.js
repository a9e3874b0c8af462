// The door to what can be taken away, links, pictures, paper, files: its modules are loaded when somebody wants it.

/** The map stands still for so long before what its sheet needs is fetched. */
const PAUSE_MS = 400;

export class Sharing {
  /**
   * @param {{share: HTMLElement, download: HTMLElement}} buttons that open the dialogs @param {import('./panels/share/share.js').Shared} page
   * @param {(error: Error) => void} onFault a module could not be loaded
   */
  constructor(buttons, page, onFault) {
    this._page = page;
    /** @type {import('./panels/share/print.js').PaperAtHand | null} */
    this._paper = null;
    this._timer = null;
    const share = (run) => import('./panels/share/share.js').then(run, onFault);
    buttons.share.addEventListener('click', () => share((parts) => parts.openShare(page)));
    buttons.download.addEventListener('click', () => import('./panels/download.js').then((parts) => parts.openDownload(page.store), onFault));
    // where the sheet is not at hand, the browser's own print would have the window on paper
    const printKey = (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      share((parts) => parts.printPage(page));
    };
    addEventListener('keydown', printKey, { capture: true }); // dialogs keep their keys to themselves
  }

  /** Has the sheet at hand for the browser's own menu, from when the reader first does anything: nobody prints a page that they have only opened. Without it the map is printed as it stands. */
  prepare() {
    const first = new AbortController();
    for (const act of ['pointermove', 'pointerdown', 'keydown']) addEventListener(act, () => { first.abort(); this._layPaper(); }, { capture: true, passive: true, signal: first.signal });
  }

  async _layPaper() {
    this._paper = await import('./panels/share/share.js').then((parts) => parts.paperAtHand(this._page)).catch(() => null);
  }

  mapMoved() {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._paper?.refresh(), PAUSE_MS);
  }
}
