// A story to take along as one file: how large it is, before it is saved.
import * as api from '../api.js';
import { el, icon } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { sentenceWithProblem } from '../panels/problem.js';
import { numberInWords } from '../state/wording.js';
import { language, t } from '../words.js';

/** @param {string} id of the story */
export async function openSaving(id) {
  const address = api.storyFile(id, language());
  const size = el('p', { role: 'status' }, t('talk-measuring'));
  const save = el('a', { class: 'button is-primary', href: address, download: '', on: { click: () => dialog.close() } }, icon('download'), el('span', {}, t('talk-save')));
  const dialog = openDialog(t('talk-button'), [el('p', {}, t('talk-what')), size, el('div', { class: 'story-row' }, save)]);
  try {
    size.textContent = t('talk-size', { size: inMegabytes(await api.sizeOf(address)) });
  } catch (error) {
    size.replaceChildren(...sentenceWithProblem(t('talk-failed'), error));
    save.remove();
  }
}

const inMegabytes = (bytes) => numberInWords(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
