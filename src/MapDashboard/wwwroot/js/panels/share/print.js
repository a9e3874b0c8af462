// The view on paper: first the map with its legend, then the records that the filters leave, with where, when and who says so.
import { documents } from '../../api.js';
import { el } from '../../dom.js';
import { datesInWords, placeInWords, titleInWords } from '../../state/wording.js';
import { t } from '../../words.js';
import { preparePicture } from './picture.js';

/** More records than this are a file, not a list to read. */
const MOST = 1000;

/** When they are not all here. */
const MOST_ASKED = 200;

/** @param {import('./share.js').Shared} page @param {import('./sheet.js').Contents} contents */
export async function printView(page, contents) {
  const [draw, titles] = await Promise.all([preparePicture(page), titlesOfSources(page.store)]);
  layOut(page, contents, draw, titles);
  print();
}

/** What the browser's own menu prints. It does not wait, so what a sheet needs is fetched before: when the page has time, and when the map has moved. */
export class PaperAtHand {
  /** @param {import('./share.js').Shared} page @param {() => import('./sheet.js').Contents} contents */
  constructor(page, contents) {
    this._page = page;
    this._contents = contents;
    this._titles = new Map();
    /** @type {Awaited<ReturnType<typeof preparePicture>> | null} */
    this._draw = null;
    this.refresh();
    addEventListener('beforeprint', () => this._lay());
  }

  async refresh() {
    const picture = preparePicture(this._page).catch(() => null); // offline, where the map has not been yet
    [this._draw, this._titles] = await Promise.all([picture, titlesOfSources(this._page.store)]);
  }

  _lay() {
    if (this._draw && !document.querySelector('.paper')) layOut(this._page, this._contents(), this._draw, this._titles);
  }
}

/** @type {{of: number, titles: Map<string, string>}} asked for when there were so many records: a new document comes with records */
let known = { of: -1, titles: new Map() };

/** The titles by the documents' ids; none where there are so many records that paper lacks most. @param {import('../../store.js').Store} store */
async function titlesOfSources({ records: { total } }) {
  if (total <= MOST && total !== known.of) known = { of: total, titles: new Map((await documents().catch(() => [])).map((d) => [d.id, [d.title, d.publisher].filter(Boolean).join(', ')])) };
  return known.titles;
}

/** Puts the sheet into the page until it has been printed; only paper shows it. */
function layOut(page, contents, draw, titles) {
  const drawn = new DOMParser().parseFromString(draw(contents, true).svg, 'image/svg+xml').documentElement; // as an element: nothing has to be loaded for it
  drawn.setAttribute('class', 'paper-map');
  const records = recordsOf(page.store);
  const rows = records.map((f) => el('li', {}, ...entry(f, page.store, titles)));
  const paper = el('div', { class: 'paper' }, document.importNode(drawn, true), el('h2', {}, t('share-records', { count: contents.count })), el('ol', { class: 'paper-records' }, rows), contents.count > records.length ? el('p', {}, t('paper-first', { shown: records.length, count: contents.count })) : null);
  document.querySelector('.paper')?.remove();
  document.body.append(paper);
  addEventListener('afterprint', () => paper.remove(), { once: true });
}

/** The first of what is shown; where not all are here the newest, as many as a list has asked for. @param {import('../../store.js').Store} store @returns {any[]} */
const recordsOf = ({ records }) => ('visible' in records ? records.visible.slice(0, MOST) : records.list('newest', MOST_ASKED).features);

function entry({ properties }, store, titles) {
  const sources = (properties.documents ?? []).map((id) => titles.get(id)).filter(Boolean);
  return [
    el('b', {}, titleInWords(properties)),
    el('span', {}, [store.layer(properties.layer).name, placeInWords(properties), datesInWords(properties.dates), store.statusName(properties.status)].filter(Boolean).join(' · ')),
    sources.length ? el('span', { class: 'paper-sources' }, t('share-sources', { count: sources.length, sources: sources.join('; ') })) : null,
  ].filter(Boolean);
}
