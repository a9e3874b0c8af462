// Two people on one story: what either has, and whose holds.
import { el } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { momentInWords } from '../state/dates.js';
import { t } from '../words.js';

/**
 * @param {object} theirs the story as somebody else saved it @param {{title: string, scenes: object[]}} mine
 * @returns {Promise<'mine' | 'theirs' | null>} null: left open
 */
export function askAboutStory(theirs, mine) {
  return new Promise((resolve) => {
    let choice = null;
    const choose = (which) => () => {
      choice = which;
      dialog.close();
    };
    const column = (heading, { title, scenes }) => el('section', {}, el('h3', {}, heading), el('p', {}, el('b', { dir: 'auto' }, title)), el('ol', {}, scenes.map((scene) => el('li', { dir: 'auto' }, scene.title))));
    const dialog = openDialog(
      t('conflict-title', { wanted: 'save' }),
      [
        el('p', {}, t('story-conflict-when', { person: theirs.changedBy, when: momentInWords(theirs.changed) })),
        el('div', { class: 'story-versions' }, column(t('story-conflict-theirs', { person: theirs.changedBy }), theirs), column(t('story-conflict-mine'), mine)),
        el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', on: { click: choose('theirs') } }, t('story-take-theirs')), el('button', { type: 'button', class: 'button is-primary', on: { click: choose('mine') } }, t('story-keep-mine'))),
      ],
      { className: 'is-wide is-conflict', onClose: () => resolve(choice) },
    );
    dialog.element.querySelector('.dialog-buttons button').focus();
  });
}
