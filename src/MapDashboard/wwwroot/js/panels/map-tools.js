// The buttons beside the map: nearer, farther, all results, the legend.
import { byId } from '../dom.js';
import { legend } from './legend.js';

export class MapTools {
  /** @param {() => import('../map/map-view.js').MapView} map @param {import('../store.js').Store} store */
  constructor(map, store) {
    byId('zoom-in').addEventListener('click', () => map().zoom(1));
    byId('zoom-out').addEventListener('click', () => map().zoom(-1));
    byId('fit').addEventListener('click', () => map().fit(store.visible));
    byId('legend-button').addEventListener('click', () => this._toggleLegend());
  }

  /** Not `disabled`: a button that is pressed to the end would lose the focus. @param {{zoomIn: boolean, zoomOut: boolean}} can */
  showZoom({ zoomIn, zoomOut }) {
    byId('zoom-in').setAttribute('aria-disabled', String(!zoomIn));
    byId('zoom-out').setAttribute('aria-disabled', String(!zoomOut));
  }

  showLegend(vocabulary) {
    byId('legend').replaceChildren(...legend(vocabulary));
  }

  _toggleLegend() {
    const isOpen = byId('legend').hidden;
    byId('legend').hidden = !isOpen;
    byId('legend-button').setAttribute('aria-expanded', String(isOpen));
  }
}
