// A story as somebody works on it: scenes added, moved, copied and taken out, and whether there is anything to save. Pure.
import { parseHash } from './hash.js';
import { viewOf } from './story.js';

/**
 * @typedef {{key: number, title: string, caption: string, notes: string, view: string, transition: string, seconds: number | null}} DraftScene
 * @typedef {{id: string | null, title: string, language: string, scenes: DraftScene[]}} Draft id: null for one that was never saved
 */

export const TRANSITIONS = ['fly', 'fade', 'none'];

/** What may stand beside the map while a scene is told: nothing, or a tab of the panel. */
export const BESIDE = ['', 'records', 'table', 'charts'];

let lastKey = 0;

/** @param {object} scene as the server has it, or less @returns {DraftScene} */
export const draftScene = ({ title, caption, notes, view, transition = 'fly', seconds = null }) => ({ key: ++lastKey, title, caption: caption ?? '', notes: notes ?? '', view, transition, seconds });

/** @param {{id: string, title: string, language: string, scenes: object[]}} story @returns {Draft} */
export const draftOf = ({ id, title, language, scenes }) => ({ id, title, language, scenes: scenes.map(draftScene) });

/** What is sent of a draft: what is empty is left out. */
export const bodyOf = ({ title, language, scenes }) => ({ title: title.trim(), language, scenes: scenes.map(sceneBody) });

function sceneBody({ title, caption, notes, view, transition, seconds }) {
  const [said, noted] = [caption.trim(), notes.trim()];
  return { title: title.trim(), view, transition, ...(said && { caption: said }), ...(noted && { notes: noted }), ...(seconds && { seconds }) };
}

/** @param {Draft} draft @param {Draft | null} saved */
export const isChanged = (draft, saved) => saved === null || JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(saved));

/** One item in another place. @template T @param {T[]} items @param {number} from @param {number} to */
export function moved(items, from, to) {
  const rest = items.filter((_, i) => i !== from);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), items[from], ...rest.slice(at)];
}

/** A scene once more, after itself. @param {DraftScene[]} scenes @param {number} index */
export const withCopy = (scenes, index) => [...scenes.slice(0, index + 1), draftScene(scenes[index]), ...scenes.slice(index + 1)];

/** @param {DraftScene[]} scenes @param {number} index */
export const without = (scenes, index) => scenes.filter((_, i) => i !== index);

/** @param {DraftScene[]} scenes @param {number} index where it stands then @param {DraftScene} scene */
export const withScene = (scenes, index, scene) => [...scenes.slice(0, index), scene, ...scenes.slice(index)];

/** The tab that a view opens beside the map; empty for none. @param {string} view */
export const besideOf = (view) => parseHash(view).tab ?? '';

/** @param {string} view @param {string} tab one of BESIDE */
export const withBeside = (view, tab) => viewOf({ ...parseHash(view), tab: tab || null });

/** What a new scene is called until somebody says better: its record, else its filters, else nothing. @param {string | null} record its title @param {string[]} filters in words */
export const titleFor = (record, filters) => (record ?? filters.join(', ')).slice(0, 200);
