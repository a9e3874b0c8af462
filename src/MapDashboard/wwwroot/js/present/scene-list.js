// The scenes of a story that is worked on: their order, by hand and by keys, and the form of each.
import { el, icon } from '../dom.js';
import { t } from '../words.js';
import { sceneForm } from './scene-form.js';

/** @typedef {import('../state/story-draft.js').DraftScene} DraftScene */

export class SceneList {
  /**
   * @param {object} actions
   * @param {(scenes: DraftScene[]) => void} actions.onChange a scene says something else
   * @param {(from: number, to: number) => void} actions.onMove
   * @param {(index: number) => void} actions.onCopy
   * @param {(index: number) => void} actions.onDelete
   * @param {(scene: DraftScene) => void} actions.onShow the map is to show it
   * @param {(index: number) => void} actions.onPresent
   * @param {() => string} actions.viewNow what the map shows now, as a view
   */
  constructor(actions) {
    this._actions = actions;
    /** @type {DraftScene[]} */
    this._scenes = [];
    /** The keys of the scenes whose forms are open. @type {Set<number>} */
    this._open = new Set();
    /** The place of the scene that is being dragged. @type {number | null} */
    this._dragged = null;
    this.element = el('ol', { class: 'scene-list', 'aria-label': t('story-scene-list') });
  }

  /** @param {DraftScene[]} scenes @param {{open?: number}} [options] open: the key of a scene to go on with */
  show(scenes, { open } = {}) {
    const focused = /** @type {HTMLElement | null} */ (this.element.contains(document.activeElement) ? document.activeElement : null);
    const [key, part] = [focused?.closest('li')?.dataset.key, focused?.dataset.part];
    const at = [...this.element.children].findIndex((row) => /** @type {HTMLElement} */ (row).dataset.key === key);
    this._scenes = scenes;
    if (open !== undefined) this._open.add(open);
    this.element.replaceChildren(...scenes.map((scene, i) => this._row(scene, i)));
    if (open !== undefined) this._field(open, 'title')?.focus();
    else if (focused) this._focusAgain(key, part, at);
  }

  /** Whether every scene has what it needs, and no field says what cannot be; opens the first that wants something. */
  isComplete() {
    const wanting = this._scenes.find((scene) => !scene.title.trim());
    if (wanting) {
      this._open.add(wanting.key);
      this.show(this._scenes);
      this._field(wanting.key, 'title').reportValidity();
      return false;
    }
    const wrong = /** @type {HTMLInputElement | null} */ (this.element.querySelector('input:invalid'));
    return wrong === null || wrong.reportValidity();
  }

  /** What was done with keys goes on with keys: the same button of the same scene, else of the one that came into its place. */
  _focusAgain(key, part, at) {
    const row = this.element.querySelector(`[data-key="${key}"]`) ?? this.element.children[Math.min(at, this.element.children.length - 1)];
    const button = row?.querySelector(`[data-part="${part}"]:not(:disabled)`) ?? row?.querySelector('button:not(:disabled)');
    button?.focus();
  }

  _field(key, part) {
    return /** @type {HTMLInputElement | null} */ (this.element.querySelector(`[data-key="${key}"] [data-part="${part}"]`));
  }

  _row(scene, i) {
    const isOpen = this._open.has(scene.key);
    const name = el('span', { class: 'scene-name', dir: 'auto' }, scene.title);
    const set = (changes) => {
      Object.assign(scene, changes);
      name.textContent = scene.title;
      nameSmall(up, t('story-up', { title: scene.title }));
      nameSmall(down, t('story-down', { title: scene.title }));
      this._actions.onChange([...this._scenes]);
    };
    const up = small('up', t('story-up', { title: scene.title }), () => this._actions.onMove(i, i - 1), i === 0);
    const down = small('down', t('story-down', { title: scene.title }), () => this._actions.onMove(i, i + 1), i === this._scenes.length - 1);
    const form = isOpen ? sceneForm(scene, set, this._actions.viewNow) : null;
    const toggle = () => {
      if (!this._open.delete(scene.key)) this._open.add(scene.key);
      this.show(this._scenes);
    };
    const grip = el('span', { class: 'scene-grip', 'aria-hidden': 'true', title: t('story-drag') }, icon('grip'));
    const row = el(
      'li',
      { class: 'scene', data: { key: scene.key } },
      el(
        'div',
        { class: 'scene-head' },
        grip,
        el('button', { type: 'button', class: 'scene-open', 'aria-expanded': String(isOpen), data: { part: 'open' }, on: { click: toggle } }, el('span', { class: 'scene-number' }, String(i + 1)), name),
        up,
        down,
      ),
      form,
      el(
        'div',
        { class: 'scene-tools' },
        link(t('story-show'), 'show', () => this._actions.onShow(scene)),
        link(t('story-copy'), 'copy', () => this._actions.onCopy(i)),
        link(t('story-delete'), 'delete', () => this._actions.onDelete(i)),
      ),
    );
    this._makeDraggable(row, grip, i);
    return row;
  }

  _makeDraggable(row, grip, i) {
    grip.addEventListener('pointerdown', () => (row.draggable = true)); // only by its grip: text in the form stays selectable
    row.addEventListener('pointerup', () => (row.draggable = false));
    row.addEventListener('dragstart', (event) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', String(i));
      this._dragged = i;
      row.classList.add('is-dragged');
    });
    row.addEventListener('dragend', () => {
      this._dragged = null;
      row.draggable = false;
      row.classList.remove('is-dragged');
    });
    row.addEventListener('dragover', (event) => {
      if (this._dragged === null) return;
      event.preventDefault();
      row.classList.add('is-target');
    });
    row.addEventListener('dragleave', () => row.classList.remove('is-target'));
    row.addEventListener('drop', (event) => {
      event.preventDefault();
      const from = this._dragged;
      this._dragged = null; // the row that was dragged is made anew: nobody tells it that the dragging has ended
      if (from !== null && from !== i) this._actions.onMove(from, i);
    });
  }
}

/** @param {'up' | 'down'} sign @param {string} name @param {() => void} click @param {boolean} disabled */
function small(sign, name, click, disabled) {
  const button = el('button', { type: 'button', class: 'icon-button is-small', disabled, data: { part: sign }, on: { click } }, icon(sign));
  nameSmall(button, name);
  return button;
}

function nameSmall(button, name) {
  button.setAttribute('aria-label', name);
  button.title = name;
}

const link = (name, part, click) => el('button', { type: 'button', class: 'link-button', data: { part }, on: { click } }, name);
