// The pin that somebody points with: it draws the eye, fades and is gone.
import { DivIcon, Marker, toLatLng } from './leaflet.js';
import { el } from '../dom.js';
import { nearestLon } from './marks.js';

const LIFE_MS = 5000;
const PANE = 'stage-pins';

/** @param {import('./leaflet.js').Map} map @param {[number, number]} lonLat */
export function dropPin(map, [lon, lat]) {
  if (!map.getPane(PANE)) Object.assign(map.createPane(PANE).style, { zIndex: '660', pointerEvents: 'none' });
  const icon = new DivIcon({ html: el('span', { class: 'stage-pin', 'aria-hidden': 'true' }), iconSize: [0, 0], className: 'stage-pin-icon' });
  const pin = new Marker(toLatLng([nearestLon(lon, map.getCenter().lng), lat]), { icon, interactive: false, keyboard: false, pane: PANE }).addTo(map);
  setTimeout(() => pin.remove(), LIFE_MS);
}
