// All scenes at a glance, to go to any of them: by pointer, by arrows and Enter, or by a clicker.
import { el } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { t } from '../words.js';
import { plain, shortened } from './markdown.js';

/** How much of a caption says what a scene is about. */
const START = 120;

/** What a step leads to; a row's length stands for up and down. */
const STEPS = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1, Home: -Infinity, End: Infinity };

/** @param {{scenes: object[], language: string}} story @param {number} scene the one that stands, from 1 @param {(scene: number) => void} onChoose */
export function openOverview(story, scene, onChoose) {
  const tiles = story.scenes.map((one, i) => tile(one, i + 1, i + 1 === scene, story.language, () => {
    dialog.close();
    onChoose(i + 1);
  }));
  const list = el('ol', { class: 'story-tiles' }, tiles.map((button) => el('li', {}, button)));
  const dialog = openDialog(t('story-overview-title'), [list], { className: 'is-wide story-overview' });
  list.addEventListener('keydown', (event) => {
    const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
    const step = { ...STEPS, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (event.key.toLowerCase() === 'o') dialog.close();
    else if (step) {
      event.preventDefault();
      const at = tiles.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
      tiles[Math.max(0, Math.min(tiles.length - 1, at + step))].focus();
    }
  });
  tiles[scene - 1].focus();
}

function tile(scene, number, isCurrent, language, choose) {
  const start = el('span', { class: 'story-tile-text' });
  plain(scene.caption).then((text) => (start.textContent = shortened(text, START)));
  return el('button', { type: 'button', class: 'story-tile', 'aria-current': isCurrent ? 'step' : null, on: { click: choose } }, el('span', { class: 'story-tile-number' }, String(number)), el('b', { lang: language, dir: 'auto' }, scene.title), el('span', { lang: language, dir: 'auto' }, start));
}
