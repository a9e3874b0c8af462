// A story told: which key does what, which scene comes next, how long autoplay stays, and which view a scene is. Pure.
import { MOST_SECONDS } from './embed-options.js';
import { EMPTY_STATE, formatHash, parseHash } from './hash.js';

/** What the keys of a clicker, and a speaker's, do. */
const ACTIONS = {
  PageDown: 'next', ArrowRight: 'next', ArrowDown: 'next', ' ': 'next',
  PageUp: 'previous', ArrowLeft: 'previous', ArrowUp: 'previous',
  Home: 'first', End: 'last',
  b: 'blank', '.': 'blank',
  f: 'full', o: 'overview', s: 'speaker', a: 'play', Escape: 'leave',
};

/** Keys that a button under the focus takes itself. */
const OF_BUTTONS = [' ', 'Enter'];

/**
 * @param {{key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, shiftKey?: boolean}} event
 * @param {{isTyping?: boolean, isOnButton?: boolean}} [focus] what has it
 * @returns {string | null} null for a key that is none of the story's
 */
export function actionFor({ key, ctrlKey, metaKey, altKey, shiftKey }, { isTyping = false, isOnButton = false } = {}) {
  if (ctrlKey || metaKey || altKey || isTyping || (isOnButton && OF_BUTTONS.includes(key))) return null;
  if (shiftKey && key.length > 1) return null; // with Shift the arrows move the map
  const named = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(ACTIONS, named) ? ACTIONS[named] : null;
}

/** The scene that an action leads to, from 1; the same one at either end. @param {string} action @param {number} scene @param {number} count */
export function sceneAfter(action, scene, count, { loop = false } = {}) {
  switch (action) {
    case 'next': return scene < count ? scene + 1 : loop ? 1 : count;
    case 'previous': return Math.max(1, scene - 1);
    case 'first': return 1;
    case 'last': return count;
    default: return scene;
  }
}

/** A scene that there is, from 1. @param {number | null} scene as an address names it @param {number} count at least 1 */
export const clampedScene = (scene, count) => Math.min(count, Math.max(1, scene ?? 1));

const USUAL_SECONDS = 10;

/**
 * The options of a kiosk: `autoplay=SECONDS&loop` in the query of the address; `autoplay` alone stays as long as each scene says.
 * @returns {{seconds: number | null, loop: boolean} | null} null when it is not to play by itself
 */
export function autoplayOf(search) {
  const query = new URLSearchParams(search);
  if (!query.has('autoplay') || query.get('autoplay') === 'false') return null;
  const seconds = Number(query.get('autoplay'));
  return { seconds: seconds >= 1 ? Math.min(seconds, MOST_SECONDS) : null, loop: query.has('loop') && query.get('loop') !== 'false' };
}

/** How long autoplay stays at a scene. @param {{seconds?: number | null}} scene @param {{seconds: number | null} | null} autoplay */
export const secondsOf = (scene, autoplay) => autoplay?.seconds ?? scene.seconds ?? USUAL_SECONDS;

/** All that an address says when it shows a scene as it was saved. @param {{id: string, scenes: {view: string}[]}} story @param {number} scene from 1 */
export const stateOf = (story, scene) => ({ ...EMPTY_STATE, ...parseHash(story.scenes[scene - 1].view), review: false, story: story.id, scene });

/** Whether an address names a scene and nothing else: then the view is the scene's. */
export const isBare = (state) => state.story !== null && viewOf(state) === '';

/** What a scene keeps of an address: neither the story that it is of, nor the queue, the list of stories or an open text. */
export function viewOf(state) {
  const tab = state.tab === 'stories' ? null : state.tab;
  return formatHash({ ...state, tab, document: null, story: null, scene: null, review: false }).slice(1);
}

/** "4:05", "1:00:09": how long somebody has been speaking. @param {number} ms */
export function elapsed(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
