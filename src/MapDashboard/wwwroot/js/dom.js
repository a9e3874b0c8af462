// Making elements. Text always goes in as text: nothing on the page is ever parsed from a string of HTML.
import { iconParts } from './icons.js';

/** el('button', { class: 'x', type: 'button', on: { click } }, 'text', child) */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(node, attributes);
  node.append(...children);
  return node;
}

function set(node, { on = {}, data = {}, ...attributes }) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : value);
  }
  for (const [type, listener] of Object.entries(on)) node.addEventListener(type, listener);
  Object.assign(node.dataset, data);
}

/** A line icon from icons.svg. Decorative: the button around it carries the name. */
export function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true', viewBox: '0 0 20 20' }, ...iconParts(name));
}

/** How long somebody has to do nothing, in milliseconds. */
const CALM_MS = 80;

/** Runs something when nothing else is to be done, but soon. @param {() => void} run @param {number} [within] milliseconds */
export const whenIdle = (run, within = 200) => (globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 1)))(run, { timeout: within });

/** Until the page has been painted as it is now; a page that nobody sees is not painted, and waits a moment. @returns {Promise<void>} */
export const painted = () => new Promise((done) => {
  setTimeout(done, 300);
  requestAnimationFrame(() => nextTask().then(done));
});

/** Until what waits already, such as a click, has had its turn. @returns {Promise<void>} */
export const nextTask = () => pause(0);

/** When the reader last did something, by the page's clock. */
let lastInput = 0;
for (const type of ['pointerdown', 'keydown', 'click']) globalThis.addEventListener?.(type, () => (lastInput = performance.now()), { capture: true, passive: true });

/** Until the reader has done nothing for a moment: what is asked for goes before what is only prepared. @returns {Promise<void>} */
export async function calm() {
  do await pause(CALM_MS);
  while (performance.now() < lastInput + CALM_MS);
}

/** @param {number} ms milliseconds @returns {Promise<void>} */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether the reader wants nothing to move. */
export const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const byId = (id) => document.getElementById(id);
