// Taking away what is filtered: the choice of formats. The server makes the file; here is said how much of it has come, and it can be given up.
import { exportAddress, file } from '../api.js';
import { el, icon } from '../dom.js';
import { numberInWords } from '../state/wording.js';
import { t } from '../words.js';
import { openDialog } from './dialog.js';
import { sentenceWithProblem } from './problem.js';
import { save } from './saving.js';

const FORMATS = { csv: 'CSV', geojson: 'GeoJSON', gpkg: 'GeoPackage', kml: 'KML' };
/** How often it is said how much has come, in milliseconds. */
const SAY_EVERY_MS = 250;

/** @param {import('../store.js').Store} store */
export function openDownload(store) {
  const isAll = Object.keys(store.filter).length === 0;
  const what = el('p', { class: 'downloads-note' }, t(isAll ? 'download-all' : 'download-filtered', { count: store.records.count }));
  const status = el('p', { role: 'status' });
  /** @type {AbortController | null} the file that is under way */
  let coming = null;
  const cancel = el('button', { type: 'button', class: 'button', hidden: true, on: { click: () => coming?.abort() } }, t('cancel'));
  const fetchFile = async (event, format) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the browser's own way of saving a link
    event.preventDefault();
    coming?.abort();
    const mine = (coming = new AbortController());
    cancel.hidden = false;
    await take(FORMATS[format], exportAddress(format, store.filter), mine.signal, (...words) => mine === coming && status.replaceChildren(...words));
    if (mine !== coming) return;
    if (cancel === document.activeElement) links[0].querySelector('a').focus();
    cancel.hidden = true;
  };
  const links = Object.entries(FORMATS).map(([format, name]) => el('li', {}, el('a', { href: exportAddress(format, store.filter), download: true, on: { click: (event) => fetchFile(event, format) } }, icon('download'), el('b', { translate: 'no' }, name), el('span', {}, t(`download-${format}`)))));
  const progress = el('div', { class: 'downloads-progress' }, status, cancel);
  openDialog(t('download-title'), [what, el('ul', { class: 'downloads' }, ...links), progress, el('p', { class: 'downloads-note' }, t('download-attribution'))], { onClose: () => coming?.abort() });
}

/** @param {string} name of the format @param {(...words: (Node | string)[]) => void} say */
async function take(name, address, signal, say) {
  let said = 0;
  const onProgress = (bytes) => {
    if (performance.now() - said < SAY_EVERY_MS) return;
    said = performance.now();
    say(t('download-coming', { name, size: sizeInWords(bytes) }));
  };
  onProgress(0);
  try {
    const { blob, fileName } = await file(address, { signal, onProgress });
    save(blob, fileName);
    say(t('download-done', { name, size: sizeInWords(blob.size) }));
  } catch (error) {
    say(...(error.name === 'AbortError' ? [t('download-given-up')] : sentenceWithProblem(t('download-failed'), error)));
  }
}

/** "12 kB", "3.4 MB". @param {number} bytes */
function sizeInWords(bytes) {
  const isLarge = bytes >= 1e6;
  return numberInWords(bytes / (isLarge ? 1e6 : 1e3), { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', maximumFractionDigits: isLarge ? 1 : 0 });
}
