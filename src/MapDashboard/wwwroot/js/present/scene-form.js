// What a scene says and how it is told.
import { el } from '../dom.js';
import { MOST_SECONDS } from '../state/embed-options.js';
import { BESIDE, TRANSITIONS, besideOf, withBeside } from '../state/story-draft.js';
import { t } from '../words.js';

/** @param {import('../state/story-draft.js').DraftScene} scene @param {(changes: object) => void} set @param {() => string} viewNow what the map shows now */
export function sceneForm(scene, set, viewNow) {
  const title = el('input', { type: 'text', class: 'edit-input', maxlength: 200, required: true, dir: 'auto', value: scene.title, data: { part: 'title' }, on: { input: (event) => set({ title: event.target.value }) } });
  const text = (part, rows) => {
    const field = /** @type {HTMLTextAreaElement} */ (el('textarea', { class: 'edit-input', rows, maxlength: 5000, dir: 'auto', data: { part }, on: { input: (event) => set({ [part]: event.target.value }) } }));
    field.value = scene[part];
    return field;
  };
  const choice = (part, options, chosen, change) => el('select', { class: 'edit-input', data: { part }, on: { change: (event) => change(event.target.value) } }, options.map(([value, name]) => el('option', { value, selected: value === chosen }, name)));
  const beside = choice('beside', BESIDE.map((tab) => [tab, t(`story-beside-${tab || 'nothing'}`)]), besideOf(scene.view), (tab) => set({ view: withBeside(scene.view, tab) }));
  const seconds = el('input', { type: 'number', class: 'edit-input', min: 1, max: MOST_SECONDS, step: 1, value: scene.seconds ?? '', data: { part: 'seconds' }, on: { input: (event) => set({ seconds: event.target.validity.valid && event.target.value ? Number(event.target.value) : null }) } });
  const said = el('span', { role: 'status' });
  const retake = () => {
    set({ view: withBeside(viewNow(), besideOf(scene.view)) });
    said.textContent = t('story-retaken');
  };
  return el(
    'div',
    { class: 'scene-form' },
    field(t('story-scene-title'), title),
    field(t('story-caption'), text('caption', 5), t('story-caption-note')),
    field(t('story-notes'), text('notes', 3), t('story-notes-note')),
    el('div', { class: 'scene-options' }, field(t('story-transition'), choice('transition', TRANSITIONS.map((one) => [one, t(`story-transition-${one}`)]), scene.transition, (transition) => set({ transition }))), field(t('story-seconds'), seconds), field(t('story-beside'), beside)),
    el('div', { class: 'story-row' }, el('button', { type: 'button', class: 'button', data: { part: 'retake' }, on: { click: retake } }, t('story-retake')), said),
  );
}

const field = (name, input, note = '') => el('label', { class: 'story-field' }, el('span', {}, name), input, note ? el('small', {}, note) : null);
