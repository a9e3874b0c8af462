// The buttons beside the map: nearer, farther, all results, where the reader is, the legend.
import { byId } from '../dom.js';
import { t } from '../words.js';
import { legend } from './legend.js';

/** What went wrong, by the codes of GeolocationPositionError. */
const FAILURES = { 1: 'map-locate-refused', 2: 'map-locate-unavailable', 3: 'map-locate-timeout' };
const PATIENCE_MS = 15_000;

export class MapTools {
  /**
   * @param {() => import('../map/map-view.js').MapView} map @param {import('../store.js').Store} store
   * @param {import('./notice.js').Notice} notice @param {(text: string) => void} say for screen readers
   */
  constructor(map, store, notice, say) {
    this._map = map;
    this._notice = notice;
    this._say = say;
    byId('zoom-in').addEventListener('click', () => map().zoom(1));
    byId('zoom-out').addEventListener('click', () => map().zoom(-1));
    byId('fit').addEventListener('click', () => map().fit(store.records.spread));
    byId('locate').addEventListener('click', () => this._locate());
    byId('legend-button').addEventListener('click', () => this._toggleLegend());
    for (const button of document.querySelectorAll('.map-tools .tool')) button.setAttribute('title', button.getAttribute('aria-label'));
  }

  /** Not `disabled`: a button that is pressed to the end would lose the focus. @param {{zoomIn: boolean, zoomOut: boolean}} can */
  showZoom({ zoomIn, zoomOut }) {
    byId('zoom-in').setAttribute('aria-disabled', String(!zoomIn));
    byId('zoom-out').setAttribute('aria-disabled', String(!zoomOut));
  }

  showLegend(vocabulary) {
    byId('legend').replaceChildren(...legend(vocabulary));
  }

  /** The browser asks the reader first; it is asked only when the button is pressed. */
  _locate() {
    this._notice.hide('locate');
    if (!navigator.geolocation) {
      this._showFailure('map-locate-missing');
      return;
    }
    byId('locate').setAttribute('aria-busy', 'true');
    this._say(t('map-locate-asking'));
    navigator.geolocation.getCurrentPosition(({ coords }) => this._located(coords), ({ code }) => this._showFailure(FAILURES[code] ?? FAILURES[2]), { timeout: PATIENCE_MS, maximumAge: 60_000 });
  }

  _located({ longitude, latitude, accuracy }) {
    byId('locate').removeAttribute('aria-busy');
    this._map().showOwnLocation([longitude, latitude], accuracy);
    this._say(t('map-locate-found', { meters: Math.round(accuracy) }));
  }

  _showFailure(reason) {
    byId('locate').removeAttribute('aria-busy');
    this._notice.show(t('map-locate-failed'), t(reason), { name: t('map-locate-close'), run: () => this._notice.hide() }, 'locate');
  }

  _toggleLegend() {
    const isOpen = byId('legend').hidden;
    byId('legend').hidden = !isOpen;
    byId('legend-button').setAttribute('aria-expanded', String(isOpen));
  }
}
