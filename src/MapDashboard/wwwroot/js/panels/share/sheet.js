// A sheet of paper with the map on it: title, filters in words, map, legend, attribution. It is laid out by the browser and then drawn as SVG, so
// that pictures and print have the same look in every language.
import { el } from '../../dom.js';
import { pictureOf } from '../../map/element-picture.js';
import { plainColor } from '../../map/colors.js';
import { xml } from '../../map/svg-canvas.js';
import { legend } from '../legend.js';
import { t } from '../../words.js';

/** Narrower than this, title and legend have no room, in pixels. */
const LEAST_WIDTH = 360;

/**
 * What a sheet says.
 * @typedef {{title: string, filters: string[], count: number, vocabulary: object, date: Date}} Contents
 */

/** The sheet as elements; the map's place is empty. @param {Contents} contents @param {{width: number, height: number}} mapSize pixels */
export function sheetElement({ title, filters, count, vocabulary, date }, { width, height }) {
  const map = el('div', { class: 'sheet-map' });
  map.style.setProperty('width', `${width}px`);
  map.style.setProperty('height', `${height}px`);
  const rows = legend(vocabulary).filter((node) => node.tagName === 'UL');
  return el(
    'section',
    { class: 'map-sheet' },
    el('h1', {}, title),
    el('p', { class: 'sheet-filters' }, filtersInWords(filters, count)),
    map,
    el('div', { class: 'sheet-legend' }, ...rows),
    el('p', { class: 'sheet-foot' }, t('share-attribution', { date: dateInWords(date) })),
  );
}

/** "12 records. Filters: Patrols, since 2019." */
export const filtersInWords = (filters, count) => (filters.length ? t('share-filtered', { count, filters: filters.join(t('share-between-filters')) }) : t('share-unfiltered', { count }));

const dateInWords = (date) => new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'long' }).format(date);

/**
 * @param {Contents} contents @param {{svg: string, symbols: number, width: number, height: number}} map drawn
 * @returns {{svg: string, width: number, height: number}} a whole SVG file
 */
export function sheetPicture(contents, map) {
  const sheet = sheetElement(contents, map);
  const stand = el('div', { class: 'sheet-stand', 'aria-hidden': 'true' }, sheet);
  stand.style.setProperty('width', `${Math.max(LEAST_WIDTH, map.width) + 48}px`);
  document.body.append(stand);
  try {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const place = sheet.querySelector('.sheet-map');
    const inner = pictureOf(sheet, { left, top }, (element) => (element === place ? mapAt(place.getBoundingClientRect(), { left, top }, map) : null));
    const ground = plainColor(getComputedStyle(sheet).backgroundColor).color;
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img"><title>${xml(contents.title)}</title><rect width="100%" height="100%" fill="${ground}"/>${inner}</svg>\n`;
    return { svg, ...size };
  } finally {
    stand.remove();
  }
}

const mapAt = (place, origin, { svg, width, height }) => `<svg class="map" x="${place.left - origin.left}" y="${place.top - origin.top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="hidden">${svg}</svg>`;
