// Brings Leaflet, a plain script: the page names it, and whoever wants the map has it run.

/** @type {Promise<void> | null} */
let coming = null;

/** @returns {Promise<void>} until it is there */
export function leaflet() {
  if (globalThis.L) return Promise.resolve();
  coming ??= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = /** @type {HTMLLinkElement} */ (document.getElementById('leaflet')).href;
    script.onload = () => done();
    script.onerror = () => {
      coming = null; // asking again tries again
      fail(new Error('no map script'));
    };
    document.head.append(script);
  });
  return coming;
}
