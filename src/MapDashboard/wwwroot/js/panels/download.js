// Taking away what is filtered: a button that opens the choice of formats. The links lead to the server, which makes the file.
import { exportAddress } from '../api.js';
import { el, icon } from '../dom.js';
import { openDialog } from './dialog.js';

const FORMATS = [
  ['csv', 'CSV', 'A table, for Excel and other spreadsheets'],
  ['geojson', 'GeoJSON', 'For web maps and programs'],
  ['gpkg', 'GeoPackage', 'For QGIS, ArcGIS and other GIS'],
  ['kml', 'KML', 'For Google Earth, with layers and times'],
];

export class Download {
  /** @param {HTMLElement} button @param {import('../store.js').Store} store */
  constructor(button, store) {
    button.addEventListener('click', () => this._open(store));
  }

  _open(store) {
    const count = store.visible.length;
    const isAll = Object.keys(store.filter).length === 0;
    const what = el('p', { class: 'downloads-note' }, `${count} record${count === 1 ? '' : 's'}, ${isAll ? 'all there are' : 'as the filters select them now'}, each with its sources.`);
    const links = FORMATS.map(([format, name, use]) => el('li', {}, el('a', { href: exportAddress(format, store.filter), download: true }, icon('download'), el('b', {}, name), el('span', {}, use))));
    openDialog('Download', [what, el('ul', { class: 'downloads' }, ...links), el('p', { class: 'downloads-note' }, 'Place names are from GeoNames (CC BY 4.0): say so where you show them.')]);
  }
}
