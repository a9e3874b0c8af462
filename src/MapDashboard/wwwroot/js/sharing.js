// The door to what can be taken away, links, pictures, paper, files: its modules are loaded when somebody wants it.

export class Sharing {
  /**
   * @param {{share: HTMLElement, download: HTMLElement}} buttons that open the dialogs @param {import('./panels/share/share.js').Shared} page
   * @param {(error: Error) => void} onFault a module could not be loaded
   */
  constructor(buttons, page, onFault) {
    const share = (run) => import('./panels/share/share.js').then(run, onFault);
    buttons.share.addEventListener('click', () => share((parts) => parts.openShare(page)));
    buttons.download.addEventListener('click', () => import('./panels/download.js').then((parts) => parts.openDownload(page.store), onFault));
    // the browser's own print would have the window on paper: this is the sheet with map, legend, records and sources
    const printKey = (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      share((parts) => parts.printPage(page));
    };
    addEventListener('keydown', printKey, { capture: true }); // dialogs keep their keys to themselves
  }
}
