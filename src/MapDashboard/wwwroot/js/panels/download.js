// Taking away what is filtered: a button that opens the choice of formats. The links lead to the server, which makes the file.
import { exportAddress } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../words.js';
import { openDialog } from './dialog.js';

const FORMATS = { csv: 'CSV', geojson: 'GeoJSON', gpkg: 'GeoPackage', kml: 'KML' };

export class Download {
  /** @param {HTMLElement} button @param {import('../store.js').Store} store */
  constructor(button, store) {
    button.addEventListener('click', () => this._open(store));
  }

  _open(store) {
    const count = store.visible.length;
    const isAll = Object.keys(store.filter).length === 0;
    const what = el('p', { class: 'downloads-note' }, t(isAll ? 'download-all' : 'download-filtered', { count }));
    const links = Object.entries(FORMATS).map(([format, name]) => el('li', {}, el('a', { href: exportAddress(format, store.filter), download: true }, icon('download'), el('b', { translate: 'no' }, name), el('span', {}, t(`download-${format}`)))));
    openDialog(t('download-title'), [what, el('ul', { class: 'downloads' }, ...links), el('p', { class: 'downloads-note' }, t('download-attribution'))]);
  }
}
