// The view on paper: first the map with its legend, then every record that the filters leave, with where, when and who says so.
import { documents } from '../../api.js';
import { el } from '../../dom.js';
import { datesInWords, placeInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { makePicture, svgFile } from './picture.js';
import { filtersInWords } from './sheet.js';

/** Records on paper, when there are more than are here. */
const MOST = 200;

/** @param {import('./share.js').Shared} page @param {import('./sheet.js').Contents} contents */
export async function printView(page, contents) {
  const paper = await layOut(page, contents);
  addEventListener('afterprint', () => paper.remove(), { once: true });
  print();
}

/** @param {import('./share.js').Shared} page @param {import('./sheet.js').Contents} contents @returns {Promise<HTMLElement>} is part of the page now; only paper shows it */
export async function layOut(page, contents) {
  const [picture, sources] = await Promise.all([makePicture(page, contents, true), documents().catch(() => [])]);
  const image = /** @type {HTMLImageElement} */ (el('img', { class: 'paper-map', alt: filtersInWords(contents.filters, contents.count), src: URL.createObjectURL(svgFile(picture)) }));
  await image.decode();
  const titles = new Map(sources.map((d) => [d.id, [d.title, d.publisher].filter(Boolean).join(', ')]));
  document.querySelector('.paper')?.remove();
  const paper = el('div', { class: 'paper' }, image, el('h2', {}, t('share-records', { count: contents.count })), el('ol', { class: 'paper-records' }, recordsOf(page.store).map((f) => el('li', {}, ...entry(f, page.store, titles)))));
  document.body.append(paper);
  return paper;
}

/** Of more records than are here the newest ones, as many as a list has asked for. @param {import('../../store.js').Store} store @returns {any[]} */
const recordsOf = ({ records }) => ('visible' in records ? records.visible : records.list('newest', MOST).features);

function entry({ properties }, store, titles) {
  const sources = (properties.documents ?? []).map((id) => titles.get(id) ?? id);
  return [
    el('b', {}, properties.title),
    el('span', {}, [store.layer(properties.layer).name, placeInWords(properties), datesInWords(properties.dates), store.statusName(properties.status)].filter(Boolean).join(' · ')),
    sources.length ? el('span', { class: 'paper-sources' }, t('share-sources', { count: sources.length, sources: sources.join('; ') })) : null,
  ].filter(Boolean);
}
