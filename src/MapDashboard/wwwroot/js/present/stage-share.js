// How the audience comes to the stage: a code that fills the window, as QR, as link and to type; and the presenter's own link.
import { el, icon, svg } from '../dom.js';
import { openDialog } from '../panels/dialog.js';
import { codeInParts } from '../state/stage.js';
import { t } from '../words.js';

const QR_MODULE = new URL('../../lib/qrcode/dist/qrcode.mjs', import.meta.url).href;

/** The white around a code that readers need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** Where the audience follows. @param {string} code */
export const stageAddress = (code) => new URL(`stage/${code}`, document.baseURI).href;

/** Whoever opens it presents: the key stands in the fragment, which no server is sent. @param {string} code @param {string} key */
export const presenterAddress = (code, key) => new URL(`stage#${code}.${key}`, document.baseURI).href;

/** @param {string} code @param {string} key */
export function showCode(code, key) {
  const address = stageAddress(code);
  const status = el('p', { class: 'share-status', role: 'status' });
  const field = /** @type {HTMLInputElement} */ (el('input', { class: 'share-link', type: 'text', readonly: true, value: address, 'aria-label': t('stage-link') }));
  field.addEventListener('focus', () => field.select());
  const copy = async (text, words) => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words;
    } catch {
      field.value = text; // no permission, or no HTTPS: it can be copied by hand
      field.focus();
      status.textContent = t('share-copy-by-hand');
    }
  };
  const button = (words, sign, click) => el('button', { type: 'button', class: 'button', on: { click } }, icon(sign), words);
  const picture = el('div', { class: 'stage-qr-place' });
  qrPicture(address).then((qr) => picture.append(qr), () => picture.remove()); // the link and the code do without it
  openDialog(
    t('stage-join-heading'),
    [
      picture,
      el('p', { class: 'stage-big-code', translate: 'no' }, codeInParts(code)),
      el('p', { class: 'stage-how' }, t('stage-join-how', { address: address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '') })),
      isLocal() ? el('p', { class: 'stage-local' }, t('stage-local')) : null,
      el('div', { class: 'share-row' }, field, button(t('share-copy'), 'link', () => copy(address, t('share-copied'))), button(t('stage-full-screen'), 'fit', toggleFullScreen)),
      el('div', { class: 'share-row' }, button(t('stage-presenter-link'), 'person', () => copy(presenterAddress(code, key), t('stage-presenter-link-copied')))),
      status,
    ].filter(Boolean),
    { className: 'stage-dialog', onClose: () => document.fullscreenElement && document.exitFullscreen() },
  );
}

/** Dark on white in both themes: not every reader takes it the other way round. @param {string} text @returns {Promise<Element>} */
export async function qrPicture(text) {
  const { qrcode } = await import(QR_MODULE);
  const qr = qrcode(0, 'M');
  qr.addData(text);
  qr.make();
  const size = qr.getModuleCount();
  let path = '';
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (qr.isDark(y, x)) path += `M${x} ${y}h1v1h-1z`;
  const side = size + 2 * QUIET;
  return svg('svg', { class: 'stage-qr', viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: 'img', 'aria-label': t('stage-qr'), 'shape-rendering': 'crispEdges' }, svg('rect', { x: -QUIET, y: -QUIET, width: side, height: side, fill: '#fff' }), svg('path', { d: path, fill: '#000' }));
}

const isLocal = () => /^(localhost|127\.|\[::1\])/.test(location.hostname);

function toggleFullScreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => {}); // the browser may forbid it; the code is large anyway
}
