// Who made a record what it is: its versions, newest first, each with what it changed.
import { history as fetchHistory } from '../api.js';
import { el } from '../dom.js';
import { changeInWords, kindInWords } from '../state/changes.js';
import { momentInWords } from '../state/dates.js';
import { t } from '../words.js';
import { sentenceWithProblem } from './problem.js';

/** Closed until somebody asks; then loaded. */
export function historySection(id) {
  const list = el('ol', { class: 'history' });
  const details = el('details', { class: 'why', data: { part: 'history' } }, el('summary', { class: 'card-heading' }, t('history')), list);
  details.addEventListener('toggle', () => details.open && load(id, list));
  return details;
}

async function load(id, list) {
  if (!list.childElementCount) list.replaceChildren(el('li', { class: 'fact-note' }, t('history-loading')));
  try {
    list.replaceChildren(...(await fetchHistory(id)).map(versionPart));
  } catch (error) {
    list.replaceChildren(el('li', { class: 'card-problem', role: 'alert' }, ...sentenceWithProblem(t('history-not-loaded'), error)));
  }
}

function versionPart({ at, by, kind, note, changed }) {
  return el('li', { class: 'version' }, el('p', {}, el('b', {}, kindInWords(kind)), ` ${by === 'geoparser' ? t('history-by-machine') : t('history-by', { person: by })}`, el('time', { datetime: at }, momentInWords(at))), note ? el('p', { class: 'version-note' }, t('quoted', { text: note })) : null, changesPart(changed));
}

/** What changed, field by field, old beside new. */
export function changesPart(changed) {
  const rows = (changed ?? []).map(changeInWords).filter(Boolean);
  return rows.length ? el('ul', { class: 'changes' }, rows.map(({ field, before, after }) => el('li', {}, el('span', { class: 'change-field' }, field), before ? el('del', { dir: 'auto' }, before) : null, before && after ? ' → ' : '', after ? el('ins', { dir: 'auto' }, after) : null))) : null;
}
