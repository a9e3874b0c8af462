// Who made a record what it is: its versions, newest first, each with what it changed.
import { history as fetchHistory } from '../api.js';
import { el } from '../dom.js';
import { changeInWords, kindInWords, momentInWords } from '../state/changes.js';

/** Closed until somebody asks; then loaded. */
export function historySection(id) {
  const list = el('ol', { class: 'history' });
  const details = el('details', { class: 'why', data: { part: 'history' } }, el('summary', { class: 'card-heading' }, 'History'), list);
  details.addEventListener('toggle', () => details.open && load(id, list));
  return details;
}

async function load(id, list) {
  if (!list.childElementCount) list.replaceChildren(el('li', { class: 'fact-note' }, 'Loading'));
  try {
    list.replaceChildren(...(await fetchHistory(id)).map(versionPart));
  } catch (error) {
    list.replaceChildren(el('li', { class: 'card-problem', role: 'alert' }, `The history could not be loaded. ${error.message}`));
  }
}

function versionPart({ at, by, kind, note, changed }) {
  return el('li', { class: 'version' }, el('p', {}, el('b', {}, kindInWords(kind)), ` by ${by === 'geoparser' ? 'the machine' : by}`, el('time', { datetime: at }, momentInWords(at))), note ? el('p', { class: 'version-note' }, `“${note}”`) : null, changesPart(changed));
}

/** What changed, field by field, old beside new. */
export function changesPart(changed) {
  const rows = (changed ?? []).map(changeInWords).filter(Boolean);
  return rows.length ? el('ul', { class: 'changes' }, rows.map(({ field, before, after }) => el('li', {}, el('span', { class: 'change-field' }, field), before ? el('del', {}, before) : null, before && after ? ' → ' : '', after ? el('ins', {}, after) : null))) : null;
}
