// The door to the stage. Its modules are loaded only by who follows one, opens one, or still presents one.

const KEPT = 'mapdashboard-stage';

/**
 * The page as the stage needs it.
 * @typedef {object} Page
 * @property {import('../map/map-view.js').MapView} map
 * @property {import('../address.js').Address} address
 * @property {import('../panels/toasts.js').Toasts} toasts
 * @property {import('../panels/notice.js').Notice} notice
 * @property {(state: object, isLed?: boolean) => void} visit
 * @property {() => void} sayOutdated
 * @property {(text: string) => void} say tells screen readers
 */

/** The code in the page's address, as somebody may have typed it; null on the map's own page. */
export const codeInAddress = () => /\/stage\/([^/]+)\/?$/.exec(location.pathname)?.[1] ?? null;

/** Of the stage that this tab presents; it ends with the tab. @returns {{code: string, key: string, isNew?: boolean} | null} */
export function keptStage() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT));
  } catch {
    return null; // storage may be forbidden; then a reload ends the presenting
  }
}

/** @param {{code: string, key: string, isNew?: boolean} | null} stage */
export function keepStage(stage) {
  try {
    if (stage) sessionStorage.setItem(KEPT, JSON.stringify(stage));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // as above
  }
}

let hasEntered = false;

/** The page shows its records now: follows or presents what it is meant to. @param {Page} page */
export async function enterStage(page) {
  if (hasEntered) return;
  hasEntered = true;
  const code = codeInAddress();
  const kept = keptStage();
  try {
    if (code !== null) (await import('./stage-follower.js')).follow(page, decodeURIComponent(code));
    else if (kept) (await import('./stage-presenter.js')).present(page, kept);
  } catch {
    page.sayOutdated();
  }
}

/** @param {Page} page */
export async function openStage(page) {
  const presenter = await import('./stage-presenter.js').catch(page.sayOutdated);
  if (presenter) presenter.open(page);
}
