// Brings Leaflet, a plain script and its style sheet: the page names them, and whoever wants the map has them run.

/** @type {Promise<unknown> | null} */
let coming = null;

/** @returns {Promise<unknown>} until it is there */
export function leaflet() {
  if (globalThis.L) return Promise.resolve();
  coming ??= Promise.all([run(), style()]).catch((error) => {
    coming = null; // asking again tries again
    throw error;
  });
  return coming;
}

function run() {
  const script = document.createElement('script');
  script.src = addressOf('leaflet');
  const loaded = loading(script);
  document.head.append(script);
  return loaded;
}

/** Before the page's own style sheets, which say some things otherwise. */
function style() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = addressOf('leaflet-style');
  const loaded = loading(link);
  document.querySelector('link[rel=stylesheet]').before(link);
  return loaded;
}

const addressOf = (id) => /** @type {HTMLLinkElement} */ (document.getElementById(id)).href;

/** @param {HTMLElement} element */
const loading = (element) => new Promise((done, fail) => {
  element.addEventListener('load', done);
  element.addEventListener('error', () => {
    element.remove();
    fail(new Error('no map script'));
  });
});
