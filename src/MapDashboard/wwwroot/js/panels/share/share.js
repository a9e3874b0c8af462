// The dialog "Share": a link to exactly this view, a picture of it, and paper.
import { el, icon } from '../../dom.js';
import { openDialog } from '../dialog.js';
import { language, t } from '../../words.js';
import { formatSeen } from '../../state/embed-options.js';
import { parseHash } from '../../state/hash.js';
import { embedParts } from './embed.js';
import { save } from '../saving.js';
import { pngFile, preparePicture, svgFile } from './picture.js';
import { PaperAtHand, printView } from './print.js';

/**
 * @typedef {object} Shared
 * @property {import('../../store.js').Store} store
 * @property {import('../../map/map-view.js').MapView} map
 * @property {<T>(run: () => T) => T} inLight
 * @property {() => string[]} filters the active ones in words
 */

/** @param {Shared} page */
export function openShare(page) {
  const status = el('p', { class: 'share-status', role: 'status' });
  const say = (text) => (status.textContent = text);
  openDialog(t('share-heading'), [linkPart(say), embedPart(page, say), picturePart(page, say), paperPart(page, say), status], { className: 'share-dialog' });
}

/** The dialog for a view that is not the one on the page: a story. @param {object} state as the address has it @param {string} title of the frame */
export function openEmbed(state, title) {
  const status = el('p', { class: 'share-status', role: 'status' });
  const copy = (field, text) => copyOut(field, text, t('embed-copied'), (said) => (status.textContent = said));
  openDialog(t('embed-heading'), [el('section', { class: 'share-part' }, ...embedParts(state, title, copy)), status], { className: 'share-dialog' });
}

/** @param {Shared} page */
export const paperAtHand = (page) => new PaperAtHand(page, () => contentsOf(page, document.title));

/** The sheet of the dialog's “Print”; where it cannot be made, what the browser makes of the window. @param {Shared} page */
export const printPage = (page) => printView(page, contentsOf(page, document.title)).catch(() => print());

/** The address with everything that the page shows, in its language; on a stage the map's own, which shows the same. */
export function permalink() {
  const url = new URL(document.baseURI);
  url.hash = location.hash;
  url.searchParams.set('lang', language());
  return url.href;
}

/** The same with what is seen in the query, where those can read it that show a preview of a link: they never get what stands after '#'. */
export function previewedLink() {
  const url = new URL('./', document.baseURI);
  url.search = [formatSeen(parseHash(location.hash)), `lang=${language()}`].filter(Boolean).join('&');
  return url.href;
}

function linkPart(say) {
  const field = /** @type {HTMLInputElement} */ (el('input', { class: 'share-link', type: 'text', readonly: true, value: permalink(), 'aria-label': t('share-link-label') }));
  field.addEventListener('focus', () => field.select());
  const copy = (address) => {
    field.value = address;
    return copyOut(field, address, t('share-copied'), say);
  };
  const send = () => navigator.share({ title: document.title, url: field.value }).catch(() => {}); // the reader has thought better of it
  return part(
    t('share-link'),
    el('div', { class: 'share-row' }, field, el('button', { type: 'button', class: 'button is-primary', on: { click: () => copy(permalink()) } }, icon('link'), t('share-copy')), el('button', { type: 'button', class: 'button', on: { click: () => copy(previewedLink()) } }, icon('link'), t('share-copy-previewed')), navigator.share ? el('button', { type: 'button', class: 'button', on: { click: send } }, icon('share'), t('share-send')) : null),
    el('p', { class: 'share-note' }, t('share-link-note')),
  );
}

function embedPart({ filters }, say) {
  const words = filters();
  const title = words.length ? t('embed-title', { filters: words.join(t('share-between-filters')) }) : document.title;
  const details = el('details', { class: 'embed-details' }, el('summary', {}, t('embed-heading')));
  // a preview is another page: it is loaded when somebody wants to see it
  details.addEventListener('toggle', () => details.append(...embedParts(parseHash(location.hash), title, (field, text) => copyOut(field, text, t('embed-copied'), say))), { once: true });
  return el('section', { class: 'share-part' }, details);
}

/** @param {any} field a text field that holds the text @param {string} said when it is copied */
async function copyOut(field, text, said, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(said);
  } catch {
    field.focus(); // no permission, or no HTTPS: it can be copied by hand
    field.select();
    say(t('share-copy-by-hand'));
  }
}

function picturePart(page, say) {
  const title = /** @type {HTMLInputElement} */ (el('input', { type: 'text', id: 'share-title', maxlength: 120, value: document.title }));
  const light = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', id: 'share-light', checked: true }));
  const make = async (extension, fileOf) => {
    say(t('share-drawing'));
    try {
      const picture = (await preparePicture(page))(contentsOf(page, title.value), light.checked);
      save(await fileOf(picture), `mapdashboard-${new Date().toISOString().slice(0, 10)}.${extension}`);
      say(t('share-drawn', { width: picture.width, height: picture.height }));
    } catch (error) {
      say(t('share-not-drawn', { reason: error.message }));
    }
  };
  const button = (name, extension, fileOf) => el('button', { type: 'button', class: 'button', on: { click: () => make(extension, fileOf) } }, icon('picture'), name);
  return part(
    t('share-picture'),
    el('label', { class: 'share-field', for: 'share-title' }, t('share-title'), title),
    el('label', { class: 'share-check', for: 'share-light' }, light, t('share-light')),
    el('div', { class: 'share-row' }, button(t('share-png'), 'png', pngFile), button(t('share-svg'), 'svg', svgFile)),
    el('p', { class: 'share-note' }, t('share-picture-note')),
  );
}

function paperPart(page, say) {
  const print = async () => {
    say(t('share-drawing'));
    await printView(page, contentsOf(page, document.title)).then(() => say(''), (error) => say(t('share-not-drawn', { reason: error.message })));
  };
  return part(t('share-paper'), el('div', { class: 'share-row' }, el('button', { type: 'button', class: 'button', on: { click: print } }, icon('print'), t('share-print'))), el('p', { class: 'share-note' }, t('share-print-note')));
}

const part = (title, ...content) => el('section', { class: 'share-part' }, el('h3', {}, title), ...content);

const contentsOf = ({ store, filters }, title) => ({ title: title.trim() || document.title, filters: filters(), count: store.records.count, vocabulary: store.vocabulary, date: new Date() });
