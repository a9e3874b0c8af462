// Talking with the page that embeds the map. It is heard and told something only if its origin is on the server's list (Embedding:Origins), which is empty
// unless somebody fills it. What is told goes to that origin, never to "*".
import { readMessage } from '../state/embed-messages.js';

const allowed = (/** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name=origins]'))?.content ?? '').split(' ').filter(Boolean);

/** The origin of the page around this one, as far as the browser says it. */
function hostOrigin() {
  if (location.ancestorOrigins?.length) return location.ancestorOrigins[0];
  try {
    return new URL(document.referrer).origin;
  } catch {
    return null; // it does not say where it is
  }
}

const host = window === window.parent ? null : hostOrigin();
const isAllowed = host !== null && allowed.includes(host);

/** @param {string} type ready, selectionChanged, refused @param {object} [data] */
export function tellHost(type, data = {}) {
  if (isAllowed) window.parent.postMessage({ from: 'mapdashboard', type, ...data }, host);
}

/** @param {{setView: (view: object) => void, setFilters: (filter: object) => void, goToScene: (scene: number) => void}} actions */
export function listenToHost(actions) {
  if (!isAllowed) return;
  addEventListener('message', ({ origin, source, data }) => {
    if (source !== window.parent || !allowed.includes(origin)) return;
    const message = readMessage(data);
    if (!message) return;
    if (message.fault) tellHost('refused', { what: message.type, why: message.fault });
    else actions[message.type](message.view ?? message.filter ?? message.scene);
  });
}
